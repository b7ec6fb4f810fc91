import Lexicon
import Numbers
import VietText

/// Makes records of claims: value, unit and span, then what governs the figure.
struct RecordBuilder {
    let report: Report
    let matcher: Matcher
    let include: Set<Inclusion>
    private var passage: Passage { matcher.passage }
    private var drafts: [Draft] = []
    private var zone = 0
    /// Dates and periods, in order, reported or not.
    private var times: [Range<Int>] = []
    /// Figures of one sentence share it.
    private var lastExcerpt = (tokens: 0..<0, text: "")
    /// Units of several expansions, as they were settled for this text.
    private var settledUnits: [String: String] = [:]

    /// - Parameter claims: how many there will be.
    init(report: Report, matcher: Matcher, include: Set<Inclusion>, claims: Int) {
        (self.report, self.matcher, self.include) = (report, matcher, include)
        drafts.reserveCapacity(claims)
    }

    /// A record on its way, with its tokens.
    struct Draft {
        var record: Record
        var tokens: Range<Int>
        var sentence: Range<Int>
        var role: Report.Role
        /// The tokens of its entity.
        var entity: Range<Int>?
    }

    mutating func add(_ claim: Claim) {
        switch claim.rule.makes {
        case .reference(let kind): reference(claim, kind)
        case .figure(let kind): figure(claim, kind)
        case .shared: if let kind = claim.match.sharedKind { figure(claim, kind) }
        }
    }

    private mutating func reference(_ claim: Claim, _ kind: Kind) {
        if kind != .reference { times.append(claim.span) }
        if include.contains(.references) { _ = open(claim, kind, claim.span) }
    }

    private mutating func figure(_ claim: Claim, _ kind: Kind) {
        let match = claim.match
        var span = claim.span
        var low = match.amount?.low
        var high = match.amount?.high
        if let reading = low, reading.alternative != nil, prefersWhole(kind, reading, match.unit) { low = reading.swapped }
        if let reading = high, reading.alternative != nil, prefersWhole(kind, reading, match.unit) { high = reading.swapped }
        var value = match.value ?? low?.value
        let sign = sign(before: span, kind: kind, unit: match.unit)
        if sign.tokens > 0 { span = (span.lowerBound - sign.tokens)..<span.upperBound }
        if sign.negative { value = value?.negated }
        guard let at = open(claim, kind, span) else { return }
        drafts[at].record.value = value
        drafts[at].record.valueMax = high?.value
        drafts[at].record.total = match.total
        let alternative = low?.alternative ?? high?.alternative
        drafts[at].record.alternative = alternative
        if alternative != nil { drafts[at].record.flags.append(.ambiguousSeparator) }
        if claim.rule.onRequest == .zeros { drafts[at].record.flags.append(.zero) }
        if low?.form == .vague { drafts[at].record.flags.append(.vague) }
        drafts[at].record.unit = kind == .rank ? nil : settled(match.unit?.unit, of: match.unitText) ?? Self.defaultUnit(kind)
        drafts[at].record.per = settled(match.per)
        if let unit = match.unitText, !unit.isEmpty { drafts[at].record.unitText = passage.string(unit) }
        let sentence = drafts[at].sentence
        let found = Modifiers(matcher: matcher).find(span, kind: kind, value: value, sentence: sentence)
        let before = (span.lowerBound - found.tokens)..<span.upperBound
        let isExcess = isExcess(at, before)
        drafts[at].record.modifier = isExcess && passage.cue(.exceeds, at: before.lowerBound, limit: span.lowerBound) != nil ? nil : found.modifier
        let change = isExcess ? .increase : Changes(matcher: matcher).find(before, kind: kind, isRange: high != nil, sentence: sentence)
        drafts[at].record.change = change.flatMap { isLevel(at, $0, before) ? nil : $0 } ?? inheritedChange(at) ?? listedChange(at)
        sharePer(at)
        if isArticle(match, kind, found.modifier) {
            if include.contains(.indefinite) { drafts[at].record.flags.append(.indefinite) } else { drafts.removeLast() }
        }
    }

    /// `tăng từ 2,1% lên 2,9%/năm`: what the second level is told per, the first is, too.
    private mutating func sharePer(_ at: Int) {
        guard let per = drafts[at].record.per, at > 0, drafts[at - 1].record.per == nil, drafts[at - 1].sentence == drafts[at].sentence,
            drafts[at - 1].record.kind == drafts[at].record.kind, drafts[at - 1].record.unit == drafts[at].record.unit
        else { return }
        let (first, second) = (drafts[at - 1].tokens, drafts[at].tokens)
        guard second.lowerBound - first.upperBound <= 3, passage.cue(.level, at: first.upperBound, limit: second.lowerBound) != nil,
            Changes(matcher: matcher).isStart(first, in: drafts[at].sentence)
        else { return }
        drafts[at - 1].record.per = per
    }

    private mutating func settled(_ unit: String?, of tokens: Range<Int>? = nil) -> String? { if let unit { spelledOut(unit, of: tokens) } else { nil } }

    /// Of the expansions of an abbreviation (`HS`: `hồ sơ|học sinh`) the one that the text spells out most often, else the first;
    /// that may be the abbreviation itself (`TK`: `tk|tờ khai|tài khoản`), which spells nothing out.
    private mutating func spelledOut(_ unit: String, of tokens: Range<Int>?) -> String {
        guard unit.utf8.contains(0x7C) else { return unit }
        if let known = settledUnits[unit] { return known }
        let own = tokens.map { passage.string($0).lowercased() }
        let text = String(decoding: passage.text.bytes, as: UTF8.self).lowercased()
        let settled = unit.split(separator: "/", omittingEmptySubsequences: false).map { part in
            let choices = part.split(separator: "|").map(String.init)
            let counts = choices.map { choice in choice == own ? 0 : text.ranges(of: choice).count }
            let most = counts.max() ?? 0
            return zip(choices, counts).first { $0.1 == most }?.0 ?? String(part)
        }.joined(separator: "/")
        settledUnits[unit] = settled
        return settled
    }

    private static func defaultUnit(_ kind: Kind) -> String? {
        switch kind {
        case .score: "điểm"
        case .age: "a"
        case .multiple: "lần"
        default: nil
        }
    }

    /// A bare `một` counts only with a modifier, `chỉ`, or a unit.
    private func isArticle(_ match: Match, _ kind: Kind, _ modifier: Modifier?) -> Bool {
        guard kind == .count, let low = match.amount?.low, low.isArticle, match.amount?.high == nil else { return false }
        // `trên một người`: what a rate is for
        let place = match.begin > 0 && passage.cue(.preposition, at: match.begin - 1, limit: match.begin) != nil
        if modifier != nil, !place { return false }
        return passage.cue(.only, before: match.begin, limit: max(0, match.begin - 4)) == nil
    }

    /// Whether the whole reading of `4,300` is meant: what is counted is whole, and so are đồng.
    private func prefersWhole(_ kind: Kind, _ reading: NumberReading, _ unit: UnitMatch?) -> Bool {
        guard !reading.value.isWhole || reading.value.scale > 0, reading.exponent == 0 else { return false }
        // `30,000 tấn`: nobody prints three decimals to say that there are none
        if reading.value.isWhole, kind == .measure || kind == .money || kind == .duration { return true }
        switch kind {
        case .count, .fraction, .rank: return true
        case .money: return unit?.unit == "VND"
        default: return false
        }
    }

    /// `-3,2%`, `+16 m`, `âm 5 độ C`: how many tokens the sign takes, and whether it is a minus.
    private func sign(before span: Range<Int>, kind: Kind, unit: UnitMatch?) -> (tokens: Int, negative: Bool) {
        let at = span.lowerBound
        guard at > 0, kind != .count, kind != .rank, kind != .age, !passage.tokens[at].isLineStart else { return (0, false) }
        let before = passage.tokens[at - 1]
        if passage.tokens[at].isGlued, before.isDash || before.isSign("+") {
            guard !before.isGlued || at < 2 || passage.tokens[at - 2].kind == .punctuation, !before.isLineStart else { return (0, false) }
            return (1, before.isDash)
        }
        // `trừ 5 tỷ đồng` is taken away, `chuyển âm 5 tỷ đồng` is what it turned into, `âm 5 tỷ đồng` is what there is
        if kind == .measure, let minus = passage.cue(.minus, before: at, limit: max(0, at - 2)) { return (minus, true) }
        if kind == .money, let minus = passage.cue(.negative, before: at, limit: max(0, at - 3)), minus == 1 { return (minus, true) }
        return (0, false)
    }

    /// `còn 3,4%, thấp hơn bình quân của vùng là 4,9%`, `cao hơn mục tiêu lạm phát 5%`: not how much lower, but the level that is
    /// compared with. It is told by the figure before: a gap is no greater than what is lower, and what is higher is seldom twice as much.
    private func isLevel(_ at: Int, _ change: Change, _ span: Range<Int>) -> Bool {
        let start = drafts[at].sentence.lowerBound
        guard change == .higher || change == .lower, let value = drafts[at].record.value,
            passage.cue(.level, before: span.lowerBound, limit: start) != nil
                || (max(start, span.lowerBound - 5)..<span.lowerBound).contains(where: { passage.cue(.benchmark, at: $0, limit: span.lowerBound) != nil }),
            let last = figure(before: at), drafts[last].sentence == drafts[at].sentence,
            drafts[last].record.kind == drafts[at].record.kind, drafts[last].record.unit == drafts[at].record.unit,
            // `tăng 6,2%, cao hơn mục tiêu 5%/năm`
            drafts[last].record.per == drafts[at].record.per || drafts[last].record.per == nil || drafts[at].record.per == nil, let other = drafts[last].record.value
        else { return false }
        return change == .lower ? other < value : value < other && (value + value).map { other < $0 } ?? false
    }

    /// `đạt 640 tấn, vượt 35 tấn`: by how much what was said before is more than what it is measured by; `vượt 35 tấn` alone is a level.
    private func isExcess(_ at: Int, _ span: Range<Int>) -> Bool {
        let kind = drafts[at].record.kind
        guard drafts[at].record.valueMax == nil, let last = figure(before: at), drafts[last].sentence == drafts[at].sentence, drafts[last].record.change == nil,
            Changes(matcher: matcher).excess(span, from: drafts[last].tokens.upperBound) != nil,
            let comma = (drafts[last].tokens.upperBound..<span.lowerBound).last(where: { passage.tokens[$0].isSign(",") }), span.lowerBound - comma <= 3
        else { return false }
        if kind == .percent { return [.count, .money, .measure].contains(drafts[last].record.kind) }
        guard kind == drafts[last].record.kind, drafts[last].record.unit == drafts[at].record.unit, let value = drafts[at].record.value,
            let other = drafts[last].record.value
        else { return false }
        return value < other
    }

    /// The last draft before one that is no reference.
    private func figure(before at: Int) -> Int? { (0..<at).last { !drafts[$0].record.kind.isReference } }

    /// A change said of the figure before is of this one too where only separators part them.
    private func inheritedChange(_ at: Int) -> Change? {
        guard drafts[at].record.kind != .rank, let last = figure(before: at),
            let change = drafts[last].record.change, drafts[last].sentence == drafts[at].sentence,
            change == .increase || change == .decrease, mayShare(drafts[last].record.kind, at),
            Changes(matcher: matcher).goesOn(from: drafts[last].tokens, to: drafts[at].tokens, kind: drafts[at].record.kind)
        else { return nil }
        return change
    }

    /// `dệt may tăng 0,4%, giày dép 4,6%`: in a list the change is said once; `doanh thu tăng 12%, cổ tức 9%` is no list.
    private func listedChange(_ at: Int) -> Change? {
        guard let last = figure(before: at), let change = drafts[last].record.change, change == .increase || change == .decrease,
            drafts[last].sentence == drafts[at].sentence, drafts[last].record.kind == drafts[at].record.kind,
            [.percent, .money, .measure, .score].contains(drafts[at].record.kind), drafts[last].record.unit == drafts[at].record.unit,
            drafts[last].record.per == drafts[at].record.per, mayShare(drafts[last].record.kind, at)
        else { return nil }
        let (from, to) = (drafts[last].tokens.upperBound, drafts[at].tokens.lowerBound)
        guard to - from >= 2, passage.tokens[from].isSign(",") || passage.tokens[from].isSign(";") else { return nil }
        let start = from + 1 + (passage.cue(.and, at: from + 1, limit: to) ?? 0)
        return Changes(matcher: matcher).areListed(drafts[last].tokens, start..<to, in: drafts[at].sentence, isShare: drafts[at].record.kind == .percent) ? change : nil
    }

    /// A list goes on with the same kind, or says the same amount in another unit; a level with a change of its own behind it is
    /// no change (`757.437 người, tăng 37,4%`).
    private func mayShare(_ kind: Kind, _ draft: Int) -> Bool {
        let at = drafts[draft].tokens.lowerBound
        let limit = drafts[draft].sentence.lowerBound
        // `tăng 31 điểm, tương đương khoảng 3%`; what a share comes to may be the level that was reached
        let about = kind != .percent && drafts[draft].record.kind == .percent ? passage.phrases.longestEnding(.modifier, before: at, limit: limit)?.count ?? 0 : 0
        let equals = passage.cue(.equals, before: at - about, limit: limit) != nil && about > 0
        let same = passage.tokens[limit..<at].suffix(5).contains { $0.isSign("(") } || !equals && passage.cue(.same, before: at - about, limit: limit) != nil
        if drafts[draft].record.kind != kind, !same { return false }
        if drafts[draft].record.modifier == .atMost || drafts[draft].record.modifier == .atLeast { return false }
        for i in drafts[draft].tokens.upperBound..<min(drafts[draft].tokens.upperBound + 6, drafts[draft].sentence.upperBound) {
            if passage.phrases.longest(.change, at: i, limit: drafts[draft].sentence.upperBound) != nil { return false }
            if passage.tokens[i].isSign(";") { break }
        }
        return true
    }

    /// Adds a draft that says where its record stands, and returns its place; nil where that is chrome and chrome is not asked for.
    private mutating func open(_ claim: Claim, _ kind: Kind, _ span: Range<Int>) -> Int? {
        let bytes = passage.bytes(of: span)
        let role = role(at: bytes.lowerBound)
        if role == .chrome, !include.contains(.chrome) { return nil }
        let place = report.text.span(of: bytes)
        let sentence = passage.sentences[claim.sentence]
        let excerpt = excerpt(sentence, around: span)
        let at = drafts.count
        drafts.append(
            Draft(
                record: Record(
                    doc: report.document.doc, start: place.lowerBound, end: place.upperBound, text: report.text.givenSlice(bytes), kind: kind,
                    rule: claim.rule.id), tokens: span, sentence: sentence, role: role))
        drafts[at].record.sentence = excerpt
        if role == .chrome { drafts[at].record.flags.append(.chrome) }
        if report.document.replaced > 0, excerpt.utf8.contains(0xEF), excerpt.contains("\u{FFFD}") { drafts[at].record.flags.append(.replaced) }
        return at
    }

    /// A sentence; of one of more than 600 tokens (a table in one line) the 60 on either side of the figure: a document of one
    /// endless sentence would else be written out once a figure.
    private mutating func excerpt(_ sentence: Range<Int>, around span: Range<Int>) -> String {
        let (longest, around) = (600, 60)
        let tokens =
            sentence.count > longest
            ? max(sentence.lowerBound, span.lowerBound - around)..<min(sentence.upperBound, span.upperBound + around) : sentence
        if lastExcerpt.tokens != tokens { lastExcerpt = (tokens, passage.text.folded(passage.bytes(of: tokens))) }
        return lastExcerpt.text
    }

    /// The role of the zone at a byte; claims come in order, so the search goes on from the last one.
    private mutating func role(at byte: Int) -> Report.Role {
        while zone < report.zones.count, report.zones[zone].range.upperBound <= byte { zone += 1 }
        return zone < report.zones.count && report.zones[zone].range.contains(byte) ? report.zones[zone].role : .chrome
    }

    /// What part of the report each record stands in.
    var roles: [Report.Role] { drafts.map(\.role) }

    /// The records, with the time that governs each.
    /// - Parameter readsContext: without it only where what stands around a figure may settle how its number is read.
    mutating func finish(_ claims: [Claim], readsContext: Bool) -> [Record] {
        Ranks(passage: passage).shareTotals(&drafts)
        var indicators = Indicators(table: passage.lexicon.indicators)
        guard readsContext || drafts.contains(where: { indicators.mayScale($0.record) }) else { return taken() }
        Context(passage: passage, times: times).fill(&drafts)
        Periods(report: report, matcher: matcher, claims: claims).fill(&drafts)
        if !drafts.isEmpty { Places(report: report, passage: passage).fill(&drafts) }
        for i in drafts.indices { indicators.settle(&drafts[i].record) }
        return taken()
    }

    /// The records, moved out of their drafts: sixteen strings each would be counted up and down again.
    private mutating func taken() -> [Record] {
        var records: [Record] = []
        records.reserveCapacity(drafts.count)
        for i in drafts.indices {
            records.append(Record(doc: "", start: 0, end: 0, text: "", kind: .count, rule: ""))
            swap(&records[i], &drafts[i].record)
        }
        return records
    }
}
