extension Rule {
    static let yearDate = Rule(
        "ref.date.year", .reference(.date), at: .word,
        says: "A year, or a span of two, behind a word for a year, a school year or a season.",
        steps: [
            .cue(.year), .begin, .number(.year), .not([.unit([.money, .percent])]),
            .many([.either([[.dash], [.sign(",")], [.cue(.and)], [.cue(.to)], [.sign("/")], [.cue(.to), .cue(.year)]]), .number(.year)]),
        ],
        examples: [Example("năm [[2021]] đạt kết quả"), Example("năm học [[2022-2023]] bắt đầu"), Example("vụ đông xuân [[2021 - 2022]] được mùa")])
}
