extension Rule {
    static let registration = Rule(
        "ref.registration", .reference(.reference),
        says: "Five plain digits or more behind a group of two or three capitals are the number of a boat, a note, a file.",
        steps: [.number(.plain(9_999_999)), .require("capitals before, five digits") { m, matcher in matcher.isRegistration(m.begin) }, .maybe([.token(.syllable), .require("capitals") { m, matcher in matcher.passage.tokens[m.at - 1].flags.contains(.allCaps) }])],
        examples: [Example("tàu cá QNg [[90123 TS]] bị nạn"), Example("tờ tiền AB [[123456]] bị rách")],
        counterExamples: [CounterExample("chi USD 12500 để mua", because: "a currency")])
}
