extension Rule {
    /// `Điều 3 Nghị định …`, `mục 1 khoản 2 Điều 11`: what the part is of.
    private static let whole: [Step] = [
        .either([
            [.opensName, .either([[.name(.document, strong: true)], [.name(.document, strong: false)], [.name(.part, strong: true)], [.name(.part, strong: false)]])],
            [.either([[.name(.part, strong: true)], [.name(.part, strong: false)]])] + nameNumber,
        ])
    ]

    /// `4đ`, `12a`: a number with the letter of a part.
    private static let lettered: Step = .either([[
        .number(.plain(99)), .glued,
        .require("a letter") { m, matcher in
            m.at < m.limit && ["a", "b", "c", "d", "đ", "e", "g", "i", "k"].contains(matcher.passage.string(m.at..<(m.at + 1)))
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
                [.name(.part, strong: false), .begin] + nameNumber + [.either([[.not([.counts])], [.ahead(whole)]])],
            ]),
            .many([
                .either([[.sign(",")], [.cue(.and)], [.dash]]), .number(.plain(999)), .either([[.not([.counts])], [.ahead(whole)]]),
            ]),
            moreNumbers,
        ],
        examples: [Example("khoản [[2]] quy định"), Example("Điều [[5]] nêu rõ"), Example("xem Phụ lục [[1]] kèm theo"),
            Example("tại Điều [[3]] Nghị định này"), Example("quy định tại các mục [[4đ, 4c và 4g]] của Biểu thuế"), Example("mục [[1]] khoản 2 quy định rõ"), Example("Điều [[11]] quy định mức phí"),
            Example("khoản [[2, 3]] Điều 4 Thông tư này"),],
        counterExamples: [CounterExample("các khoản 5 tỷ đồng", because: "money follows")])
}
