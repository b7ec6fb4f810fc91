import Numbers

// Steps that several rules take.

extension Rule {
    /// A name's number: plain, and no unit or magnitude behind it.
    static let nameNumber: [Step] = [
        .either([[.number(.plain(1_899))], [.token(.code)], [.roman]]),
    ]
    static let moreNumbers = moreNumbers(where: .not([.counts]))
    /// - Parameter follows: what must hold behind each of them.
    static func moreNumbers(where follows: Step) -> Step {
        .many([.either([[.sign(",")], [.cue(.and)], [.dash], [.sign("/")], [.sign("."), .glued]]), .number(.plain(9_999)), follows])
    }
    static let dateSign: Step = .either([[.sign("/")], [.dash], [.sign(".")]])
    static let moreDays: Step = .many([
        .either([[.sign(",")], [.dash], [.cue(.and)], [.cue(.to)], [.cue(.to), .cue(.day)]]), .number(.plain(31)),
        .not([dateSign, .number(.year)]),
    ])
    /// `/10`, `-10-2019`, ` tháng 10 năm 2019`
    static let monthAndYear: [Step] = [
        .either([
            [dateSign, .number(.plain(12)), .maybe([dateSign, .number(.year)]), .maybe([.sign("/"), .number(.plain(99)), .not([.counts])])],
            [.cue(.month), .number(.plain(12)), .maybe([.either([[dateSign], [.cue(.year)], [.sign(","), .cue(.year)]]), .number(.year)])],
        ])
    ]
    static let ordinalPlace: Step = .either([[.cue(.first), .value("1")], [.cue(.second), .value("2")], [.number(.whole(9_999))]])
    static let ofTotal: Step = .maybe([.sign("/"), .total])
    static let inTotal: Step = .maybe([.ahead([.maybe([.token(.syllable)]), .cue(.total), .total, .counted])])
}

extension Step {
    /// Behind a name: a percent sign, a unit, a magnitude, a counted noun.
    static let counts: Step = .require("counts or measures something") { m, matcher in
        if matcher.counts(at: m.at, limit: m.limit) { return true }
        // `nhóm 12 đến 17 tuổi`
        guard m.at > 0, let amount = matcher.amount(at: m.at - 1, limit: m.limit), amount.high != nil else { return false }
        return matcher.counts(at: amount.tokens.upperBound, limit: m.limit)
    }
    /// Behind a name: a unit, but no mere noun.
    static let measured: Step = .require("measures something") { m, matcher in
        var end = m.at
        if matcher.unit(at: end, limit: m.limit) == nil {
            // `trong vòng 3-5 ngày`
            guard m.at > 0, let amount = matcher.amount(at: m.at - 1, limit: m.limit), amount.high != nil else { return false }
            end = amount.tokens.upperBound
        }
        guard let unit = matcher.unit(at: end, limit: m.limit) else { return false }
        return unit.kind != .duration || matcher.counts(at: end, limit: m.limit)
    }
}

extension Matcher {
    /// ASCII digits in a range of tokens.
    func digits(_ range: Range<Int>) -> Int {
        passage.text.bytes[passage.bytes(of: range)].count { $0 >= 0x30 && $0 <= 0x39 }
    }
}

extension Step {
    /// `đã kết luận 12 vụ việc`: what names a document is a verb here, and its objects are counted.
    static let noFinding: Step = .require("no verb with its objects") { m, matcher in
        let passage = matcher.passage
        guard !passage.tokens[m.anchor].isCapitalized, m.begin == m.at - 1, passage.cue(.number, before: m.begin, limit: m.anchor) == nil,
            let name = passage.phrases.longest(.reference, at: m.anchor, limit: m.begin)?.count, m.anchor + name == m.begin,
            matcher.isVerb(m.anchor..<m.begin) || passage.phrases.context(ContextRoles.speech.rawValue, at: m.anchor, limit: m.begin) == name
        else { return true }
        return !matcher.counts(at: m.at, limit: m.limit)
    }

    /// `tổ 16 phường Trần Phú`: a place's name follows.
    static let inPlace: Step = .require("a place's name follows") { m, matcher in
        guard let count = matcher.passage.cue(.admin, at: m.at, limit: m.limit), m.at + count < m.limit else { return false }
        var at = m.at + count
        guard matcher.passage.tokens[at].isCapitalized else { return false }
        while at < m.limit, matcher.passage.tokens[at].isCapitalized { at += 1 }
        // `3 phường Tân Biên, Tân Hòa`: names are listed, the number counts them
        return !(at + 1 < m.limit && (matcher.passage.tokens[at].isSign(",") || matcher.passage.cue(.and, at: at, limit: m.limit) != nil) && matcher.passage.tokens[at + 1].isCapitalized)
    }

    /// No modifier stands right before (`chưa đến 8 giờ`).
    static let noModifier: Step = .require("no modifier before") { m, matcher in
        matcher.passage.phrases.longestEnding(.modifier, before: m.anchor, limit: max(0, m.anchor - 4)) == nil
    }

    /// `một lượng lớn vốn`: a bare `một` before a word that is also a noun for a quantity is an article.
    static let noArticle: Step = .require("no article before a quantity") { m, matcher in
        guard let low = m.amount?.low, low.isArticle, m.amount?.high == nil, let unit = m.unit, unit.tokens.count == 1,
            matcher.passage.cue(.quantity, at: unit.tokens.lowerBound, limit: m.limit) != nil
        else { return true }
        // `bị trừ một điểm`, `tăng một điểm`
        let (phrases, start) = (matcher.passage.phrases, max(0, m.begin - 3))
        return unit.kind == .score
            && (phrases.context(moves.rawValue, before: m.begin, limit: start) != nil || phrases.longestEnding(.change, before: m.begin, limit: start) != nil)
    }

    private static let moves: ContextRoles = [.verb, .lift]

    /// `Gần 23 giờ, …`: nothing but a modifier stands before it in its sentence.
    static let opensSentence: Step = .require("opens its sentence") { m, matcher in
        let passage = matcher.passage
        let start = max(0, m.anchor - 3)
        let modifier = passage.phrases.longestEnding(.modifier, before: m.anchor, limit: start)?.count ?? 0
        let first = m.anchor - modifier
        return first == 0 || passage.tokens[first].isLineStart || passage.isSign(first - 1, ".")
    }

    /// `từ vị trí 94/187 lên`: a place is what it comes from.
    static let fromPlace: Step = .require("from a place") { m, matcher in
        let passage = matcher.passage
        let start = max(passage.sentence(at: m.anchor).lowerBound, m.anchor - 8)
        var at = m.anchor
        guard at > start, passage.tokens[at - 1].kind == .number || passage.phrases.begins(.numberWord, at: at - 1) else { return false }
        while at > start, passage.tokens[at - 1].kind == .number || passage.tokens[at - 1].isSign("/") || passage.phrases.begins(.numberWord, at: at - 1) { at -= 1 }
        guard let place = passage.cue(.place, before: at, limit: start) ?? passage.cue(.ordinal, before: at, limit: start) else { return false }
        at -= place
        while at > start, let ranks = passage.cue(.ranks, before: at, limit: start) ?? passage.cue(.place, before: at, limit: start) { at -= ranks }
        return passage.cue(.from, before: at, limit: start) != nil
    }

    /// `24/24 xã` is a share, `trực 24/24` the fixed expression.
    static let noShare: Step = .require("no share of a noun") { m, matcher in
        let tokens = matcher.passage.tokens
        guard m.at - m.begin == 3, tokens[m.begin].kind == .number, tokens[m.begin + 2].kind == .number else { return true }
        return matcher.passage.ids[m.begin] != matcher.passage.ids[m.begin + 2] || matcher.knownNoun(at: m.at, limit: m.limit) == nil
    }

    /// `4.3`, `1.2.1`: the number of a section.
    static let section: Step = .require("a section") { m, matcher in
        let parts = matcher.dotted(m.at - 1)
        return parts.count > 1 && parts.allSatisfy { $0 < 30 }
    }

    /// `10.2017`: a month and a year in one token.
    static let dottedMonth: Step = .require("month.year") { m, matcher in
        let parts = matcher.dotted(m.at - 1)
        return parts.count == 2 && (1...12).contains(parts[0]) && (1900...2099).contains(parts[1])
    }

    /// `Luật Thủy sản 2011 quy định`, `vụ mùa 2014 xã …`: a number that looks like a year is one, but behind what leads to a count.
    static let noYear: Step = .require("no year of what stands before") { m, matcher in
        let passage = matcher.passage
        guard let low = m.amount?.low, m.amount?.high == nil, low.tokens.count == 1, matcher.passes(low, .plain(2049)), !matcher.passes(low, .plain(1979)),
            m.begin > 0, passage.tokens[m.begin - 1].kind != .punctuation, passage.sentence(at: m.begin).lowerBound < m.begin
        else { return true }
        let start = max(0, m.begin - 4)
        return passage.phrases.longestEnding(.modifier, before: m.begin, limit: start) != nil
            || passage.phrases.context(leads.rawValue, before: m.begin, limit: start) != nil || passage.cue(.only, before: m.begin, limit: start) != nil
    }
    private static let leads: ContextRoles = [
        .verb, .light, .thin, .have, .reach, .attain, .share, .lift, .keep, .aux, .for, .of, .joint, .toward, .copula, .equal, .remain,
    ]

    /// `Công an Q.4 báo cáo`, `Bệnh viện 27 tổ chức hội thảo`: behind a name, before a noun that is a verb, too, the number is the name's.
    static let noName: Step = .require("no number of a name before a verb") { m, matcher in
        let passage = matcher.passage
        guard let unit = m.unit, matcher.isVerb(unit.tokens), m.begin > 0, !passage.tokens[m.begin].isLineStart else { return true }
        let before = passage.tokens[m.begin - 1].isSign(".") && m.begin > 1 && passage.tokens[m.begin].isGlued ? m.begin - 2 : m.begin - 1
        return !(passage.tokens[before].isCapitalized || passage.tokens[before].kind == .abbreviation) || passage.sentence(at: before).lowerBound == before
            || passage.phrases.context(leads.union([.opener, .filler, .link]).rawValue, before: m.begin, limit: max(0, m.begin - 3)) != nil
    }

    /// `dịp 30/8-3/9 người dân …`: the last of several days.
    static let noDays: Step = .require("no days before it") { m, matcher in
        let tokens = matcher.passage.tokens
        return !(m.begin >= 4 && matcher.passage.isDash(m.begin - 1) && tokens[m.begin - 2].kind == .number && tokens[m.begin - 3].isSign("/") && tokens[m.begin - 4].kind == .number)
    }

    /// `xét nghiệm 640 mẫu`: samples, and no land.
    static let samples: Step = .require("samples") { m, matcher in isSample(m, matcher) }

    static let noSample: Step = .require("no samples") { m, matcher in !isSample(m, matcher) }

    private static func isSample(_ m: Match, _ matcher: Matcher) -> Bool {
        guard m.unit?.unit == "mẫu" else { return false }
        let sentence = matcher.passage.sentence(at: m.anchor)
        return sentence.contains { matcher.passage.cue(.sample, at: $0, limit: sentence.upperBound) != nil }
    }

    /// `lớp 10 Trường Bình Hưng`; not `mỗi lớp 30 Đoàn viên`, `khối 7 UBND quận`.
    static let ofName: Step = .require("an institution's name next") { m, matcher in
        m.at < m.limit && matcher.tokens[m.at].isCapitalized && !matcher.tokens[m.at].flags.contains(.allCaps)
            && matcher.phrases.placeWord(at: m.at, limit: m.limit, where: { $0 == .agency || $0 == .maybe }) != nil
            && (m.anchor == 0 || matcher.passage.cue(.each, before: m.anchor, limit: m.anchor - 1) == nil)
    }

    /// A capital comes next.
    static let opensName: Step = .require("a capital next") { m, matcher in m.at < m.limit && matcher.passage.tokens[m.at].isCapitalized }

    /// A word with a capital: `thứ Năm`.
    static let capitalized: Step = .either([[
        .token(.syllable), .require("a capital") { m, matcher in matcher.passage.tokens[m.at - 1].isCapitalized },
    ]])

    /// `Trong 6 tháng, …` at the beginning of a clause: the months of the year so far.
    static let months: Step = .require("months of the year so far") { m, matcher in
        let passage = matcher.passage
        guard m.unit?.unit == "mo", let count = m.amount?.low.value.small, (2...11).contains(count), m.amount?.high == nil else { return false }
        // `10 tháng, hàng qua cảng …` as a headline; `Tai nạn 9 tháng giảm …`
        if passage.tokens[m.anchor].isLineStart, m.at < m.limit, passage.tokens[m.at].isSign(",") || passage.tokens[m.at].isSign(":") { return true }
        if let change = passage.phrases.longest(.change, at: m.at, limit: m.limit), matcher.lexicon.changes[change.row].role != .noun { return true }
        // `Xuất khẩu 10 tháng ước đạt …`
        if let status = passage.phrases.longest(.status, at: m.at, limit: m.limit),
            matcher.lexicon.statuses[status.row].status == "estimate"
        {
            return true
        }
        // `kim ngạch xuất khẩu 7 tháng đạt …`, `doanh thu 6 tháng 35 tỷ`
        if passage.cue(.cumulated, before: m.anchor, limit: max(0, m.anchor - 4)) != nil, m.at < m.limit,
            passage.cue(.level, at: m.at, limit: m.limit) != nil || passage.cue(.only, at: m.at, limit: m.limit) != nil || passage.tokens[m.at].isSign(",")
                || matcher.reader.mayBegin(at: m.at) || passage.phrases.longest(.modifier, at: m.at, limit: m.limit) != nil || passage.phrases.time(.of, at: m.at, limit: m.limit) != nil
        {
            return true
        }
        // `xuất khẩu sắn sang châu Á 7 tháng đạt 1,2 triệu tấn`
        if let level = passage.cue(.level, at: m.at, limit: m.limit), level == 1, m.at + 1 < m.limit,
            matcher.reader.mayBegin(at: m.at + 1) || passage.phrases.longest(.modifier, at: m.at + 1, limit: m.limit) != nil,
            let start = (max(0, m.anchor - 14)..<m.anchor).last(where: { passage.tokens[$0].kind == .punctuation || passage.tokens[$0].isLineStart }),
            (start..<m.anchor).contains(where: { passage.cue(.cumulated, at: $0, limit: m.anchor) != nil }), passage.tokens[m.anchor - 1].kind == .syllable,
            passage.tokens[m.anchor - 1].isCapitalized
        {
            return true
        }
        // `lên 426 tỷ đồng`; `7 tháng mới xuất được`, `6 tháng, cả nước mới …`
        if passage.tokens[m.anchor].isLineStart || passage.sentence(at: m.anchor).lowerBound == m.anchor, m.at < m.limit,
            passage.cue(.only, at: m.at, limit: m.limit) != nil || passage.tokens[m.at].isSign(",")
        {
            return true
        }
        // `Như vậy, ước 9 tháng, số thu …`
        if m.at < m.limit, passage.tokens[m.at].isSign(","), let status = passage.phrases.longestEnding(.status, before: m.anchor, limit: max(0, m.anchor - 2)),
            matcher.lexicon.statuses[status.row].status == "estimate", m.anchor == status.count || passage.tokens[m.anchor - status.count].isLineStart || passage.tokens[m.anchor - status.count - 1].kind == .punctuation
        {
            return true
        }
        guard let within = passage.cue(.within, before: m.anchor, limit: max(0, m.anchor - 3)) else { return false }
        // `doanh nghiệp thành lập mới trong 8 tháng lên gần 98 nghìn`
        if let level = passage.cue(.level, at: m.at, limit: m.limit), m.at + level < m.limit,
            matcher.reader.mayBegin(at: m.at + level) || passage.phrases.longest(.modifier, at: m.at + level, limit: m.limit) != nil
        {
            return true
        }
        let before = m.anchor - within
        // `Xuất khẩu chè thu 31 triệu USD trong 9 tháng`: a headline
        let isEnd = m.at == m.limit || passage.tokens[m.at].isLineStart
        if isEnd, within == 1, passage.sentence(at: m.anchor).prefix(while: { $0 < before }).contains(where: { passage.cue(.cumulated, at: $0, limit: before) != nil }) {
            return true
        }
        return before == 0 || passage.tokens[before].isLineStart || passage.tokens[before - 1].kind == .punctuation
    }
}

extension Matcher {
    /// A word of two or three letters, two of them capitals, stands before five plain digits or more, and is no currency.
    func isRegistration(_ i: Int) -> Bool {
        guard i > 0, passage.tokens[i].range.count >= 5, passage.tokens[i].flags.contains(.spaced) else { return false }
        let word = passage.tokens[i - 1]
        guard word.kind == .syllable, (2...3).contains(word.range.count), unit(at: i - 1, limit: i)?.kind != .money else { return false }
        return passage.text.bytes[word.range].count { $0 >= 0x41 && $0 <= 0x5A } >= 2
    }

    /// `20.11`: a number token that is a day and a month.
    func isDotted(_ i: Int) -> Bool {
        let parts = dotted(i)
        return parts.count == 2 && (1...31).contains(parts[0]) && (1...12).contains(parts[1])
    }

    /// `31.07.2013`
    func isDottedDate(_ i: Int) -> Bool {
        let parts = dotted(i)
        return parts.count == 3 && (1...31).contains(parts[0]) && (1...12).contains(parts[1]) && (1900...2099).contains(parts[2])
    }

    /// The groups of a number token that full stops part; none where it has other signs, or a group is too long for a date's.
    func dotted(_ i: Int) -> [Int] {
        let bytes = passage.text.bytes[passage.tokens[i].range]
        guard bytes.count <= 10, bytes.contains(0x2E) else { return [] }
        var groups = [0]
        for byte in bytes {
            switch byte {
            case 0x2E: groups.append(0)
            case 0x30...0x39: groups[groups.count - 1] = groups[groups.count - 1] * 10 + Int(byte - 0x30)
            default: return []
            }
        }
        return groups
    }

    /// The number tokens at `i` and `i + 2` are a day and a month, the sign between them glued to both.
    func isDayMonth(_ i: Int) -> Bool {
        guard i + 2 < passage.tokens.count, passage.tokens[i + 1].isGlued, passage.tokens[i + 2].isGlued else { return false }
        guard let day = Int(passage.string(i..<(i + 1))), let month = Int(passage.string((i + 2)..<(i + 3))) else { return false }
        return (1...31).contains(day) && (1...12).contains(month)
    }

    /// `h` or `g` of `15h30`, `20g45`.
    func isHourSign(_ i: Int) -> Bool {
        guard i < passage.tokens.count, passage.tokens[i].isGlued else { return false }
        let text = passage.string(i..<(i + 1))
        if text == "h" || text == "H" { return true }
        if text == "g" { return i + 1 < passage.tokens.count && passage.cue(.dayPart, at: i + 1, limit: min(i + 3, passage.tokens.count)) != nil }
        let tail = text.dropFirst()
        return (text.first == "h" || text.first == "g" || text.first == "H") && (1...2).contains(tail.count) && tail.allSatisfy(\.isNumber)
    }
}

extension Step {
    /// `chiếm 1/4 thị trường`: a share of a mass or sum has no unit.
    static let ofMass: Step = .require("a small share of a whole") { m, matcher in
        guard let total = m.total, total <= ExactDecimal(10) else { return false }
        return matcher.passage.cue(.share, before: m.anchor, limit: max(0, m.anchor - 4)) != nil
    }
}

extension Step {
    /// Of securities and the like fewer are counted; more is their price.
    private static let mostCounted = ExactDecimal(1_000_000_000_000)

    /// A count is whole; a decimal one is an average of something the lexicon knows, and more than one decimal group is a code.
    static let wholeOrKnown: Step = .require("whole, or a known noun") { m, matcher in
        // `2.700 tỷ TPCP`, `48 nghìn tỷ trái phiếu` are sums
        if let amount = m.amount, amount.low.value >= Self.mostCounted, let noun = m.unit?.tokens.lowerBound {
            let known = matcher.phrases.longest(.counted, at: noun, limit: m.limit)
            if known.map({ ["economy", "finance"].contains(matcher.lexicon.counted[$0.row].field) }) ?? true { return false }
        }
        guard let low = m.amount?.low, !low.value.isWhole, low.alternative == nil, low.exponent == 0, let noun = m.unit?.tokens.lowerBound else { return true }
        return matcher.knownNoun(at: noun, limit: m.limit) != nil && !matcher.passage.tokens[noun].isCapitalized
    }

    /// `7420201 Công nghệ sinh học`: five digits or more without a separator before a name are its code.
    static let noCode: Step = .require("no code or number of a name") { m, matcher in
        guard let amount = m.amount, let noun = m.unit?.tokens.lowerBound else { return true }
        // `27 ngõ 48 phố Lụa`, `215 - 217 đường Trần Phú`: a house's number
        if let road = matcher.passage.cue(.road, at: noun, limit: m.limit), noun + road < m.limit,
            matcher.passage.tokens[noun + road].isCapitalized || matcher.passage.tokens[noun + road].kind == .number
        {
            return false
        }
        guard amount.high == nil, amount.low.tokens.count == 1 else { return true }
        let at = amount.low.tokens.lowerBound
        // `dịp 30/8-3/9 người dân …`: the month of a day
        if at >= 2, matcher.passage.tokens[at - 1].isSign("/"), matcher.passage.tokens[at].isGlued, matcher.passes(amount.low, .plain(12)),
            let day = matcher.amount(at: at - 2, limit: at - 1), matcher.passes(day.low, .plain(31))
        {
            return false
        }
        // `số học sinh/1 lớp`: what a ratio is told of
        if at >= 2, matcher.passage.tokens[at - 1].isSign("/"), matcher.passage.tokens[at - 1].isGlued, amount.low.value == ExactDecimal(1),
            matcher.passage.tokens[at - 2].kind == .syllable || matcher.passage.tokens[at - 2].kind == .abbreviation
        {
            return false
        }
        // `số 120 Quán Thánh`, `Đội Cảnh sát giao thông số 14 Phòng Cảnh sát`
        if matcher.passage.tokens[noun].isCapitalized, !matcher.passage.tokens[noun].flags.contains(.allCaps),
            matcher.passage.cue(.number, before: at, limit: max(0, at - 1)) != nil
        {
            return false
        }
        let number = matcher.passage.tokens[at]
        let bytes = matcher.passage.text.bytes[number.range]
        return bytes.count < 5 || !bytes.allSatisfy { $0 >= 0x30 } || !matcher.passage.tokens[noun].isCapitalized
            || matcher.passage.tokens[noun].flags.contains(.allCaps)
    }
}

extension Step {
    /// Both numbers of a pair are digits: `6 tỷ/năm` is a rate.
    static let digitPair: Step = .require("both in digits") { m, matcher in
        m.amount?.low.form == .digits && matcher.passage.tokens[m.at - 1].kind == .number
    }

    /// `1.250/2.600 tỷ đồng`: a part of a sum or a mass, in digits and no more than the whole.
    static let partOfSum: Step = .require("a part and its whole") { m, matcher in
        guard let low = m.amount?.low, let total = m.total, low.form == .digits, low.exponent == 0, low.tokens.count == 1 else { return false }
        let part = m.value ?? low.value
        return matcher.tokens[low.tokens.upperBound].isGlued && matcher.tokens[low.tokens.upperBound + 1].kind == .number && !(total < part)
            && !(low.alternative == nil && total == part && low.value.small.map { $0 <= 1 } ?? false)
    }

    /// `40/90 Mbps` are two rates.
    static let noRate: Step = .require("no rate") { m, _ in m.unit.map { !$0.unit.contains("bit") && !$0.unit.contains("/") } ?? false }

    /// The last of several sides: `3.620 x 1.540 (mm)`.
    static let lastSide: Step = .require("behind a sign of multiplication") { m, matcher in
        guard m.anchor > 1 else { return false }
        let side = matcher.passage.cue(.side, before: m.anchor, limit: m.anchor - 2) ?? 0
        return m.anchor > side && matcher.isTimes(m.anchor - side - 1)
    }

    /// A pair without a noun is a share behind a word that makes it one, or alone in brackets, and no more than one.
    static let bareShare: Step = .require("a share") { m, matcher in
        guard let part = m.amount?.low.value, let total = m.total, part.isWhole, total.isWhole, !(total < part) else { return false }
        let passage = matcher.passage
        let before = max(0, m.anchor - 4)
        if passage.cue(.share, before: m.anchor, limit: before) != nil || passage.cue(.level, before: m.anchor, limit: before) != nil { return true }
        return m.anchor > 0 && passage.tokens[m.anchor - 1].isSign("(") && m.at < m.limit && passage.tokens[m.at].isSign(")")
    }
}
