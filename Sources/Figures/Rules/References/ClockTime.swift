extension Rule {
    static let clockTime = Rule(
        "ref.time.clock", .reference(.time),
        says: "Hours and minutes parted by `:` or `h`.",
        steps: [
            .either([
                [.number(.plain(24)), .sign(":"), .glued, .number(.plain(59)), .maybe([.sign(":"), .number(.plain(59))])],
                [
                    .number(.plain(24)), .glued, .require("h, g") { m, matcher in matcher.isHourSign(m.at) }, .either([[.token(.syllable)], [.token(.code)]]),
                    .maybe([.glued, .number(.plain(59)), .maybe([.glued, .token(.syllable)])]),
                    .maybe([.dash, .number(.plain(24)), .either([[.token(.syllable)], [.token(.code)]])]),
                ],
            ])
        ],
        examples: [Example("lúc [[15h30]] ngày"), Example("vào [[05:06:54]] hôm"), Example("từ [[8h]] sáng")])
}
