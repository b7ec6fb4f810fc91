/// What a property stands in: no stretch of tokens, one, or up to three (`ghi nhận … tăng … nợ phải trả`). In place and not in an
/// array: some are made for every figure, and most thrown away.
struct Stretches: RandomAccessCollection, Equatable {
    static let empty = Stretches(nil)

    private var one: Range<Int>?
    private var two: Range<Int>?
    private var three: Range<Int>?

    /// None where there is nothing.
    init(_ stretch: Range<Int>?) { one = stretch }

    var startIndex: Int { 0 }
    var endIndex: Int { three != nil ? 3 : two != nil ? 2 : one != nil ? 1 : 0 }
    var isEmpty: Bool { one == nil }
    var first: Range<Int>? { one }

    subscript(i: Int) -> Range<Int> { (i == 0 ? one : i == 1 ? two : three)! }

    /// Adds a stretch; a fourth would say no more.
    mutating func append(_ stretch: Range<Int>) {
        if one == nil { one = stretch } else if two == nil { two = stretch } else if three == nil { three = stretch }
    }

    /// Each stretch changed, without those for which nil is returned.
    func compactMap(_ change: (Range<Int>) -> Range<Int>?) -> Stretches {
        var out = Stretches.empty
        for stretch in self { if let changed = change(stretch) { out.append(changed) } }
        return out
    }
}
