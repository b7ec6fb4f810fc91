import Lexicon
import Numbers

/// What is said behind a figure: `hồ sơ` · `được giải quyết` · `đúng hạn`.
struct Tail {
    /// The noun phrase directly behind.
    var noun: Range<Int>
    /// The predicate behind that.
    var said: Range<Int>?
    /// `đúng hạn` directly behind the figure.
    var turn: Range<Int>?
    /// All of it.
    var phrase: Range<Int>?
    /// `đạt chuẩn quốc gia`, `tăng`: said of what is counted, where nothing else is.
    var reached: Range<Int>?
    /// `về mức độ hài lòng`
    var about: Range<Int>?
    /// `tại thị xã Gia Nghĩa`
    var place: Range<Int>?
    /// The place is a level of this figure alone (`9 đơn vị cấp huyện`).
    var isLevel = false

    init(scene: Scene, phrases: Phrases, _ k: Int, isShare: Bool = false) {
        let words = scene.words
        var range = scene.after(k, overCommas: phrases, isShare: isShare)
        noun = range.lowerBound..<range.lowerBound
        about = Self.about(range, phrases)
        if Self.opens(k, scene), let said = Self.behindCoordinated(range, phrases) { range = said..<range.upperBound }
        if let stop = Self.stop(range, words) { range = range.lowerBound..<stop }
        // `100% xã có xe buýt đến trung tâm`
        if isShare, let has = Self.has(range, scene, phrases) {
            (noun, said) = (phrases.trimmedRight(range.lowerBound..<has.lowerBound), phrases.trimmedRight(has))
            phrase = said
            return
        }
        // `7 chuyên gia kỳ vọng giá bạc sẽ tăng`: what somebody thinks ends at no change
        let thinks = range.first { Self.isOpinion($0, range, words, isShare) } ?? range.upperBound
        for i in range.lowerBound..<thinks where words.isChange(at: i, range.upperBound) || words.at(i, range.upperBound, [.reach]) != nil {
            // `được cắt giảm thời gian`: done, and not how much it changed
            if i > range.lowerBound, words.isWord(i - 1, [.passive]), words.isChange(at: i, range.upperBound), phrases.predicate(range.lowerBound..<i - 1) == nil { break }
            // `được đưa đến bệnh viện`: where to
            if words.passage.cue(.to, at: i, limit: i + 1) != nil, words.before(i, range.lowerBound, [.verb]) != nil { continue }
            guard words.at(i, range.upperBound, [.verb]) == nil || words.isChange(at: i, range.upperBound) else {
                break
            }
            if phrases.predicate(range.lowerBound..<i) == nil { reached = phrases.trimmedRight(i..<range.upperBound) }
            noun = phrases.trimmedRight(range.lowerBound..<i)
            range = range.lowerBound..<(i > range.lowerBound && words.passage.isSign(i - 1, ",") ? i - 1 : i)
            break
        }
        // `đạt điểm 10`
        if let said = reached, said.count > 1, said.upperBound < scene.sentence.upperBound,
            case .figure(let next) = scene.mark(said.upperBound),
            words.isWord(said.lowerBound, [.attain])
        {
            reached = said.lowerBound..<scene.figures[next].upperBound
        }
        range = Self.closed(range, words)
        guard !range.isEmpty else {
            said = reached.flatMap { $0.isEmpty ? nil : $0 }
            phrase = said
            return
        }
        if let count = words.at(range.lowerBound, range.upperBound, [.turn]) {
            turn = range.lowerBound..<(range.lowerBound + count)
        }
        // `6 nội dung theo chỉ đạo của Thủ tướng`: no predicate behind `theo`
        let predicate = Self.predicate(range, phrases, isShare).flatMap {
            words.before($0, range.lowerBound, [.aside])?.count == $0 - range.lowerBound && $0 > range.lowerBound ? nil : $0
        }
        if let at = thinks < range.upperBound ? min(predicate ?? thinks, thinks) : predicate ?? words.first(range, [.speech])?.lowerBound {
            noun = phrases.trimmedRight(range.lowerBound..<at)
            var start = at
            while let count = words.at(start, range.upperBound, [.aux]),
                words.at(start, range.upperBound, [.keep]) == nil
            { start += count }
            said = start < range.upperBound ? start..<range.upperBound : nil
        } else {
            noun = phrases.trimmedRight(range)
        }
        if let all = said, let past = words.at(all.lowerBound, all.upperBound, [.aux]), past < all.count,
            words.at(all.lowerBound, all.upperBound, [.keep, .verb]).map({ $0 < past }) ?? true
        {
            said = (all.lowerBound + past)..<all.upperBound
        }
        if said == nil, let reached, !reached.isEmpty { said = reached }
        if said != nil, let have = words.at(noun.lowerBound, noun.upperBound, [.have, .empty]), have > 0,
            // `31 vụ trên địa bàn tỉnh bị phát hiện`
            words.at(noun.lowerBound, noun.upperBound, [.place]) ?? 0 <= have
        {
            // `6 học viên khác đang bị cách ly`: which ones is not said of them
            if words.at(noun.lowerBound, noun.upperBound, [.have]) != nil || have < noun.count { said = noun.lowerBound..<said!.upperBound }
            noun = noun.lowerBound..<noun.lowerBound
        }
        placed(phrases, words)
        if let said {
            phrase = said
        } else if noun.count > 1, words.at(noun.lowerBound, noun.upperBound, [.empty, .of, .for]) == nil,
            !phrases.namesEntity(noun), !isLabel(phrases)
        {
            phrase = noun
        } else {
            phrase = turn
        }
    }

    /// `cho rằng`, `dự báo`: what somebody thinks follows; not `theo dự báo`.
    private static func isOpinion(_ i: Int, _ range: Range<Int>, _ words: ContextWords, _ isShare: Bool) -> Bool {
        // `31% số hộ đánh giá tình hình …`
        if isShare, i > range.lowerBound, i + 2 < range.upperBound, ["đánh giá", "tin rằng", "trả lời", "nhận xét"].contains(words.passage.string(i..<(i + 2)).lowercased()) { return true }
        guard words.at(i, range.upperBound, [.speech, .aim]) == 2, words.before(i, range.lowerBound - 1, [.aside, .per]) == nil else { return false }
        return ["cho rằng", "nhận định", "dự báo", "dự đoán", "kỳ vọng"].contains(words.passage.string(i..<(i + 2)).lowercased())
    }

    /// `số 01`, `năm 2020`: names what is counted and says nothing of it.
    private func isLabel(_ phrases: Phrases) -> Bool {
        noun.dropFirst().contains { phrases.words.passage.tokens[$0].kind == .number }
            && phrases.words.at(noun.lowerBound, noun.upperBound, [.measure]) == 1
    }

    /// A share is of something: `100% phản ánh phải được xử lý` begins with a noun, whatever else the word can be.
    private static func predicate(_ range: Range<Int>, _ phrases: Phrases, _ isShare: Bool) -> Int? {
        guard let at = phrases.predicate(range) else { return nil }
        guard isShare, at == range.lowerBound, phrases.words.at(at, range.upperBound, [.aux, .keep]) == nil,
            let verb = phrases.words.at(at, range.upperBound, [.verb, .light])
        else { return at }
        let rest = (at + verb)..<range.upperBound
        return phrases.words.first(rest, [.keep])?.lowerBound ?? phrases.predicate(rest)
    }

    /// `về mức độ hài lòng`, `tù về tội …`: in what, for what.
    private static func about(_ range: Range<Int>, _ phrases: Phrases) -> Range<Int>? {
        let words = phrases.words
        var start = range.lowerBound
        if range.count > 2, words.isWord(start, [.prison]) { start += 1 }
        // `tăng 31 đồng ở giá bán`
        let isAt = range.upperBound - start > 1 && words.passage.string(start..<start + 1).lowercased() == "ở" && words.at(start + 1, range.upperBound, [.price]) != nil
        guard range.upperBound - start > 1, isAt || words.isWord(start, [.about]) else {
            return nil
        }
        let behind = (start + 1)..<range.upperBound
        if words.isWord(behind.lowerBound, [.crime]) {
            return phrases.trimmedRight(behind)
        }
        // `(tăng 5%) về lượng và giảm 3% về trị giá`: the next change is not of it
        let next = behind.first { words.passage.cue(.and, at: $0, limit: $0 + 1) != nil && words.isChange(at: $0 + 1, behind.upperBound) } ?? behind.upperBound
        let rest = phrases.trimmedRight(behind.lowerBound..<(stop(behind.lowerBound..<next, words) ?? next))
        return words.at(rest.lowerBound, rest.upperBound, [.measure]) != nil ? rest : nil
    }

    /// Takes a place off the noun phrase.
    private mutating func placed(_ phrases: Phrases, _ words: ContextWords) {
        if let level = words.at(noun.lowerBound, noun.upperBound, [.head]),
            words.isWord(noun.lowerBound, [.level])
        {
            if said == nil, level == noun.count {
                (place, isLevel) = (noun, true)
                noun = noun.lowerBound..<noun.lowerBound
            }
            return
        }
        for i in noun {
            guard let count = words.at(i, noun.upperBound, [.place]), words.at(i, noun.upperBound, [.empty]) ?? 0 < count
            else { continue }
            let rest = (i + count)..<noun.upperBound
            if !rest.isEmpty, words.passage.tokens[rest.lowerBound].kind != .code, phrases.namesEntity(rest) {
                place = rest
            }
            if said == nil || i == noun.lowerBound { noun = noun.lowerBound..<i }
            return
        }
    }

    /// Whether nothing is done to what is counted: `có`, or the beginning of a clause stands before it.
    private static func opens(_ k: Int, _ scene: Scene) -> Bool {
        let start = scene.sentence.lowerBound
        let at = scene.figures[k].lowerBound - (scene.words.modifier(before: scene.figures[k].lowerBound, start) ?? 0)
        return at == start || scene.mark(at - 1) != .word || scene.words.before(at, start, [.have, .remain]) != nil
    }

    /// `31 trang trại và tất cả các hộ nuôi ong được vay …`: where the predicate of both begins.
    private static func behindCoordinated(_ range: Range<Int>, _ phrases: Phrases) -> Int? {
        let words = phrases.words
        guard range.count > 3, words.isWord(range.lowerBound, [.and]) else { return nil }
        let next = range.lowerBound + 1
        guard words.passage.cue(.several, at: next, limit: range.upperBound) != nil || words.isWord(next, [.whole]) || words.passage.cue(.each, at: next, limit: range.upperBound) != nil,
            let at = phrases.predicate(next..<range.upperBound), at > next + 1, at - next <= 10,
            words.first(next..<at, [.tailEnd, .and, .measure]) == nil
        else { return nil }
        return at
    }

    /// Where the words behind a figure end; `và` between two verbs goes on.
    private static func stop(_ range: Range<Int>, _ words: ContextWords) -> Int? {
        // `lợi nhuận trước thuế`
        var past = range.lowerBound + (words.at(range.lowerBound, range.upperBound, [.measure]) ?? 0)
        for i in range where i >= past {
            if let turn = words.at(i, range.upperBound, [.turn]) {
                past = i + turn
                continue
            }
            // `17 bộ bàn ghế | trị giá 8 triệu đồng`: what each is worth is not said of how many there are
            if let worth = words.passage.cue(.worth, at: i, limit: range.upperBound), words.at(i, range.upperBound, [.verb]) == worth,
                i + worth == range.upperBound || words.modifier(before: range.upperBound, i + worth) == range.upperBound - i - worth
            {
                return i
            }
            guard let count = words.at(i, range.upperBound, [.tailEnd]),
                words.before(i + count, range.lowerBound, [.verb]).map({ $0.count <= count }) ?? true,
                words.at(i, range.upperBound, [.verb]).map({ $0 <= count }) ?? true
            else { continue }
            // `đối | với`: no end inside a longer word
            if let longer = words.before(i + count, range.lowerBound, [.for, .place, .compare])?.count, longer > count {
                return i + count - longer
            }
            // `đạt tiến độ`, `đạt điểm 10`: said of what is counted
            if count == 1, words.isWord(i, [.attain]), i + count < range.upperBound,
                words.at(i + count, range.upperBound, [.filler, .average, .have, .place, .tailEnd]) == nil
            {
                past = i + count
                continue
            }
            if words.passage.cue(.and, at: i, limit: i + count) == count, i > range.lowerBound, i + count < range.upperBound,
                words.at(i + count, range.upperBound, [.verb]) != nil && !words.isChange(at: i + count, range.upperBound) || isBothSuffer(i + count, range, words)
                    || words.passage.tokens[i + count].isCapitalized && words.isWord(i, [.and])
                        && i - range.lowerBound > 1 && (words.passage.tokens[i - 1].isCapitalized || words.passage.tokens[i - 2].isCapitalized)
            {
                continue
            }
            return i
        }
        return nil
    }

    /// `có` behind the noun that a share is of, with what they have, to the end of the clause, where no figure stands in it.
    private static func has(_ range: Range<Int>, _ scene: Scene, _ phrases: Phrases) -> Range<Int>? {
        let words = phrases.words
        guard let own = range.dropFirst().prefix(6).first(where: { words.isWord($0, [.own]) }), own + 1 < range.upperBound, phrases.predicate(range.lowerBound..<own) == nil, words.noun(at: range.lowerBound, own) > 0 || words.at(range.lowerBound, own, [.head]) != nil,
            words.at(own, range.upperBound, [.verb, .measure, .compound, .head]) == nil, words.at(own, range.upperBound, [.aux, .keep, .modal]) ?? 1 == 1, words.before(own, range.lowerBound, [.verb]) == nil, words.at(own + 1, range.upperBound, [.measure, .have]) == nil
        else { return nil }
        var end = range.upperBound
        while end < scene.sentence.upperBound, end - own < 16, scene.mark(end) == .word, words.at(end, scene.sentence.upperBound, [.clause, .joint]) == nil { end += 1 }
        if end == scene.sentence.upperBound || scene.mark(end) == .comma || scene.mark(end) == .strong { return own..<end }
        return nil
    }

    /// `40 ha lúa và | hoa màu bị ngập`: both do what follows.
    private static func isBothSuffer(_ next: Int, _ range: Range<Int>, _ words: ContextWords) -> Bool {
        guard words.first(range.lowerBound..<next, [.verb, .aux, .keep, .passive]) == nil, let passive = (next + 1..<max(next + 1, min(next + 5, range.upperBound))).first(where: { words.isWord($0, [.passive]) }) else { return false }
        return words.first(next..<passive, [.measure, .aux, .tailEnd]) == nil && (next..<passive).allSatisfy { words.passage.tokens[$0].kind == .syllable }
    }

    private static func closed(_ range: Range<Int>, _ words: ContextWords) -> Range<Int> {
        var end = range.upperBound
        // not the end of a longer word (`thực hiện`)
        while end > range.lowerBound, let hit = words.before(end, range.lowerBound, [.filler, .have, .of, .opener]),
            words.before(end, range.lowerBound, [.verb, .light, .measure, .head, .compound]).map({ $0.count <= hit.count }) ?? true
        { end -= hit.count }
        return range.lowerBound..<end
    }
}
