import Foundation
import Lexicon
import Numbers
import TestSupport
import Testing

@testable import Figures

/// Every spelling of Tests/NumbersTests/Spellings.tsv, read within a sentence.
@Suite struct SpellingSentenceTests {
    static let extractor = Extractor(lexicon: try! .shipped())
    static let rows = try! Spelling.all()
    static let wrong = try! Spelling.knownWrong("sentence")

    /// Two whole things are counted, broken ones are percent.
    static func check(_ spelling: Spelling) {
        let isWhole = !spelling.value.contains(".") || spelling.alternative != nil
        // what is counted is whole
        let isSwapped = spelling.value.contains(".") && isWhole
        let value = isSwapped ? spelling.alternative : spelling.value
        let alternative = isSwapped ? spelling.value : spelling.alternative
        let sentence =
            isWhole ? "Tổng cộng có \(spelling.text) hồ sơ được tiếp nhận." : "Tỷ lệ này là \(spelling.text) phần trăm vào cuối kỳ."
        let place = SourceLocation(
            fileID: "NumbersTests/Spellings.tsv", filePath: spelling.line.file, line: spelling.line.number, column: 1)
        for text in [sentence, sentence.decomposedStringWithCanonicalMapping, sentence.uppercased()] {
            let records = extractor.read(text: text)
            let read = records.map { "\($0.kind) \($0.value?.description ?? "-") '\($0.text)'" }
            guard records.count == 1, let record = records.first else {
                Issue.record("'\(text)': one figure, not \(read)", sourceLocation: place)
                continue
            }
            #expect(record.value?.description == value, "'\(text)': \(read)", sourceLocation: place)
            #expect(record.alternative?.description == alternative, "'\(text)': \(read)", sourceLocation: place)
            #expect(record.flags.contains(.ambiguousSeparator) == (alternative != nil), "'\(text)'", sourceLocation: place)
            #expect(record.unit == (isWhole ? "hồ sơ" : "%"), "'\(text)': \(read)", sourceLocation: place)
            let from = record.text.precomposedStringWithCanonicalMapping.lowercased()
            #expect(from.hasPrefix(spelling.text.lowercased()), "'\(text)': \(read)", sourceLocation: place)
        }
    }

    @Test(arguments: rows) func `is read in a sentence`(row: [Spelling]) {
        for spelling in row {
            if let why = Self.wrong[spelling.text] {
                withKnownIssue(Comment(rawValue: why)) { Self.check(spelling) }
            } else {
                Self.check(spelling)
            }
        }
    }
}
