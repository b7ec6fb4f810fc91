import LexiconData

/// The lexicon of the shipped files as it lies in memory when they are read: a program that carries it (`scripts/setup` has it made)
/// starts without reading 27,000 rows.
///
/// Bytes: a head of three 64-bit numbers (`magic`, `fingerprint`, the length of the whole), then `LexiconTables`, `SyllableTable` and
/// `PhraseTrie` (`Archived`). It is of one machine's byte order, and of one program: whoever reads it looks at the head first.
public enum Snapshot {
    private static let magic: UInt64 = 0x736F_6C69_6575_0002
    private static let headLength = 24
    /// What is flat begins at a line of memory.
    static let alignment = 64

    static func aligned(_ at: Int) -> Int { (at + alignment - 1) & -alignment }

    /// The snapshot of the shipped files.
    /// - Throws: `Problems` where one of them is wrong.
    public static func make() throws -> [UInt8] {
        var draft = try LexiconDraft(layers: [Lexicon.shippedLayer()], areChecked: false)
        var (syllables, phrases) = (SyllableTable(draft.syllables), PhraseTrie(draft.phrases))
        var writer = SnapshotWriter(headLength: headLength)
        writer.pass(&draft.tables)
        writer.pass(&syllables)
        writer.pass(&phrases)
        var bytes = writer.bytes
        for (i, number) in [magic, fingerprint(), UInt64(bytes.count)].enumerated() {
            withUnsafeBytes(of: number) { bytes.replaceSubrange(i * 8..<i * 8 + 8, with: $0) }
        }
        return bytes
    }

    /// The snapshot inside the executable; nil where it was built without.
    static var embedded: UnsafeRawBufferPointer? {
        var count: Int64 = 0
        return lexicon_snapshot(&count).map { UnsafeRawBufferPointer(start: $0, count: Int(count)) }
    }

    /// The lexicon of a snapshot; nil where it is none, or one of other files or of another program.
    /// - Parameter bytes: from a line of memory on; they are never freed.
    static func lexicon(_ bytes: UnsafeRawBufferPointer) -> Lexicon? {
        guard let base = bytes.baseAddress, bytes.count > headLength, Int(bitPattern: base) % alignment == 0 else { return nil }
        let head = (0..<3).map { bytes.load(fromByteOffset: $0 * 8, as: UInt64.self) }
        guard head == [magic, fingerprint(), UInt64(bytes.count)] else { return nil }
        var reader = SnapshotReader(base, at: headLength)
        var (tables, syllables, phrases) = (LexiconTables(), SyllableTable(), PhraseTrie())
        reader.pass(&tables)
        reader.pass(&syllables)
        reader.pass(&phrases)
        return Lexicon(tables, syllables, phrases)
    }

    /// A hash of what a snapshot hangs on: the shipped files, the names of all roles in their order, and how flat values lie.
    private static func fingerprint() -> UInt64 {
        var names = ""
        func add<T: CaseIterable & RawRepresentable>(_: T.Type) where T.RawValue == String {
            for role in T.allCases { names += role.rawValue + " " }
        }
        add(UnitKind.self)
        add(Match.self)
        add(NumberWord.Role.self)
        add(ModifierEntry.Side.self)
        add(ChangeEntry.Role.self)
        add(StatusEntry.Reach.self)
        add(Cue.self)
        add(ContextRole.self)
        add(ReferenceClass.self)
        add(StopEntry.Role.self)
        add(TimeRole.self)
        add(PlaceRole.self)
        add(IndicatorKind.self)
        add(IndicatorField.self)
        add(Direction.self)
        names += "\(Table.allCases.count) \(PhraseTrie.layout) \(SyllableTable.layout)"
        var hash: UInt64 = 0
        func add(_ bytes: UnsafeRawBufferPointer) { hash = (hash ^ SyllableTable.hash(bytes)) &* 0x9E37_79B9_7F4A_7C15 }
        Array(names.utf8).withUnsafeBytes(add)
        var count: Int64 = 0
        for file in UnsafeBufferPointer(start: lexicon_files(&count), count: Int(count)) {
            add(UnsafeRawBufferPointer(start: file.name, count: String(cString: file.name).utf8.count))
            add(UnsafeRawBufferPointer(start: file.bytes, count: Int(file.length)))
        }
        return hash
    }
}
