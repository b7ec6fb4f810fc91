/// The changed stretches between two versions of a text, by which offsets in the later one are carried back.
///
/// All offsets are UTF-8 bytes. A stretch that did not change is mapped one to one; inside a changed stretch only its two
/// ends have an image. Where something was taken out, an offset has two images: the end of what precedes
/// (`end(at:)`) and the beginning of what follows (`start(at:)`).
public struct OffsetMap: Sendable, Equatable {
    /// `oldLength` bytes at `old` became `newLength` bytes at `new`.
    public struct Edit: Sendable, Equatable {
        public var old, oldLength, new, newLength: Int
        public init(old: Int, oldLength: Int, new: Int, newLength: Int) {
            (self.old, self.oldLength, self.new, self.newLength) = (old, oldLength, new, newLength)
        }
    }

    /// In ascending order, not overlapping.
    public private(set) var edits: [Edit] = []

    public init() {}

    public mutating func append(_ edit: Edit) { edits.append(edit) }

    public var isIdentity: Bool { edits.isEmpty }

    /// The place in the older text where a stretch begins that begins at `offset` in the newer one.
    public func start(at offset: Int) -> Int {
        // the last edit that begins at or before the offset
        guard let edit = lastEdit(where: { $0.new <= offset }) else { return offset }
        let past = offset - (edit.new + edit.newLength)
        return past >= 0 ? edit.old + edit.oldLength + past : edit.old
    }

    /// The place in the older text where a stretch ends that ends at `offset` in the newer one.
    public func end(at offset: Int) -> Int {
        // the last edit that begins before the offset
        guard let edit = lastEdit(where: { $0.new < offset }) else { return offset }
        let past = offset - (edit.new + edit.newLength)
        return past >= 0 ? edit.old + edit.oldLength + past : edit.old + edit.oldLength
    }

    private func lastEdit(where before: (Edit) -> Bool) -> Edit? {
        let next = edits.partitioningIndex { !before($0) }
        return next > 0 ? edits[next - 1] : nil
    }
}
