import Lexicon
import Numbers

/// Money per kilogram, tonne or piece is a price: `rau muống tăng lên 17.000 đồng/kg` behind `giá rau tại chợ tăng mạnh`.
extension Clauses {
    /// How many sentences back a price may have been spoken of.
    private static let sentences = 2
    /// Denominators of goods.
    private static let goods: Set<String> = [
        "kg", "g", "t", "dt", "[lb_av]", "lượng", "chỉ", "[oz_tr]", "L", "[bbl_us]", "lb", "con", "cái", "bộ", "chiếc", "thùng", "bao", "trái", "quả", "bó", "chục", "hộp", "chai", "lít", "cây", "vỉ", "m3",
    ]

    func prices(_ done: inout [Finding]) {
        for k in records.indices where records[k].kind == .money && records[k].per.map(Self.goods.contains) ?? false && (!isMeasure(done[k]) || isContract(done[k])) && !records[k].flags.contains(.vague) {
            // `xăng lỗ 1.000 đồng/lít, dầu 1.200 đồng/lít`: the same as before
            if k > 0, records[k - 1].kind == .money, records[k - 1].per == records[k].per, let last = done[k - 1].property.first, done[k - 1].isVerb, scene.sentence.contains(last.lowerBound) { continue }
            // `giá mua - bán bạc thỏi là 1,4 - 1,6 triệu đồng/lượng, tăng 21.000 đồng/lượng`: of the same price
            if k > 0, records[k].change != nil, records[k - 1].kind == .money, records[k - 1].per == records[k].per, let last = done[k - 1].property.first, scene.sentence.contains(last.lowerBound), isMeasure(done[k - 1]),
                priceWord(at: last.lowerBound, last.upperBound) != nil, !scene.isInBrackets(k), done[k].entity.map({ $0.upperBound <= scene.figures[k - 1].lowerBound }) ?? true, words.first(scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound, [.measure]) == nil
            {
                (done[k].property, done[k].entity, done[k].isVerb, done[k].propertyInherited) = (done[k - 1].property, done[k - 1].entity, false, done[k - 1].propertyInherited)
                continue
            }
            guard var price = price(before: k) else { continue }
            // `vàng bán ra 61 triệu đồng/lượng`: which price the verb says, unless it is said of the price
            if done[k].isVerb {
                guard let verb = done[k].property.first, price.upperBound <= verb.lowerBound, (price.upperBound..<verb.lowerBound).allSatisfy({ scene.sentence.contains($0) && (scene.mark($0) == .word || scene.mark($0) == .time) }) else { continue }
            }
            if let said = done[k].property.first, done[k].property.count == 1, !done[k].isVerb {
                let own = said.dropFirst().first { priceWord(at: $0, said.upperBound) != nil }
                let goods = phrases.trimmedRight(said.lowerBound..<(own ?? said.upperBound))
                if let own { price = own..<said.upperBound }
                if isGoods(goods), done[k].entity.map({ $0.lowerBound < goods.lowerBound }) ?? true { (done[k].entity, done[k].isOwn) = (goods, false) }
            }
            if let who = done[k].entity, who.overlaps(price), let verb = done[k].property.first, verb.lowerBound >= price.upperBound {
                done[k].entity = phrases.read(price.lowerBound..<who.upperBound).entity
            }
            (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(price), false, price.upperBound <= scene.sentence.lowerBound)
        }
    }

    /// `kỳ hạn giao hàng (tháng 7 là 3.400 USD/tấn)`: which contract, and not what it costs.
    private func isContract(_ found: Finding) -> Bool {
        guard let said = found.property.first else { return false }
        return words.passage.cue(.contract, at: said.lowerBound, limit: said.upperBound) == said.count
    }

    /// `Tại huyện Long Hồ giá ớt ở mức 94.500 đồng/kg`: one kind of goods, and where it costs that.
    func priced(_ done: inout [Finding]) {
        for k in records.indices where records[k].kind == .money && records[k].per != nil && records[k].change == nil {
            guard done[k].property.count == 1, let price = done[k].property.first, let goods = done[k].entity, goods.lowerBound == price.upperBound, scene.sentence.contains(price.lowerBound),
                goods.upperBound <= scene.figures[k].lowerBound, priceWord(at: price.lowerBound, price.upperBound) == price.count, let place = placeBefore(price.lowerBound)
            else { continue }
            (done[k].property, done[k].entity) = (.init(price.lowerBound..<goods.upperBound), place)
        }
    }

    /// The place that opens the clause of a price.
    private func placeBefore(_ price: Int) -> Range<Int>? {
        var end = price
        while end > scene.sentence.lowerBound, scene.mark(end - 1) == .time { end -= 1 }
        var start = end
        while start > scene.sentence.lowerBound, end - start < 14, scene.mark(start - 1) == .word || isInName(start - 1) { start -= 1 }
        let opening = phrases.trimmedLeft(start..<end)
        guard start == scene.sentence.lowerBound || scene.mark(start - 1) == .strong || scene.mark(start - 1) == .comma,
            let at = words.at(start, end, [.place]).map({ start + $0 }) ?? words.at(opening.lowerBound, end, [.place]).map({ opening.lowerBound + $0 }), at < end
        else { return nil }
        let place = phrases.trimmedRight(at..<end)
        return place.count <= 10 && words.isName(place.upperBound - 1, scene.sentence.lowerBound) || scene.mark(place.upperBound - 1) == .close ? place : nil
    }

    /// A bracket or a comma between names: `Buôn Hồ (Đắk Lắk)`, `Di Linh, Lâm Hà`.
    private func isInName(_ i: Int) -> Bool {
        switch scene.mark(i) {
        case .open, .close: return true
        case .comma: return i > scene.sentence.lowerBound && i + 1 < scene.sentence.upperBound && words.passage.tokens[i + 1].isCapitalized && (words.passage.tokens[i - 1].isCapitalized || scene.mark(i - 1) == .close)
        default: return false
        }
    }

    /// `giá`, `giá bán lẻ`; not `giá trị`: how many tokens it takes.
    private func priceWord(at i: Int, _ limit: Int) -> Int? {
        guard words.at(i, limit, [.price]) != nil, let count = words.at(i, limit, [.measure]), count == 1 || words.passage.string(i + 1..<i + 2) != "trị" else { return nil }
        return count
    }

    /// `4 tấn ớt được bán với giá (90.000 đồng/kg)`: what is weighed before its price.
    func weighed(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where records[k].kind == .money && records[k].change == nil && (done[k].entity == nil || done[k].entity == done[k - 1].entity && records[k - 1].kind == .measure && done[k - 1].isVerb) && (records[k - 1].kind == .measure || records[k - 1].kind == .count) {
            guard let price = done[k].property.first, done[k].property.count == 1, priceWord(at: price.lowerBound, price.upperBound) != nil || words.at(price.lowerBound, price.upperBound, [.measure]) != nil,
                (price.lowerBound..<price.upperBound).contains(where: { words.isWord($0, [.price]) }),
                (scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound).allSatisfy({ scene.mark($0) == .word })
            else { continue }
            let noun = Tail(scene: scene, phrases: phrases, k - 1).noun
            if isGoods(noun) { done[k].entity = noun }
        }
    }

    /// Whether a phrase can name goods.
    private func isGoods(_ phrase: Range<Int>) -> Bool {
        guard (1...8).contains(phrase.count), scene.sentence.contains(phrase.lowerBound), says(phrase), phrases.predicate(phrase) == nil, !words.isSmall(phrase) else { return false }
        let noun = max(words.noun(at: phrase.lowerBound, phrase.upperBound), words.at(phrase.lowerBound, phrase.upperBound, [.head, .compound]) ?? 0)
        return (words.at(phrase.lowerBound, phrase.upperBound, [.verb, .light, .aux, .keep, .lift, .nobody]) ?? 0) <= noun
    }

    /// The nearest word of price before a figure, in its sentence or in one of the last of its paragraph.
    private func price(before k: Int) -> Range<Int>? {
        var limit = scene.figures[k].lowerBound
        var start = scene.sentence.lowerBound
        var back = 0
        while true {
            for i in (start..<limit).reversed() {
                if let count = priceWord(at: i, limit), words.before(i, start, [.compare, .than]) == nil { return i..<(i + count) }
            }
            guard back < Self.sentences, start > 0, let before = words.passage.sentences.last(where: { $0.upperBound == start }) else { return nil }
            back += 1
            (limit, start) = (start, before.lowerBound)
        }
    }
}
