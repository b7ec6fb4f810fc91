import Foundation
import Lexicon
import TestSupport
import Testing
import VietText

@testable import Numbers

/// Every spelling of Spellings.tsv, read on its own.
@Suite struct SpellingTests {
    static let lexicon = try! Lexicon.shipped()
    static let rows = try! Spelling.all()
    static let wrong = try! Spelling.knownWrong("alone")

    /// What stands first in a text, all of which but the word `hồ sơ` behind it must be the number's.
    static func read(_ text: String, before word: String) -> (reading: NumberReading, isAll: Bool)? {
        let passage = Passage(Text(text + word), lexicon)
        guard let reading = NumberReader(passage).number(at: 0, limit: passage.tokens.count) else { return nil }
        return (reading, reading.tokens.upperBound == passage.tokens.count - (word.isEmpty ? 0 : 2))
    }

    static func check(_ spelling: Spelling, _ text: String, before word: String) {
        let place = SourceLocation(
            fileID: "NumbersTests/Spellings.tsv", filePath: spelling.line.file, line: spelling.line.number, column: 1)
        guard let (reading, isAll) = read(text, before: word) else {
            Issue.record("'\(text)\(word)' is read as no number", sourceLocation: place)
            return
        }
        #expect(isAll, "'\(text)\(word)': only \(reading.tokens.count) tokens are the number's", sourceLocation: place)
        #expect(reading.value.description == spelling.value, "'\(text)\(word)'", sourceLocation: place)
        #expect(reading.alternative?.description == spelling.alternative, "'\(text)\(word)'", sourceLocation: place)
    }

    /// The ways in which a spelling is met: as it is, decomposed, with a capital, all in capitals, before a word.
    static func checkAll(_ spelling: Spelling) {
        let text = spelling.text
        if !spelling.needsWord { check(spelling, text, before: "") }
        check(spelling, text, before: " hồ sơ")
        check(spelling, text.decomposedStringWithCanonicalMapping, before: " hồ sơ")
        check(spelling, text.prefix(1).uppercased() + text.dropFirst(), before: " hồ sơ")
        check(spelling, text.uppercased(), before: " HỒ SƠ")
    }

    @Test(arguments: rows) func `is read on its own`(row: [Spelling]) {
        for spelling in row {
            if let why = Self.wrong[spelling.text] {
                withKnownIssue(Comment(rawValue: why)) { Self.checkAll(spelling) }
            } else {
                Self.checkAll(spelling)
            }
        }
    }

    @Test func `vague numbers say so, others do not`() {
        let vague = Self.rows.joined().filter { spelling in
            ["hàng ", "vài ", "mấy ", "cả "].contains { spelling.text.hasPrefix($0) }
        }
        #expect(vague.count >= 30)
        for spelling in vague { #expect(Self.read(spelling.text, before: "")?.reading.form == .vague, "\(spelling)") }
        let others = Set(Self.rows.joined().map(\.text)).subtracting(vague.map(\.text))
        for text in others { #expect(Self.read(text, before: " hồ sơ")?.reading.form != .vague, "\(text)") }
    }

    @Test func `the table is broad and says each spelling once`() throws {
        let texts = Self.rows.joined().map { $0.text }
        #expect(texts.count >= 400)
        #expect(Set(texts).count == texts.count)
        #expect(Self.rows.allSatisfy { !$0.isEmpty }, "a value needs a spelling")
        let unknown = Set(Self.wrong.keys).union(try Spelling.knownWrong("sentence").keys).subtracting(texts)
        #expect(unknown.isEmpty, "known as wrong, but not in the table")
    }
}
