import Lexicon
import Numbers

/// Reads a stretch of words: who, where, and what is said or measured of them.
struct Phrases {
    let words: ContextWords
    /// Where the sentence begins: a capital there makes no name.
    let start: Int

    /// What a stretch says of the figure at its end.
    struct Reading {
        var property: Range<Int>?
        var entity: Range<Int>?
        /// The property is a verb phrase.
        var isVerb = false
        /// Whose it is stands in the phrase.
        var isSplit = false
    }

    /// Whether a phrase names who or where.
    func namesEntity(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let head = words.at(range.lowerBound, range.upperBound, [.head])
        // `Tổng cục Thuế`, though `tổng` alone measures
        if let other = words.at(range.lowerBound, range.upperBound, [.measure, .nobody]), other >= head ?? 0 { return false }
        return head != nil || words.isName(range.lowerBound, start)
    }

    /// Without the words that open a clause, and without signs, at its left end.
    func trimmedLeft(_ range: Range<Int>) -> Range<Int> {
        var at = range.lowerBound
        // `b) Đàn heo có …`: a list's letter
        if at == start, at + 1 < range.upperBound, words.passage.isSign(at + 1, ")") { at += 2 }
        while at < range.upperBound {
            if let count = words.at(at, range.upperBound, [.opener]),
                words.at(at, range.upperBound, [.measure, .head, .verb, .aux, .compound]).map({ $0 < count || $0 == count && words.at(at, range.upperBound, [.measure, .head, .verb]) == nil }) ?? true
            {
                at += count
            } else if words.passage.isSign(at, "("), let close = (at..<range.upperBound).first(where: { words.passage.isSign($0, ")") }) {
                at = close + 1
            } else if words.passage.tokens[at].kind == .punctuation, !isQuote(at) {
                at += 1
            } else {
                break
            }
        }
        return at..<range.upperBound
    }

    /// Without small words and signs at its right end.
    func trimmedRight(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound {
            if let hit = words.before(end, range.lowerBound, [.filler, .aux, .of, .place, .for, .have, .opener]),
                words.before(end, range.lowerBound, [.verb, .measure, .head, .turn, .compound, .speech]).map({ $0.count < hit.count })
                    ?? true, !words.isNamePart((end - hit.count)..<end, range.lowerBound)
            {
                end -= hit.count
            } else if words.passage.tokens[end - 1].kind == .punctuation, !isQuote(end - 1),
                !words.passage.isSign(end - 1, ")")
            {
                end -= 1
            } else if isOpeningQuote(end - 1),
                (range.lowerBound..<(end - 1)).count(where: isOpeningQuote) % 2 == 0
            {
                end -= 1
            } else {
                break
            }
        }
        return range.lowerBound..<end
    }

    /// Without signs at its left end that open no quote or bracket.
    func withoutSigns(_ range: Range<Int>) -> Range<Int>? {
        let tokens = words.passage.tokens
        let start = range.first { tokens[$0].kind != .punctuation || isQuote($0) || tokens[$0].isSign("(") }
        return start.map { $0..<range.upperBound }
    }

    func isOpeningQuote(_ i: Int) -> Bool { words.passage.tokens[i].scalar == 0x201C || words.passage.tokens[i].scalar == 0x22 }

    /// Where a quote ends that opens at a token.
    private func closingQuote(of i: Int, _ limit: Int) -> Int? {
        guard isOpeningQuote(i) else { return nil }
        let close: Unicode.Scalar = words.passage.tokens[i].scalar == 0x201C ? "\u{201D}" : "\""
        return ((i + 1)..<limit).first { words.passage.isSign($0, close) }
    }

    private func isQuote(_ i: Int) -> Bool {
        [0x22, 0x201C, 0x201D, 0x2018, 0x2019].contains(words.passage.tokens[i].scalar)
    }

    // a list of roles is made anew in so large a function each time that it is passed
    private static let verbs: ContextRoles = [.verb, .light]
    private static let small: ContextRoles = [.aux, .keep]
    private static let nouns: ContextRoles = [.head, .measure, .compound]
    private static let weak: ContextRoles = [.speech, .lift]

    /// Where the predicate begins: the first verb, or word before a verb, that is no part of a noun or name.
    func predicate(_ range: Range<Int>) -> Int? {
        var i = range.lowerBound
        while i < range.upperBound {
            // `chương trình “Chung tay dựng nhà” mang đến`: no verb of a name
            if i > range.lowerBound, let close = closingQuote(of: i, range.upperBound), close - i > 3, close + 1 < range.upperBound,
                words.before(i, range.lowerBound, .head) != nil
            {
                i = close + 1
                continue
            }
            let verb = words.at(i, range.upperBound, Self.verbs) ?? 0
            let small = words.at(i, range.upperBound, Self.small) ?? 0
            let proper =
                i > range.lowerBound && words.isName(i, start) && !words.passage.tokens[i].flags.contains(.allCaps)
            let noun =
                proper
                ? 0 : max(words.noun(at: i, range.upperBound), words.at(i, range.upperBound, Self.nouns) ?? 0)
            let named =
                words.isName(i, start)
                && (i > range.lowerBound || i + 1 < range.upperBound && words.isName(i + 1, start))
            // `đối với tổ chức`: behind such a word a noun
            let opens = i == range.lowerBound && (i == 0 || words.before(i, max(0, i - 2), [.place, .for]) == nil) || words.before(i, range.lowerBound, Self.small) != nil
            // `tổ chức này`: a noun, whatever else the word can be
            let pointed = noun > 0 && verb <= noun && i + noun < range.upperBound && words.isWord(i + noun, .this)
            // `Thanh tra Hà Nội phát hiện …`: who, though the word is a verb, too
            let isOffice = i == range.lowerBound && noun == verb && verb > 0 && words.at(i, range.upperBound, .head) == verb && i + verb + 1 < range.upperBound
                && words.isName(i + verb, start)
            // `Công ty Cổ phần phát triển Khu công nghệ …`: a verb in a name
            let inName = isOffice || verb > 0 && small == 0 && i + verb < range.upperBound && words.before(i, range.lowerBound, .firm) != nil
                && (i + verb..<min(i + verb + 3, range.upperBound)).contains { words.passage.tokens[$0].isCapitalized }
            if verb > small, !named, let next = behindPurpose(i, verb, range) {
                i = next
                continue
            }
            // `dầu Brent giao dịch | ở mức`: a verb behind a name, though it can be a noun
            if verb > 0, verb == noun, verb > small, !named, i > range.lowerBound, i + verb == range.upperBound, words.isName(i - 1, start),
                words.at(i, range.upperBound, Self.weak) != verb
            { return i }
            if max(verb, small) > 0, !named, !pointed, !inName,
                verb > noun || small > noun || noun <= max(verb, small) && (noun < 2 || opens && noun == verb)
            {
                return i
            }
            i += max(noun, verb, small, 1)
        }
        return nil
    }

    /// `Chi cục quản lý thị trường đã phát hiện …`: where the predicate may begin behind what somebody is for, at the end of the stretch where it
    /// has none; `công ty sản xuất 20 tấn` does it.
    private func behindPurpose(_ verb: Int, _ count: Int, _ range: Range<Int>) -> Int? {
        let tokens = words.passage.tokens
        guard verb > range.lowerBound, let body = words.passage.cue(.body, before: verb, limit: range.lowerBound),
            // `Hải Phòng`
            !(tokens[verb - body].isCapitalized && verb - body > range.lowerBound && tokens[verb - body - 1].isCapitalized)
        else { return nil }
        let end = verb + count
        let small = words.first(end..<range.upperBound, [.aux, .keep]).flatMap { $0.upperBound < range.upperBound ? $0.lowerBound : nil }
        let has = (end..<range.upperBound).first { words.isWord($0, [.own]) && words.at($0, range.upperBound, [.verb, .measure, .head, .compound]) == nil }
        guard let next = [small, has].compactMap({ $0 }).min() else {
            return range.upperBound < tokens.count && words.isWord(range.upperBound, [.own]) ? range.upperBound : nil
        }
        // `sản xuất được`: no predicate of its own, as `(quỹ hỗ trợ) phải bù` is; `(yêu cầu) đơn vị xây dựng một kế hoạch là không …`
        guard next > end || !isPassive(end) || words.at(end + 1, range.upperBound, Self.verbs) != nil, next - end <= 12, words.first(end..<min(next + 2, range.upperBound), [.copula, .clause, .relative, .topic]) == nil
        else { return nil }
        return next
    }

    /// Reads the stretch before a figure.
    func read(_ range: Range<Int>, depth: Int = 0) -> Reading {
        var range = withoutGloss(trimmedRight(trimmedLeft(range)))
        if let speech = words.last(range, [.speech]), !isInWord(speech, range), speech.upperBound < range.upperBound || speech.count > 1 {
            let said = trimmedLeft(speech.upperBound..<range.upperBound)
            // `Vietnam Airlines cho biết sẽ trích 5 tỷ đồng`: who speaks does it
            // `Sở Y tế cho biết đã chi 3 tỷ đồng`; not `… cho biết đã có 40 vụ`
            let aux = words.at(speech.upperBound, range.upperBound, [.aux])
            let exists = aux.flatMap { words.at(speech.upperBound + $0, range.upperBound, [.have]) } != nil
            if depth < 3, !exists, aux != nil || words.at(said.lowerBound, said.upperBound, [.aux]) != nil, let speaker = subject(of: range.lowerBound..<speech.lowerBound),
                namesEntity(speaker)
            {
                var inner = read(said, depth: depth + 1)
                if inner.entity == nil { inner.entity = speaker }
                return inner
            }
            range = said
        }
        // `hồ sơ được xử lý trên mạng và mỗi người chỉ nộp (1 bản)`: a clause of its own
        if depth < 3, let each = range.dropFirst(2).last(where: { opensEach($0, range.upperBound) }), predicate(each..<range.upperBound) != nil {
            return read(each..<range.upperBound, depth: depth + 1)
        }
        // `theo tài liệu này thì lương của anh là 20 triệu đồng`, `xã thua lỗ nên phải bán 3 trụ sở`
        if depth < 3, let topic = words.last(range, [.topic]), topic.lowerBound > range.lowerBound, !isInWord(topic, range) {
            let rest = topic.upperBound..<range.upperBound
            var inner = read(rest, depth: depth + 1)
            // `… nên phải (cắt giảm 40 lao động)`: of that clause only the change is said; `xuất khẩu thì (tăng 5%)` is what grows
            let isBare = words.at(topic.lowerBound, topic.upperBound, [.clause]) == nil && (rest.isEmpty || words.at(rest.lowerBound, rest.upperBound, [.keep, .aux]) == rest.count)
            if inner.property != nil || inner.entity != nil || isBare {
                if inner.entity == nil, let who = subject(of: range.lowerBound..<topic.lowerBound), namesEntity(who) { inner.entity = who }
                return inner
            }
        }
        // `dẫn đầu châu Phi khi chi (10 tỷ USD)`: what was done then
        if depth < 3, let when = range.dropFirst().last(where: { words.passage.cue(.when, at: $0, limit: $0 + 1) != nil }), when + 1 < range.upperBound,
            words.before(when + 1, range.lowerBound, [.aside, .opener, .joint, .lead, .timeLead])?.count ?? 1 == 1, words.at(when, range.upperBound, [.aside, .opener, .clause, .lead]) ?? 1 == 1
        {
            // `giá tăng khi tiếp cận mức …`
            if words.at(range.lowerBound, range.upperBound, [.measure]) != nil { return read(range.lowerBound..<when, depth: depth + 1) }
            var inner = read(when + 1..<range.upperBound, depth: depth + 1)
            // `khi tham gia giao thông sẽ bị phạt`
            let verb = inner.isVerb ? inner.property?.lowerBound ?? when : when
            if let main = words.first(verb + 1..<range.upperBound, [.aux]) {
                inner = read(main.lowerBound..<range.upperBound, depth: depth + 1)
                if inner.property != nil, let who = subject(of: range.lowerBound..<when), namesEntity(who) { inner.entity = who }
            }
            if inner.property != nil, inner.isVerb || inner.property.map({ words.at($0.lowerBound, $0.upperBound, [.measure]) != nil }) ?? false {
                if inner.entity == nil, let who = subject(of: range.lowerBound..<when), namesEntity(who) { inner.entity = who }
                return inner
            }
        }
        // `Mưa lớn khiến diện tích lúa bị ngập tăng 40 ha`: what came of it
        if depth < 3, let cause = words.last(range, [.cause]), cause.upperBound < range.upperBound {
            let inner = read(cause.upperBound..<range.upperBound, depth: depth + 1)
            // `Bộ đội giúp dân dựng lại 14 căn nhà`: who helped did it, too
            let who = inner.isVerb ? subject(of: range.lowerBound..<cause.lowerBound) : nil
            if inner.property != nil, who.map(namesEntity) != true { return inner }
        }
        if depth < 3, let reason = reason(range) { return because(reason, range, depth) }
        range = withoutAgent(range)
        guard !range.isEmpty else { return Reading() }
        if depth < 3, let aim = words.last(range, [.aim]), words.before(aim.upperBound, range.lowerBound, [.measure]).map({ $0.count <= aim.count }) ?? true,
            aim.lowerBound > range.lowerBound || aim.upperBound < range.upperBound
        {
            let before = withoutAgent(trimmedRight(range.lowerBound..<aim.lowerBound))
            var inner = read(aim.upperBound..<range.upperBound, depth: depth + 1)
            // `tổng diện tích đất dự kiến | thu hồi`: what is measured, of what is to come
            if inner.isVerb, inner.entity == nil, words.at(aim.upperBound, range.upperBound, [.aux, .keep]) == nil, words.at(aim.lowerBound, aim.upperBound, [.opener]) == aim.count, predicate(before) == nil,
                range.lowerBound == 0 || [.syllable, .punctuation].contains(words.passage.tokens[range.lowerBound - 1].kind), let measure = words.at(before.lowerBound, before.upperBound, [.measure]), measure > 1 || before.count > measure {
                return Reading(property: before.lowerBound..<range.upperBound)
            }
            if inner.property == nil, inner.entity == nil { return read(before, depth: depth + 1) }
            // `Đội bóng đã đưa ra đề nghị …`: who, without what he does
            if inner.entity == nil, let who = predicate(before) == nil ? before : subject(of: before), namesEntity(who) { inner.entity = who }
            return inner
        }
        if let own = ownMeasure(range) { return own }
        var measure = words.at(range.lowerBound, range.upperBound, [.measure])
        if let head = words.at(range.lowerBound, range.upperBound, [.head]), head > measure ?? 0 { measure = nil }
        if measure != nil {
            if depth < 3, let second = secondClause(range) { return read(second, depth: depth + 1) }
            if let reached = reachedMeasure(range, measure!) { return reached }
            var end = range.upperBound
            // not the end of a longer word (`thực hiện`)
            if let aux = words.first(range, [.aux]), aux.lowerBound >= range.lowerBound + measure!,
                words.before(aux.upperBound, range.lowerBound, [.verb, .measure]).map({ $0.count <= aux.count }) ?? true,
                words.first(range.lowerBound..<aux.lowerBound, [.relative]) == nil,
                words.at(aux.lowerBound, aux.upperBound, [.empty]) != aux.count || aux.upperBound == range.upperBound
                    || words.at(aux.upperBound, range.upperBound, [.aux, .keep, .verb, .light, .lift, .reach, .filler, .link]) != nil
                    || words.isChange(at: aux.upperBound, range.upperBound)
            {
                end = aux.lowerBound
            }
            // `doanh số tăng khá nhanh, đạt …`: how it changes is not what it is
            if let change = ((range.lowerBound + measure!)..<end).first(where: { words.isChange(at: $0, end) && !words.isName($0, start) }),
                change > range.lowerBound + 1, end - change <= 5,
                let count = words.changeCount(at: change, end), change + count < end,
                words.first((change + count)..<end, [.measure, .verb, .of, .place, .head, .for]) == nil
            {
                end = change
            }
            return tied(range.lowerBound..<end) ?? split(trimmedRight(range.lowerBound..<end))
        }
        if let inner = measured(range) { return inner }
        if let at = predicate(range) { return sized(range, at) ?? verbal(range, at, depth) }
        if let given = given(range) { return given }
        if namesEntity(range) { return Reading(entity: range) }
        return split(range)
    }

    /// `và | mỗi người`; not `và một người`, `và mỗi vụ`.
    private func opensEach(_ i: Int, _ limit: Int) -> Bool {
        words.isWord(i - 1, [.and]) && words.passage.cue(.each, at: i, limit: i + 1) != nil && !words.phrases.begins(.numberWord, at: i)
            && words.phrases.kinds(at: min(i + 1, limit - 1)).times & (TimeRole.unit.mask | TimeRole.season.mask) == 0
    }

    /// Whether a small word only ends or begins a longer one (`trở nên`, `làm nên`), or tells who did it (`được mua bởi`).
    func isInWord(_ small: Range<Int>, _ range: Range<Int>) -> Bool {
        if words.isWord(small.lowerBound, [.clause]), words.isWord(small.lowerBound, [.aside]), (max(range.lowerBound, small.lowerBound - 5)..<small.lowerBound).contains(where: isPassive) { return true }
        let roles: ContextRoles = [.verb, .compound, .keep, .aux, .measure, .head]
        return words.before(small.upperBound, range.lowerBound, roles).map { $0.count > small.count } ?? false
            || words.at(small.lowerBound, range.upperBound, roles).map { $0 > small.count } ?? false
    }

    /// `này kéo`, `lũy kế`: made of words that measure nothing.
    func saysNothing(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            guard let count = words.at(at, range.upperBound, [.lift, .nobody, .empty]),
                words.at(at, range.upperBound, [.verb, .measure]).map({ $0 < count }) ?? true
            else { return false }
            at += count
        }
        return true
    }

    /// `thu ngân sách đảm bảo tiến độ và giải ngân vốn đầu tư công`: behind a predicate of its own, the measure that `và` opens.
    func secondClause(_ range: Range<Int>) -> Range<Int>? {
        for i in range.reversed() where i > range.lowerBound && words.passage.cue(.and, at: i, limit: i + 1) != nil {
            guard words.at(i + 1, range.upperBound, [.measure]) != nil else { continue }
            let first = range.lowerBound..<i
            let opening = words.at(first.lowerBound, first.upperBound, [.measure]) ?? 0
            let rest = (first.lowerBound + opening)..<first.upperBound
            guard words.first(rest, [.lift, .reach]) != nil else { return nil }
            return (i + 1)..<range.upperBound
        }
        return nil
    }

    /// `giá như sau`: without the words at its end that say nothing.
    func withoutEmpty(_ range: Range<Int>) -> Range<Int> {
        var range = trimmedRight(range)
        while let empty = words.before(range.upperBound, range.lowerBound, [.empty]), empty.count < range.count {
            range = trimmedRight(range.lowerBound..<(range.upperBound - empty.count))
        }
        return range
    }

    /// `Hội đồng gồm Chủ tịch …`: who, without whom it is made of.
    func withoutParts(_ range: Range<Int>) -> Range<Int> {
        guard let parts = words.first(range, [.have]), parts.lowerBound > range.lowerBound,
            words.at(parts.lowerBound, range.upperBound, [.tailEnd]) == parts.count,
            words.before(parts.upperBound, range.lowerBound, [.for, .place, .compare, .aside]).map({ $0.count <= parts.count }) ?? true
        else { return range }
        return trimmedRight(range.lowerBound..<parts.lowerBound)
    }

    /// `Trường An Phú có mối quan hệ`: who, without what they have; `doanh nghiệp có vốn nước ngoài` are of that kind.
    func beforeOwn(_ range: Range<Int>) -> Range<Int> {
        let small = range.dropFirst().first { words.isWord($0, [.own]) && words.at($0, range.upperBound, [.verb, .measure, .head, .compound]) == nil }
        guard let own = small else { return range }
        let who = trimmedRight(range.lowerBound..<own)
        guard let last = who.last, words.passage.isSign(last, ")") && last > who.lowerBound && words.passage.tokens[last - 1].isCapitalized || words.passage.tokens[last].isCapitalized && (last > who.lowerBound || words.isOnlyName(last)) || words.isWord(last, [.this])
        else { return range }
        return namesEntity(who) ? who : range
    }

    /// `VCG gần đây (có …)`, `huyện Tân Sơn khi (xe …)`, `dự án này do (…)`: a name, without the predicate or the clause behind it.
    func beforeClause(_ range: Range<Int>) -> Range<Int> {
        let tokens = words.passage.tokens
        let cut = range.dropFirst().first { i in
            guard tokens[i - 1].isCapitalized || tokens[i - 1].kind == .number || words.isWord(i - 1, [.this]), !tokens[i].isCapitalized || words.isWord(i, [.per]),
                let count = words.at(i, range.upperBound, [.aux, .aside, .timeWord, .speech]) ?? words.passage.cue(.does, at: i, limit: range.upperBound)
                    ?? (tokens[i - 1].kind == .number ? words.at(i, range.upperBound, [.verb]) : nil)
            else { return false }
            return words.at(i, range.upperBound, [.head, .compound, .measure, .and, .nobody]) ?? 0 < count && words.noun(at: i, range.upperBound) < count
                && words.at(i, range.upperBound, [.place, .of, .for]) == nil
        }
        guard let cut else { return range }
        let who = trimmedRight(range.lowerBound..<cut)
        return !who.isEmpty && namesEntity(who) ? who : range
    }

    /// `Long An là tỉnh có …`: who, without what he is said to be.
    func beforeCopula(_ range: Range<Int>) -> Range<Int> {
        guard let copula = range.dropFirst().first(where: { words.isWord($0, [.copula]) && words.before($0 + 1, range.lowerBound, [.opener, .verb])?.count ?? 1 == 1 })
        else { return range }
        let who = trimmedRight(range.lowerBound..<copula)
        guard !who.isEmpty else { return range }
        // `(mục tiêu) đặt ra là toàn tỉnh …`
        let what = trimmedRight((copula + 1)..<range.upperBound)
        return !namesEntity(who) && !words.passage.tokens[who.lowerBound].isCapitalized && namesEntity(what) ? what : who
    }

    /// `GDP nước này được ADB dự báo …`: without the passive and who does it.
    private func withoutAgent(_ range: Range<Int>) -> Range<Int> {
        guard let keep = words.last(range, [.keep]), keep.lowerBound > range.lowerBound, keep.upperBound < range.upperBound,
            keep.count == 1, range.upperBound - keep.upperBound <= 8, words.isName(keep.upperBound, start),
            predicate(keep.upperBound..<range.upperBound) == nil,
            words.first(keep.upperBound..<range.upperBound, [.have, .measure, .of, .place]) == nil
        else { return range }
        return trimmedRight(range.lowerBound..<keep.lowerBound)
    }

    /// Who a clause is about: what stands before its predicate, or all of it where it names someone.
    func subject(of range: Range<Int>) -> Range<Int>? {
        let range = trimmedRight(trimmedLeft(range))
        guard !range.isEmpty else { return nil }
        guard let at = predicate(range) else {
            guard namesEntity(range) else { return nil }
            // `Phúc Kiến có hệ thống giao thông phát triển`
            let has = range.dropFirst().first { words.isWord($0, [.own]) }
            return trimmedRight(range.lowerBound..<(has ?? range.upperBound))
        }
        let subject = withoutAddress(trimmedRight(range.lowerBound..<at))
        guard !subject.isEmpty, subject.count <= 16,
            words.at(subject.lowerBound, subject.upperBound, [.measure, .nobody]) == nil
        else { return nil }
        return subject
    }
}
