extension Rule {
    static let placeName = Rule(
        "ref.place", .reference(.reference), at: .word,
        says: "A number behind the name of a kind of place or troop (references.tsv: place) is the place's.",
        steps: [
            .either([
                [.name(.place, strong: true), .maybe([.cue(.number)]), .begin] + nameNumber + [.not([.measured])],
                [.name(.place, strong: false), .maybe([.cue(.number)]), .begin] + nameNumber + [.either([[.inPlace], [.dash, .number(.plain(9_999)), .inPlace], [.not([.counts])]])],
            ]),
            .maybe([.glued, .token(.syllable)]), .maybe([.sign("+"), .number(.plain(9_999))]), moreNumbers,
        ],
        examples: [Example("Quốc lộ [[1A]] qua tỉnh"), Example("ở quận [[1]] tổ chức"), Example("bà con tổ [[3]] góp"), Example("đường ở thôn [[4-5]] xã Đông Hà")],
        counterExamples: [CounterExample("nhà 3 tầng", because: "a counted noun follows a weak name")])
}
