import TestSupport
import Testing
import VietText

@testable import Lexicon

/// Entries that the reader takes, but that can never work, or work against others.
@Suite struct LinterTests {
    static let lexicon = ShippedTests.lexicon

    /// A spelling as it stands in a file.
    struct Entry: Sendable {
        var place: String
        var spelling: String
        var cells: [String]
        var ids: [Int32]
    }

    static func entries(_ accept: (String) -> Bool) -> [Entry] {
        var out: [Entry] = []
        for file in ShippedTests.files where accept(file.name) {
            var header = true
            for (number, line) in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if line.isEmpty || line.hasPrefix("#") { continue }
                if header {
                    header = false
                    continue
                }
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                let text = Text(cells[0])
                let ids = lexicon.ids(of: Tokenizer.tokens(of: text), in: text.bytes)
                out.append(Entry(place: "\(file.name):\(number + 1)", spelling: cells[0], cells: cells, ids: ids))
            }
        }
        return out
    }

    static let counted = entries { $0.hasPrefix("counted-") }

    /// How many tokens the longest row of a table takes at a place.
    static func length(_ table: Table, _ ids: [Int32], at: Int, where accept: (Lexicon.Hit) -> Bool = { _ in true }) -> Int {
        lexicon.phrases(in: ids).longest(table, at: at, limit: ids.count, where: accept)?.count ?? 0
    }

    /// Words whose last syllable ends nouns elsewhere, but not here.
    static let compounds: Set = [
        "nhà ở", "đất ở", "chỗ ở", "nơi ở", "thiết bị", "dự bị", "thôn mới", "thị mới", "điểm mới", "hàng không", "phòng không", "tự do",
        "lý do", "chứng từ", "thẻ từ", "bếp từ", "đệm từ", "cụm từ", "tính từ", "đại từ", "căn cứ", "chứng cứ", "luận cứ", "ra vào",
        "lối vào", "lối ra", "điểm đến", "sân sau", "trả sau", "giặt là", "văn bằng", "mặt bằng", "tấm bằng", "tồn tại", "vệ phải", "tải về",
    ]

    /// Words are doubled (`tê tê`), never tripled: what is comes from a slip in a row, and can match nothing.
    @Test func `no word stands three times in a row`() {
        for entry in Self.entries({ $0 != "chrome.tsv" }) {
            let words = entry.spelling.lowercased().split(separator: " ")
            let tripled = words.indices.dropFirst(2).contains { words[$0] == words[$0 - 1] && words[$0] == words[$0 - 2] }
            #expect(!tripled, "\(entry.place): '\(entry.spelling)' has a word three times in a row")
        }
    }

    @Test func `no counted noun ends in a word that ends nouns`() {
        for entry in Self.counted where entry.ids.count > 1 {
            if Self.compounds.contains(entry.spelling.split(separator: " ").suffix(2).joined(separator: " ")) { continue }
            let last = entry.ids.count - 1
            let ends = Self.length(.stop, entry.ids, at: last) { Self.lexicon.stops[$0.row].role == .end } == 1
            #expect(!ends, "\(entry.place): '\(entry.spelling)' ends in a word that stops.tsv says ends nouns")
        }
    }

    static let shadows = [
        "ly": "a glass and a millimetre: the glass is never counted", "mẫu": "a sample and a field measure: the sample is never counted",
    ]

    @Test func `no counted noun shadows a unit`() {
        for entry in Self.counted {
            let unit = Self.length(.unit, entry.ids, at: 0) { Self.lexicon.units[$0.row].match == nil }
            func check() { #expect(unit < entry.ids.count, "\(entry.place): '\(entry.spelling)' is a unit; the unit wins") }
            if let why = Self.shadows[entry.spelling] { withKnownIssue(Comment(rawValue: why), check) } else { check() }
        }
    }

    @Test func `no counted noun begins with a number`() {
        for entry in Self.counted {
            #expect(Self.length(.vague, entry.ids, at: 0) == 0, "\(entry.place): '\(entry.spelling)'")
        }
    }

    /// Backwards a phrase is looked for over so many tokens only (`Passage.cue(before:)`, `PhraseTrie.longestPhrase`).
    @Test func `no phrase is longer than is looked for`() {
        for entry in Self.entries({ $0 == "cues.tsv" }) {
            #expect((1...6).contains(entry.ids.count), "\(entry.place): '\(entry.spelling)'")
        }
        for entry in Self.entries({ ["modifiers.tsv", "changes.tsv", "statuses.tsv", "context.tsv", "periods.tsv"].contains($0) }) {
            let isShort = (1...PhraseTrie.longestPhrase).contains(entry.ids.count)
            #expect(isShort, "\(entry.place): '\(entry.spelling)'")
        }
    }

    @Test func `every spelling is found as it stands`() {
        let tables: [(Table, (String) -> Bool)] = [
            (.counted, { $0.hasPrefix("counted-") }), (.unit, { $0 == "units.tsv" }), (.magnitude, { $0 == "magnitudes.tsv" }),
            (.numberWord, { $0 == "number-words.tsv" }), (.vague, { $0 == "vague-numbers.tsv" }), (.modifier, { $0 == "modifiers.tsv" }),
            (.change, { $0 == "changes.tsv" }), (.status, { $0 == "statuses.tsv" }), (.cue, { $0 == "cues.tsv" }),
            (.reference, { $0 == "references.tsv" }), (.fixed, { $0 == "fixed.tsv" }), (.stop, { $0 == "stops.tsv" }),
            (.time, { $0 == "periods.tsv" }), (.context, { $0 == "context.tsv" }),
        ]
        // the names of indicators and of places are held by the tests of their own readers
        #expect(tables.count + 2 == Table.allCases.count, "a table was added; its file must be named here")
        for (table, accept) in tables {
            for entry in Self.entries(accept) {
                #expect(Self.length(table, entry.ids, at: 0) == entry.ids.count, "\(entry.place): '\(entry.spelling)'")
            }
        }
    }

    @Test func `what a counted noun is called is in small letters and NFC`() {
        for entry in Self.counted {
            #expect(entry.cells[1] == entry.cells[1].lowercased(), "\(entry.place): '\(entry.cells[1])'")
        }
    }
}
