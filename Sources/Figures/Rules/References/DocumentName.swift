extension Rule {
    static let documentName = Rule(
        "ref.document", .reference(.reference), at: .word,
        says: "A number behind the name of a kind of document (references.tsv: document) is the document's.",
        steps: [
            .either([
                [.name(.document, strong: true), .maybe([.cue(.number)]), .maybe([.sign(":")]), .begin, .either([[.number(.plain(99_999))], [.token(.documentNumber)], [.roman]]), .not([.measured]), .noFinding],
                [.name(.document, strong: false), .maybe([.cue(.number)]), .maybe([.sign(":")]), .begin, .either([[.number(.plain(99_999))], [.token(.documentNumber)], [.roman]]), .either([[.not([.counts])], [.ahead([.inPlace])]])],
            ]),
            moreNumbers, .maybe([.either([[.sign(":")], [.sign("/")]]), .glued, .number(.year)]),
        ],
        examples: [
            Example("Quyết định số [[129/2007]] của Thủ tướng"), Example("theo Chỉ thị [[02]] của tỉnh"),
            Example("triển khai Đề án [[06]] của Chính phủ"), Example("Chương trình [[135]] đã giúp dân"),
            Example("Nghị định [[61/2012]] quy định về phí"), Example("Nghị định [[74]] quy định mức phí"),
        ],
        counterExamples: [
            CounterExample("ban hành quyết định 5 hộ nghèo được nhận nhà", because: "a counted noun follows a weak name"),
            CounterExample("đã kết luận 12 vụ việc", because: "a verb, and what was decided is counted"),
            CounterExample("trong tổng số 20 cơ quan", because: "`tổng số` is shielded from `số`"),
        ])
}
