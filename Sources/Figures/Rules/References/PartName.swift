extension Rule {
    static let partName = Rule(
        "ref.part", .reference(.reference), at: .word,
        says: "A number behind the name of a part of a text (references.tsv: part) is the part's.",
        steps: [
            .either([
                [.name(.part, strong: true), .begin] + nameNumber + [.not([.measured])],
                [.name(.part, strong: false), .begin] + nameNumber + [.not([.counts])],
            ]), moreNumbers,
        ],
        examples: [Example("khoản [[2]] quy định"), Example("Điều [[5]] nêu rõ"), Example("xem Phụ lục [[1]] kèm theo")],
        counterExamples: [CounterExample("các khoản 5 tỷ đồng", because: "money follows")])
}
