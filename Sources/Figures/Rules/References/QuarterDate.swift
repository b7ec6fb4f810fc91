extension Rule {
    static let quarterDate = Rule(
        "ref.date.quarter", .reference(.period), at: .word,
        says: "A quarter of the year.",
        steps: [
            .cue(.quarter), .begin, .either([[.roman], [.number(.plain(4))], [.number(.small(4))]]),
            .many([.either([[.sign(",")], [.dash], [.cue(.and)], [.cue(.quarter)]]), .either([[.roman], [.number(.plain(4))]]), .not([.counts])]),
            .either([[.maybe([.either([[.sign("/")], [.dash], [.cue(.year)], [.sign(","), .cue(.year)]])]), .number(.year)], [.not([.measured])]]),
        ],
        examples: [Example("quý [[I/2018]] thu"), Example("trong quý [[III]] đã"), Example("quý [[2 năm 2024]] tăng")])
}
