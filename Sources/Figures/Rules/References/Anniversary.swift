extension Rule {
    static let anniversary = Rule(
        "ref.anniversary", .reference(.reference), at: .word,
        says: "The years of an anniversary name the feast.",
        steps: [
            .either([
                [.cue(.anniversary), .begin, .number(.small(2_000)), .unit([.duration, .age])],
                [.cue(.round), .begin, .number(.small(2_000)), .unit([.duration]), .end, .cue(.day), .token(.syllable)],
            ])
        ],
        examples: [Example("lễ kỷ niệm [[65 năm]] ngày chiến thắng")])
}
