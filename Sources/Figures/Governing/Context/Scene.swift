import Lexicon
import Numbers

/// One sentence with its figures: what each token is to them.
final class Scene {
    enum Mark: Equatable { case word, comma, strong, open, close, time, figure(Int) }

    /// What bounds a piece on its left.
    enum Bound: Equatable { case comma, strong, open, paren, time, start, figure(Int) }

    /// A stretch of words without commas, times, brackets and figures.
    struct Piece {
        var range: Range<Int>
        var left: Bound
    }

    let words: ContextWords
    let sentence: Range<Int>
    /// Spans of the figures, in order.
    let figures: [Range<Int>]
    private var marks: [Mark]
    private static let reach = 300

    init(words: ContextWords, sentence: Range<Int>, figures: [Range<Int>], times: [Range<Int>]) {
        (self.words, self.sentence, self.figures) = (words, sentence, figures)
        marks = sentence.map { Self.sign($0, words.passage, sentence) }
        markCompounds()
        for time in times { markTime(time) }
        markTimeWords()
        markInsertion()
        if let last = figures.last { markExamples(before: last.lowerBound) }
        for (n, figure) in figures.enumerated() {
            for i in figure { marks[i - sentence.lowerBound] = .figure(n) }
            markLevelColon(before: figure.lowerBound)
            // `8x12 m`: a sign of multiplication says nothing
            if n + 1 < figures.count, figures[n + 1].lowerBound == figure.upperBound + 1, [0x78, 0xD7].contains(words.passage.tokens[figure.upperBound].scalar),
                words.passage.tokens[figure.upperBound].range.count <= 2
            {
                marks[figure.upperBound - sentence.lowerBound] = .figure(n)
            }
        }
    }

    /// `hiện ở mức: 175 đồng`: the colon parts nothing.
    private func markLevelColon(before figure: Int) {
        let colon = figure - 1
        guard colon - 1 > sentence.lowerBound, words.passage.isSign(colon, ":"), words.before(colon, sentence.lowerBound, [.link, .reach]) != nil, !words.passage.tokens[figure].isLineStart else { return }
        marks[colon - sentence.lowerBound] = .word
    }

    func mark(_ i: Int) -> Mark { marks[i - sentence.lowerBound] }

    /// `Tp`, `GS`, `ThS`: two or three plain letters that a full stop shortens.
    private static func isTitle(_ bytes: ArraySlice<UInt8>) -> Bool { (2...3).contains(bytes.count) && bytes.allSatisfy { $0 < 0x80 } }

    private static func sign(_ i: Int, _ passage: Passage, _ sentence: Range<Int>) -> Mark {
        let token = passage.tokens[i]
        // `TP.HCM`, `PM2.5`: a point inside a name
        if token.scalar == 0x2E, i + 1 < sentence.upperBound, passage.tokens[i + 1].isGlued, passage.tokens[i + 1].kind != .punctuation { return .word }
        // `Tp. Hồ Chí Minh`
        if token.scalar == 0x2E, i > sentence.lowerBound, i + 1 < sentence.upperBound, passage.tokens[i - 1].isCapitalized, isTitle(passage.text.bytes[passage.tokens[i - 1].range]), passage.tokens[i + 1].isCapitalized {
            return .word
        }
        guard token.kind == .punctuation || token.kind == .symbol else { return .word }
        switch token.scalar {
        case 0x2C: return .comma
        case 0x3B, 0x3A, 0x2E, 0x21, 0x3F, 0x2026, 0x2022, 0x7C, 0x2A: return .strong
        case 0x28, 0x5B: return .open
        case 0x29, 0x5D: return .close
        case 0x2B: return .strong
        default: return token.isDash && i == sentence.lowerBound ? .strong : .word
        }
    }

    /// A date with the words that lead to it.
    private func markTime(_ time: Range<Int>) {
        var start = time.lowerBound
        // `thiếu niên sinh năm 2009`: who, and no time of the figure
        if let name = words.phrases.time(.name, before: start, limit: sentence.lowerBound), words.passage.lexicon.times[name.row].value == .born, isBorn(start - name.count) { return }
        while start > sentence.lowerBound {
            if let lead = words.before(start, sentence.lowerBound, [.timeLead]) {
                start -= lead.count
            } else if start - 2 >= sentence.lowerBound, words.passage.tokens[start - 1].kind == .number, words.phrases.time(.fortnight, at: start - 2, limit: start) != nil {
                // `kỳ 2 tháng 11`
                start -= 2
            } else if start < time.lowerBound || mark(start - 1) != .time, start - 2 >= sentence.lowerBound,
                mark(start - 2) == .time,
                words.passage.cue(.and, at: start - 1, limit: start) != nil || words.passage.isDash(start - 1)
            {
                start -= 1
            } else {
                break
            }
        }
        for i in start..<min(time.upperBound, sentence.upperBound) { marks[i - sentence.lowerBound] = .time }
    }

    /// Whether `sinh` stands right behind a name or a word for somebody; not `phát sinh năm 2019`, `chi phí vệ sinh năm 2019`.
    private func isBorn(_ at: Int) -> Bool {
        guard at > sentence.lowerBound, mark(at - 1) == .word, !figures.contains(where: { $0.contains(at - 1) }) else { return false }
        return words.passage.cue(.person, before: at, limit: sentence.lowerBound) != nil || words.isName(at - 1, sentence.lowerBound)
    }

    /// `nông, lâm nghiệp và thủy sản`: a comma inside a fixed phrase parts nothing.
    private func markCompounds() {
        for i in sentence where mark(i) == .comma && i > sentence.lowerBound {
            var start = i - 1
            while start >= max(sentence.lowerBound, i - 10) {
                if let count = words.at(start, sentence.upperBound, [.compound]), start + count > i + 1 {
                    marks[i - sentence.lowerBound] = .word
                    break
                }
                start -= 1
            }
        }
    }

    /// `một số tỉnh tăng cao như Hòa Bình tăng 58%`: examples of several begin there as behind a colon.
    private func markExamples(before figure: Int) {
        var several = false
        for i in sentence.lowerBound..<figure {
            if mark(i) == .strong { several = false }
            guard mark(i) == .word else { continue }
            if words.passage.cue(.several, at: i, limit: figure) != nil { several = true }
            guard several, i + 1 < figure, mark(i + 1) == .word, words.passage.cue(.example, at: i, limit: i + 1) != nil,
                words.at(i, figure, [.opener, .filler, .empty]) ?? 1 == 1,
                words.before(i + 1, sentence.lowerBound, [.aux, .filler, .joint]) == nil
            else { continue }
            marks[i - sentence.lowerBound] = .strong
        }
    }

    /// `… 3 triệu USD năm 2011 - năm đầu có chợ biên giới - lên …`: what two dashes put into a clause about a time is no part of it.
    private func markInsertion() {
        var first: Int?
        var last: Int?
        for i in sentence.dropFirst(2).dropLast() where words.passage.tokens[i].isDash && !words.passage.tokens[i].isGlued && !words.passage.tokens[i + 1].isGlued {
            if last != nil { return }
            if first == nil { first = i } else { last = i }
        }
        guard let first, let last, (4...14).contains(last - first - 1), mark(first - 1) == .time else { return }
        let within = first + 1..<last
        // it tells of the time: `năm …`, `khi …`
        guard words.phrases.time(.unit, at: within.lowerBound, limit: within.upperBound) != nil || words.passage.cue(.when, at: within.lowerBound, limit: within.upperBound) != nil || words.at(within.lowerBound, within.upperBound, [.aside]) != nil,
            !words.passage.tokens[within.lowerBound].isCapitalized, !words.passage.tokens[last + 1].isCapitalized, !figures.contains(where: { $0.overlaps(within) }) else { return }
        for i in first...last { marks[i - sentence.lowerBound] = .time }
    }

    /// Whether what follows is said of what stands before: a colon, or the word before examples.
    func isColon(_ i: Int) -> Bool {
        i >= sentence.lowerBound && (words.passage.isSign(i, ":") || i < sentence.upperBound && mark(i) == .strong && words.passage.tokens[i].kind == .syllable)
    }

    private func markTimeWords() {
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            if mark(i) == .word, let count = timeWord(at: i),
                words.before(i + count, sentence.lowerBound, [.verb, .light]).map({ $0.count <= count }) ?? true
            {
                for j in i..<(i + count) { marks[j - sentence.lowerBound] = .time }
                i += count
            } else {
                i += 1
            }
        }
    }

    /// How many tokens a time without a date takes: of `trong năm ngoái` all three, for the second word begins a longer one.
    private func timeWord(at i: Int) -> Int? {
        guard var count = words.at(i, sentence.upperBound, [.timeWord]) else { return nil }
        var next = i + 1
        while next < i + count {
            count = max(count, next - i + (words.at(next, sentence.upperBound, [.timeWord]) ?? 0))
            next += 1
        }
        return count
    }

    /// The bracket that opens what closes at `close`, where no figure stands between.
    private func opening(of close: Int) -> (at: Int, holdsFigure: Bool)? {
        var i = close - 1
        var holds = false
        while i >= sentence.lowerBound, close - i < 80 {
            if mark(i) == .open { return (i, holds) }
            if case .figure = mark(i) { holds = true }
            i -= 1
        }
        return nil
    }

    /// The pieces before a figure, the nearest first.
    func pieces(before k: Int) -> [Piece] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(8)
        var end = figures[k].lowerBound
        let floor = max(sentence.lowerBound, end - Self.reach)
        var i = end - 1
        func piece(_ at: Int, _ left: Bound) { pieces.append(Piece(range: min(at, end)..<end, left: left)) }
        while i >= floor {
            switch mark(i) {
            case .word: i -= 1
            case .close:
                guard let open = opening(of: i), open.at >= floor else {
                    i -= 1
                    continue
                }
                if open.holdsFigure {
                    piece(i + 1, .paren)
                    end = open.at
                }
                i = open.at - 1
            case .comma, .strong, .open:
                piece(i + 1, mark(i) == .comma ? .comma : mark(i) == .open ? .open : .strong)
                end = i
                i -= 1
            case .figure(let n):
                piece(i + 1, .figure(n))
                end = figures[n].lowerBound
                i = end - 1
            case .time:
                piece(i + 1, .time)
                while i >= floor, mark(i) == .time { i -= 1 }
                end = i + 1
            }
        }
        piece(floor, .start)
        return pieces
    }

    /// The words behind a figure, to the next sign, figure or time; over commas as long as no predicate has come.
    func after(_ k: Int, overCommas phrases: Phrases, isShare: Bool = false) -> Range<Int> {
        let start = behindBracket(figures[k].upperBound)
        // a share is of something, whatever else the word can be
        let first = start + (isShare ? words.at(start, sentence.upperBound, [.verb, .light]) ?? 0 : 0)
        var end = start
        while end < sentence.upperBound, end - start < 40 {
            if mark(end) == .comma, end > start,
                words.at(end + 1, sentence.upperBound, [.opener, .aside, .link, .aux, .nobody]) == nil,
                end + 1 < sentence.upperBound,
                mark(end + 1) == .word, phrases.predicate(min(first, end)..<end) == nil,
                words.first(start..<end, [.reach]) == nil, predicateFollows(end + 1, phrases)
            {
                end += 1
                continue
            }
            if mark(end) == .comma, end > start, joinsVerbs(start, at: end, phrases) {
                end += 1
                continue
            }
            // `thí sinh của 64 tỉnh, thành phố dự thi`: a figure inside the noun phrase
            if case .figure(let inner) = mark(end), end > start, words.before(end, start, [.of]) != nil,
                phrases.predicate(min(first, end)..<end) == nil
            {
                end = figures[inner].upperBound
                continue
            }
            guard mark(end) == .word, words.at(end, sentence.upperBound, [.compare]) == nil else { break }
            end += 1
        }
        return start..<end
    }

    /// `công chức sử dụng, trao đổi văn bản qua mạng`: a comma between verbs with one object, where no figure follows that the second
    /// could be of.
    private func joinsVerbs(_ start: Int, at comma: Int, _ phrases: Phrases) -> Bool {
        guard comma + 1 < sentence.upperBound, mark(comma + 1) == .word, words.before(comma, start, [.verb]) != nil,
            words.at(comma + 1, sentence.upperBound, [.verb]) != nil,
            let opened = (start..<comma).last(where: { mark($0) == .comma }).map({ $0 + 1 }) ?? phrases.predicate(start..<comma), comma - opened <= 4
        else { return false }
        var end = comma + 1
        while end < sentence.upperBound, end - comma < 40, mark(end) == .word || mark(end) == .comma { end += 1 }
        if end == sentence.upperBound { return true }
        if case .figure = mark(end) { return false }
        return mark(end) == .strong
    }

    /// `8 chuyên gia (62%) cho rằng …`: behind a bracket that opens at a token.
    private func behindBracket(_ start: Int) -> Int {
        guard start < sentence.upperBound, mark(start) == .open,
            let close = (start..<min(start + 16, sentence.upperBound)).first(where: { mark($0) == .close }), close + 1 < sentence.upperBound,
            mark(close + 1) == .word, !(start + 1..<close).contains(where: { mark($0) == .open })
        else { return start }
        return close + 1
    }

    /// Whether the clause goes on to a predicate (`cán bộ, công chức, viên chức được trang bị`).
    private func predicateFollows(_ at: Int, _ phrases: Phrases) -> Bool {
        var end = at
        while end < sentence.upperBound, end - at < 24, mark(end) == .word || mark(end) == .comma { end += 1 }
        guard let predicate = phrases.predicate(at..<end) else { return false }
        return predicate > at
    }

    /// Whether a bracket opened before the figure is still open at it.
    func isInBrackets(_ k: Int) -> Bool {
        var i = figures[k].lowerBound - 1
        while i >= sentence.lowerBound, figures[k].lowerBound - i < 60 {
            if mark(i) == .open { return true }
            if mark(i) == .close { return false }
            i -= 1
        }
        return false
    }
}
