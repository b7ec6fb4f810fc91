import Testing
import VietText

@testable import Lexicon

/// The lexicon as it lies in memory.
@Suite struct SnapshotTests {
    static let made = try! Snapshot.make()
    static let read = try! Lexicon(layers: [Lexicon.shippedLayer()])

    /// Bytes where a snapshot may stand; never freed, as those of an executable.
    static func lasting(_ bytes: some Collection<UInt8>, offset: Int = 0) -> UnsafeMutableRawBufferPointer {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + offset, alignment: Snapshot.alignment)
        UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyBytes(from: bytes)
        return memory
    }
    nonisolated(unsafe) static let bytes = UnsafeRawBufferPointer(lasting(made))

    /// Whether bytes that stand `offset` behind a line of memory are none.
    static func isRefused(_ bytes: some Collection<UInt8>, offset: Int = 0) -> Bool {
        let memory = lasting(bytes, offset: offset)
        defer { memory.deallocate() }
        return Snapshot.lexicon(UnsafeRawBufferPointer(rebasing: memory[offset...])) == nil
    }

    /// The phrases of a table at a token, in their order.
    static func hits(_ phrases: FoundPhrases, _ table: Table, _ at: Int) -> [(row: Int, count: Int, role: UInt8)] {
        var hits: [(row: Int, count: Int, role: UInt8)] = []
        phrases.visit(table, at: at, limit: .max) { hits.append(($0.row, $0.count, $0.role)) }
        return hits
    }

    @Test func `the same files give the same bytes`() throws {
        let isSame = try Snapshot.make() == Self.made
        #expect(isSame)
    }

    /// Every row of every table, and all phrases that stand in all first cells of all data files.
    @Test func `what it holds is what the files hold`() throws {
        let kept = try #require(Snapshot.lexicon(Self.bytes))
        func same<T>(_ rows: KeyPath<Lexicon, [T]>) {
            #expect(!kept[keyPath: rows].isEmpty)
            #expect(kept[keyPath: rows].map { "\($0)" } == Self.read[keyPath: rows].map { "\($0)" })
        }
        same(\.units)
        same(\.counted)
        same(\.magnitudes)
        same(\.numberWords)
        same(\.vagueNumbers)
        same(\.modifiers)
        same(\.changes)
        same(\.statuses)
        same(\.times)
        same(\.contexts)
        same(\.cues)
        same(\.references)
        same(\.fixed)
        same(\.stops)
        same(\.indicators.all)
        same(\.places.provinces)
        same(\.places.districts)
        same(\.places.words)
        same(\.places.rows)
        #expect(kept.places.raised == Self.read.places.raised)
        #expect(kept.indicators.boundedKinds == Self.read.indicators.boundedKinds)
        var hits = 0
        for file in Lexicon.shippedFiles() {
            let text = Text(file.bytes.split(separator: 0x0A).flatMap { $0.prefix { $0 != 0x09 } + [0x20] })
            let tokens = Tokenizer.tokens(of: text)
            let (ids, own) = (kept.ids(of: tokens, in: text.bytes), Self.read.ids(of: tokens, in: text.bytes))
            #expect(ids == own, "\(file.name)")
            let (found, expected) = (kept.phrases(in: ids), Self.read.phrases(in: own))
            for at in ids.indices {
                #expect(found.kinds(at: at) == expected.kinds(at: at), "\(file.name)")
                for table in Table.allCases {
                    let (own, others) = (Self.hits(found, table, at), Self.hits(expected, table, at))
                    if !own.elementsEqual(others, by: ==) { Issue.record("\(file.name): \(own) are not \(others)") }
                    hits += own.count
                }
            }
            for id in Set(ids) {
                #expect(kept.tables(openedBy: id) == Self.read.tables(openedBy: id))
                #expect(kept.opens(id) == Self.read.opens(id))
            }
        }
        #expect(hits > 50_000)
        for name in Self.read.indicators.all.flatMap(\.names) {
            let (found, expected) = (kept.indicators.candidates(in: name), Self.read.indicators.candidates(in: name))
            #expect(found.map(\.indicator) == expected.map(\.indicator), "\(name)")
        }
    }

    @Test func `what is none, or another's, is refused`() {
        #expect(Self.isRefused([UInt8]()))
        #expect(Self.isRefused(Self.made.dropLast()))
        #expect(Self.isRefused(Self.made.prefix(20)))
        #expect(Self.isRefused(Self.made, offset: 8))
        // magic, fingerprint, length
        for at in [0, 8, 16] {
            var other = Self.made
            other[at] ^= 1
            #expect(Self.isRefused(other))
        }
    }

    @Test func `the one inside the executable is of these files and this program`() {
        guard let embedded = Snapshot.embedded else { return }
        let isOwn = embedded.elementsEqual(Self.made)
        #expect(isOwn, "scripts/test makes it anew")
    }
}
