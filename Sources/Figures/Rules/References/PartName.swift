extension Rule {
    /// `Điều 17 Nghị định …`, `mục 8 khoản 3`: what the part is of.
    private static let whole: [Step] = [
        .either([
            [.opensName, .either([[.name(.document, strong: true)], [.name(.document, strong: false)], [.name(.part, strong: true)], [.name(.part, strong: false)]])],
            [.either([[.name(.part, strong: true)], [.name(.part, strong: false)]])] + nameNumber,
        ])
    ]

    private static let countsNothing: Step = .either([[.not([.counts])], [.ahead(whole)]])

    /// `4đ`, `12a`: a number with the letter of a part.
    private static let lettered: Step = .either([[
        .number(.plain(99)), .glued,
        .require("a letter") { m, matcher in
            m.at < m.limit && ["a", "b", "c", "d", "đ", "e", "g", "i"].contains(matcher.passage.string(m.at..<(m.at + 1)))
        },
        .either([[.token(.syllable)], [.token(.code)]]),
    ]])

    static let partName = Rule(
        "ref.part", .reference(.reference), at: .word,
        says: "A number behind the name of a part of a text (references.tsv: part) is the part's.",
        steps: [
            .either([
                [.either([[.name(.part, strong: true)], [.name(.part, strong: false)]]), .begin, lettered, .many([.either([[.sign(",")], [.cue(.and)]]), lettered])],
                [.name(.part, strong: true), .begin] + nameNumber + [.not([.measured])],
                [.name(.part, strong: false), .begin] + nameNumber + [countsNothing],
            ]),
            moreNumbers(where: countsNothing),
        ],
        examples: [
            Example("khoản [[2]] quy định"), Example("Điều [[5]] nêu rõ"), Example("xem Phụ lục [[1]] kèm theo"),
            Example("trái với Điều [[17]] Nghị định này"), Example("nêu ở các mục [[6đ, 6e và 6g]] của phụ lục"), Example("mục [[8]] khoản 3 nói rõ"),
            Example("Điều [[29]] quy định mức phí"), Example("khoản [[7, 9]] Điều 16 Thông tư này"),
        ],
        counterExamples: [CounterExample("các khoản 5 tỷ đồng", because: "money follows")])
}
