extension Rule {
    static let documentNumber = Rule(
        "ref.document-number", .reference(.reference), at: .word,
        says: "A token in the form of a document number is one.",
        steps: [.token(.documentNumber)],
        examples: [
            Example("ban hành kèm theo [[985/QĐ-UBND]] của tỉnh"), Example("theo [[129/2007/QĐ-TTg]]"), Example("thực hiện [[18-NQ/TW]]"),
        ],
        counterExamples: [CounterExample("giải quyết 255/299 TTHC", because: "a share of a counted noun has digits on both sides")])
}
