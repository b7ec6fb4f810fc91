import Testing

@testable import Lexicon

@Suite struct TriesTests {
    /// Forms of all lengths, some alike but for their length or their last byte: each has its own id, and what was not put in has none.
    @Test func formsHaveIdsOfTheirOwn() {
        var draft = SyllableDraft()
        var forms: [[UInt8]] = [[0], [0, 0]]
        for length in 1...70 {
            forms.append([UInt8](repeating: 0x61, count: length))
            forms.append([UInt8](repeating: 0x61, count: length) + [0])
            forms.append([UInt8](repeating: 0x61, count: length) + [0x62])
        }
        for number in 0..<20_000 { forms.append(Array("t\(number)".utf8)) }
        let ids = forms.map { draft.insert($0) }
        let table = SyllableTable(draft)
        #expect(Set(ids).count == forms.count)
        for (form, id) in zip(forms, ids) { #expect(table.id(of: form) == id) }
        for form in [[0x63], [UInt8](repeating: 0x61, count: 71), [UInt8](repeating: 0x61, count: 30) + [0x63], Array("t20000".utf8)] {
            #expect(table.id(of: form) == 0)
        }
    }

    /// A form inside a text has the head, the hash and the id that it has alone, whatever stands behind it.
    @Test func formsInsideATextAreTheSame() {
        var draft = SyllableDraft()
        let forms = (1...SyllableTable.Head.length).map { length in (0..<length).map { UInt8(0x61 + $0) } }
        let ids = forms.map { draft.insert($0) }
        let table = SyllableTable(draft)
        for (form, id) in zip(forms, ids) {
            for behind: UInt8 in [0, 0x20, 0x62, 0xFF] {
                let text = form + [UInt8](repeating: behind, count: SyllableTable.Head.length)
                text.withUnsafeBytes { text in
                    let own = UnsafeRawBufferPointer(rebasing: text[..<form.count])
                    let head = SyllableTable.Head(inside: text.baseAddress!, form.count)
                    #expect(head == SyllableTable.Head(own))
                    #expect(head.hash(form.count) == SyllableTable.hash(own))
                    #expect(table.id(of: head, form.count, hash: head.hash(form.count)) == id)
                }
            }
        }
    }

    /// Every phrase that stands in a text is found, and no other, with what it is and in the order of lengths and rows.
    @Test func phrasesAreFoundWhereTheyStand() {
        var random = SystemRandomNumberGenerator()
        var phrases: [[Int32]] = []
        var draft = PhraseDraft()
        for row in 0..<1_000 {
            let phrase = (0..<Int.random(in: 1...5, using: &random)).map { _ in Int32.random(in: 1...40, using: &random) }
            phrases.append(phrase)
            draft.insert(phrase, row % 2 == 0 ? .cue : .context, row, role: UInt8(row % 60))
        }
        let trie = PhraseTrie(draft)
        let text = (0..<500).map { _ in Int32.random(in: 0...44, using: &random) }
        let path = UnsafeMutablePointer<PhraseTrie.Node>.allocate(capacity: trie.depth)
        defer { path.deallocate() }
        for at in text.indices {
            var found: [Int] = []
            text.withUnsafeBufferPointer { text in
                trie.expect(text, near: at, far: at + 4)
                for i in 0..<trie.nodes(text, at: at, into: path) {
                    var own = Openings()
                    for hit in trie.rows(of: path[i]) {
                        #expect(phrases[hit.row].count == i + 1 && hit.count == i + 1)
                        own.insert(hit.table, role: hit.role)
                        found.append(hit.row)
                    }
                    #expect(own == trie.kinds(of: path[i]).pointee)
                }
            }
            let stand = phrases.indices.filter { text[at...].starts(with: phrases[$0]) }
            #expect(found == stand.sorted { (phrases[$0].count, $0) < (phrases[$1].count, $1) })
        }
    }
}
