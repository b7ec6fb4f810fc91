import Lexicon
import Numbers

/// Money per kilogram, tonne or piece is a price: `rau cải tăng lên 30.000 đồng/kg` behind `giá rau tại chợ tăng mạnh`.
extension Clauses {
    /// How many sentences back a price may have been spoken of.
    private static let sentences = 2
    /// Denominators of goods.
    private static let goods: Set<String> = [
        "kg", "g", "t", "dt", "[lb_av]", "lượng", "chỉ", "[oz_tr]", "L", "[bbl_us]", "lb", "con", "cái", "bộ", "chiếc", "thùng", "bao", "trái", "quả", "bó", "chục", "hộp", "chai", "lít", "cây", "vỉ", "m3",
    ]

    func prices(_ done: inout [Finding]) {
        for k in records.indices where records[k].kind == .money && records[k].per.map(Self.goods.contains) ?? false && !isMeasure(done[k]) && !records[k].flags.contains(.vague) {
            // `xăng lỗ 1.000 đồng/lít, dầu 1.200 đồng/lít`: the same as before
            if k > 0, records[k - 1].kind == .money, records[k - 1].per == records[k].per, let last = done[k - 1].property.first, done[k - 1].isVerb, scene.sentence.contains(last.lowerBound) { continue }
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
            (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(price), false, price.upperBound <= scene.sentence.lowerBound)
        }
    }

    /// `giá`, `giá bán lẻ`; not `giá trị`: how many tokens it takes.
    private func priceWord(at i: Int, _ limit: Int) -> Int? {
        guard words.at(i, limit, [.price]) != nil, let count = words.at(i, limit, [.measure]), count == 1 || words.passage.string(i + 1..<i + 2) != "trị" else { return nil }
        return count
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
