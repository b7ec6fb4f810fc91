extension Rule {
    static let numericDate = Rule(
        "ref.date.numeric", .reference(.date),
        says: "Day, month and year, or year, month and day, in digits.",
        steps: [
            .either([
                [.number(.plain(31)), .either([[.sign("/")], [.dash]]), .number(.plain(12)), .either([[.sign("/")], [.dash]]), .number(.year)],
                [.number(.year), .either([[.sign("/")], [.dash]]), .number(.plain(12)), .either([[.sign("/")], [.dash]]), .number(.plain(31))],
                [.token(.number), .require("day.month.year") { m, matcher in matcher.isDottedDate(m.begin) }],
                [.number(.plain(12)), .either([[.sign("/")], [.dash]]), .number(.year), .not([.counts])],
            ])
        ],
        examples: [Example("cập nhật [[31/07/2013]] lúc"), Example("ký [[22-10-2019]] tại"), Example("ra đời [[31.07.2013]].")])
}
