extension Rule {
    static let phone = Rule(
        "ref.phone", .reference(.reference), at: .word,
        says: "Groups of digits behind a word for a telephone, an account, a licence or a plate (references.tsv: phone) are its number.",
        steps: [
            .either([[.name(.phone, strong: true)], [.name(.phone, strong: false)]]),
            .maybe([.either([[.sign(":")], [.sign(".")], [.cue(.number)]])]), .maybe([.sign("(")]), .begin,
            .either([[.token(.number)], [.token(.code)]]),
            .require("three digits or more") { m, matcher in matcher.digits(m.begin..<m.at) >= 3 },
            .not([.measured]),
            .many([.maybe([.either([[.dash], [.sign(")")], [.sign(".")], [.sign("/")]])]), .token(.number), .not([.measured])]),
        ],
        examples: [Example("Điện thoại: [[0206 3853 507]]. Xin cảm ơn"), Example("Hotline: [[1900.1234]]"), Example("Fax [[0206 3856 887]]")])
}
