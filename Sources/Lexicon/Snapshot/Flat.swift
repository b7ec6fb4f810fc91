/// Values that lie one behind the other and never change: in memory of their own, or where a snapshot holds them.
struct Flat<Element: BitwiseCopyable>: @unchecked Sendable {
    private final class Memory {
        let base: UnsafeMutablePointer<Element>
        init(count: Int) { base = .allocate(capacity: max(count, 1)) }
        deinit { base.deallocate() }
    }

    private let base: UnsafePointer<Element>
    let count: Int
    /// Nil where somebody else keeps the values, for as long as the program runs.
    private let memory: Memory?

    init(_ values: [Element] = []) {
        let memory = Memory(count: values.count)
        values.withUnsafeBufferPointer { if let from = $0.baseAddress { memory.base.initialize(from: from, count: values.count) } }
        (base, count, self.memory) = (UnsafePointer(memory.base), values.count, memory)
    }

    /// - Parameter base: of values that are never freed.
    init(lasting base: UnsafePointer<Element>, count: Int) { (self.base, self.count, memory) = (base, count, nil) }

    @inline(__always)
    subscript(i: Int) -> Element {
        assert(i >= 0 && i < count)
        return base[i]
    }

    /// The values; they stand as long as this does.
    @inline(__always)
    var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
