extension Rule {
    static let yearSpan = Rule(
        "ref.period.years", .reference(.period),
        says: "Two years joined by a dash or `đến`, also behind a number of years.",
        steps: [
            .maybe([.number(.small(30)), .either([[.unit([.duration])], [.cue(.year)]]), .maybe([.cue(.running)]), .maybe([.cue(.from)]), .maybe([.cue(.year)])]),
            .maybe([.sign("(")]), .number(.year), .either([[.dash], [.cue(.to)], [.sign("/")]]), .maybe([.cue(.year)]), .number(.year), .maybe([.sign(")")]),
        ],
        examples: [Example("giai đoạn [[2011 - 2020]] của tỉnh"), Example("trong [[2 năm 2021 - 2022]], Văn phòng"), Example("nhiệm kỳ [[2015-2020]] đã")])
}
