// Rules for numbers that only name something: documents, parts, levels, places, codes.

extension Rule {
    static let documentNumber = Rule(
        "ref.document-number", .reference(.reference), at: .word,
        says: "A token in the form of a document number is one.",
        steps: [.token(.documentNumber)],
        examples: [
            Example("ban hành kèm theo [[985/QĐ-UBND]] của tỉnh"), Example("theo [[129/2007/QĐ-TTg]]"), Example("thực hiện [[18-NQ/TW]]"),
        ],
        counterExamples: [CounterExample("giải quyết 255/299 TTHC", because: "a share of a counted noun has digits on both sides")])

    static let link = Rule(
        "ref.link", .reference(.reference), at: .word,
        says: "A link or an e-mail address is one reference.",
        steps: [.either([[.token(.link)], [.token(.email)]])],
        examples: [Example("xem tại [[https://tinh.gov.vn/tin/2021]] nhé"), Example("thư gửi [[phong2@tinh.gov.vn]]")])

    static let code = Rule(
        "ref.code", .reference(.reference), at: .word,
        says: "Letters and digits in one word are a name.",
        steps: [.token(.code)],
        examples: [Example("đội tuyển [[U23]] tập trung"), Example("phòng dịch [[COVID-19]]"), Example("đài [[VTV1]] đưa tin")],
        counterExamples: [CounterExample("diện tích 1.200m2", because: "a unit glued to its number is no name")])

    static let fixedExpression = Rule(
        "ref.fixed", .reference(.reference), at: .word,
        says: "The number of a fixed expression (fixed.tsv) counts nothing.",
        steps: [.fixed],
        examples: [
            Example("ra mắt [[một cửa]] ở xã"), Example("trực [[24/7]]"), Example("phương châm [[4 tại chỗ]]"),
            Example("phần mềm [[4.0]]"), Example("là [[một trong]] các tỉnh"),
        ])

    static let listMarker = Rule(
        "ref.list-marker", .reference(.reference),
        says: "A small number at the beginning of a line, with a full stop or bracket behind it, numbers the line.",
        steps: [
            .lineStart, .number(.small(99)), .end,
            .either([[.sign(")")], [.sign("."), .not([.glued]) ], [.sign("/"), .not([.glued])]]),
        ],
        examples: [Example("[[1]]. Công tác chỉ đạo"), Example("[[2]]) Kết quả đạt được")],
        counterExamples: [CounterExample("1.250 hồ sơ đã nhận", because: "the full stop stands inside the number")])

    /// A name's number: plain, and no unit or magnitude behind it.
    private static let named: [Step] = [
        .either([[.number(.plain(1_899))], [.token(.code)], [.roman]]),
    ]
    private static let more: Step = .many([
        .either([[.sign(",")], [.cue(.and)], [.dash], [.sign("/")], [.sign("."), .glued]]), .number(.plain(9_999)),
        .not([.counts]),
    ])

    static let documentName = Rule(
        "ref.document", .reference(.reference), at: .word,
        says: "A number behind the name of a kind of document (references.tsv: document) is the document's.",
        steps: [
            .either([
                [.name(.document, strong: true), .maybe([.cue(.number)]), .maybe([.sign(":")]), .begin, .either([[.number(.plain(99_999))], [.token(.documentNumber)], [.roman]]), .not([.measured])],
                [.name(.document, strong: false), .maybe([.cue(.number)]), .maybe([.sign(":")]), .begin, .either([[.number(.plain(99_999))], [.token(.documentNumber)], [.roman]]), .not([.counts])],
            ]),
            more, .maybe([.sign(":"), .glued, .number(.year)]),
        ],
        examples: [
            Example("Quyết định số [[129/2007]] của Thủ tướng"), Example("theo Chỉ thị [[02]] của tỉnh"),
            Example("triển khai Đề án [[06]] của Chính phủ"), Example("Chương trình [[135]] đã giúp dân"),
        ],
        counterExamples: [
            CounterExample("ban hành quyết định 5 hộ nghèo được nhận nhà", because: "a counted noun follows a weak name"),
            CounterExample("trong tổng số 20 cơ quan", because: "`tổng số` is shielded from `số`"),
        ])

    static let partName = Rule(
        "ref.part", .reference(.reference), at: .word,
        says: "A number behind the name of a part of a text (references.tsv: part) is the part's.",
        steps: [
            .either([
                [.name(.part, strong: true), .begin] + named + [.not([.measured])],
                [.name(.part, strong: false), .begin] + named + [.not([.counts])],
            ]), more,
        ],
        examples: [Example("khoản [[2]] quy định"), Example("Điều [[5]] nêu rõ"), Example("xem Phụ lục [[1]] kèm theo")],
        counterExamples: [CounterExample("các khoản 5 tỷ đồng", because: "money follows")])

    static let levelName = Rule(
        "ref.level", .reference(.reference), at: .word,
        says: "A number behind the name of a level, class or round (references.tsv: level) is the level's.",
        steps: [
            .either([
                [.name(.level, strong: true), .begin] + named + [.not([.measured])],
                [.name(.level, strong: false), .begin] + named + [.not([.counts])],
            ]), more,
        ],
        examples: [
            Example("dịch vụ công mức độ [[3, 4]] được nâng cấp"), Example("học sinh lớp [[10]] dự thi"),
            Example("đô thị loại [[II]] của tỉnh"),
        ],
        counterExamples: [CounterExample("mỗi lớp 45 học sinh", because: "a counted noun follows")])

    static let placeName = Rule(
        "ref.place", .reference(.reference), at: .word,
        says: "A number behind the name of a kind of place or troop (references.tsv: place) is the place's.",
        steps: [
            .either([
                [.name(.place, strong: true), .maybe([.cue(.number)]), .begin] + named + [.not([.measured])],
                [.name(.place, strong: false), .maybe([.cue(.number)]), .begin] + named + [.not([.counts])],
            ]),
            .maybe([.glued, .token(.syllable)]), .maybe([.sign("+"), .number(.plain(9_999))]), more,
        ],
        examples: [Example("Quốc lộ [[1A]] qua tỉnh"), Example("ở quận [[1]] tổ chức"), Example("bà con tổ [[3]] góp")],
        counterExamples: [CounterExample("nhà 3 tầng", because: "a counted noun follows a weak name")])

    static let properName = Rule(
        "ref.name", .reference(.reference), at: .word,
        says: "A number behind a word that makes names (references.tsv: name) is part of the name.",
        steps: [
            .either([
                [.name(.name, strong: true), .begin, .either([[.number(.plain(9_999))], [.roman], [.number(.any)]]), .not([.measured])],
                [.name(.name, strong: false), .begin, .number(.plain(9_999)), .not([.counts])],
            ]), .maybe([.glued, .token(.syllable)]),
        ],
        examples: [Example("lọt top [[10]] của vùng"), Example("xăng RON [[95]] giảm giá")])

    static let sequence = Rule(
        "ref.sequence", .reference(.reference), at: .word,
        says: "A number that says which one of a series (references.tsv: sequence) is no rank.",
        steps: [
            .either([
                [.name(.sequence, strong: true), .begin, .either([[.number(.small(999))], [.roman]]), .not([.measured])],
                [.name(.sequence, strong: false), .begin, .either([[.number(.small(999))], [.roman]]), .not([.counts])],
            ])
        ],
        examples: [Example("Đại hội lần thứ [[hai]] của huyện"), Example("phiên họp thứ [[5]] của Ủy ban")])

    static let phone = Rule(
        "ref.phone", .reference(.reference), at: .word,
        says: "Groups of digits behind a word for a telephone, an account, a licence or a plate (references.tsv: phone) are its number.",
        steps: [
            .either([[.name(.phone, strong: true)], [.name(.phone, strong: false)]]),
            .maybe([.either([[.sign(":")], [.sign(".")], [.cue(.number)]])]), .maybe([.sign("(")]), .begin,
            .either([[.token(.number)], [.token(.code)]]),
            .require("three digits or more") { m, matcher in matcher.digits(m.begin..<m.at) >= 3 },
            .not([.counts]),
            .many([.maybe([.either([[.dash], [.sign(")")], [.sign(".")], [.sign("/")]])]), .token(.number), .not([.counts])]),
        ],
        examples: [Example("Điện thoại: [[0206 3853 507]]. Xin cảm ơn"), Example("Hotline: [[1900.1234]]"), Example("Fax [[0206 3856 887]]")])

    static let phoneDigits = Rule(
        "ref.long-digits", .reference(.reference),
        says: "Eight digits or more that begin with zero, in groups or not, are a telephone or account number.",
        steps: [
            .token(.number), .many([.maybe([.dash]), .token(.number)]),
            .require("begins with zero, eight digits") { m, matcher in
                matcher.passage.text.bytes[Int(matcher.passage.tokens[m.begin].start)] == 0x30
                    && matcher.digits(m.begin..<m.at) >= 8 && !matcher.passage.string(m.begin..<m.at).contains(",")
            },
        ],
        examples: [Example("liên hệ anh Nam, [[0912345678]] để biết")],
        counterExamples: [CounterExample("chỉ số 0,60771234 điểm", because: "a comma makes decimals")])

    static let matchResult = Rule(
        "ref.result", .reference(.reference), at: .word,
        says: "A pair of small numbers behind a word for a match result is the result.",
        steps: [
            .cue(.result), .maybe([.token(.syllable)]), .maybe([.token(.syllable)]), .begin, .number(.plain(199)),
            .either([[.dash], [.sign("/")], [.sign(":")]]), .number(.plain(199)), .not([.counts]),
        ],
        examples: [Example("thắng [[2 - 1]] trên sân nhà"), Example("với tỷ số [[3-0]] chung cuộc")],
        counterExamples: [CounterExample("kết quả 3 - 5 ngày", because: "a unit follows")])

    static let anniversary = Rule(
        "ref.anniversary", .reference(.reference), at: .word,
        says: "The years of an anniversary name the feast.",
        steps: [.cue(.anniversary), .begin, .number(.small(2_000)), .unit([.duration])],
        examples: [Example("lễ kỷ niệm [[65 năm]] ngày chiến thắng")])

    static let bareNumber = Rule(
        "ref.bare", .reference(.reference),
        says: "A number that counts or measures nothing that can be named is no figure.",
        steps: [.either([[.number(.any)], [.token(.number)]]), .require("digits") { m, matcher in matcher.passage.tokens[m.begin].kind == .number }],
        examples: [Example("xe mang số hiệu lạ [[4512]].")])
}

extension Step {
    /// Behind a name: a percent sign, a unit, a magnitude, a counted noun.
    static let counts: Step = .require("counts or measures something") { m, matcher in
        if matcher.counts(at: m.at, limit: m.limit) { return true }
        // `nhóm 12 đến 17 tuổi`
        guard m.at > 0, let amount = matcher.reader.amount(at: m.at - 1, limit: m.limit), amount.high != nil else { return false }
        return matcher.counts(at: amount.tokens.upperBound, limit: m.limit)
    }
    /// Behind a name: a unit, but no mere noun.
    static let measured: Step = .require("measures something") { m, matcher in
        guard let unit = matcher.unit(at: m.at, limit: m.limit) else { return false }
        return unit.kind != .duration || matcher.counts(at: m.at, limit: m.limit)
    }
}

extension Matcher {
    /// ASCII digits in a range of tokens.
    func digits(_ range: Range<Int>) -> Int {
        passage.text.bytes[passage.bytes(of: range)].count { $0 >= 0x30 && $0 <= 0x39 }
    }
}
