import Foundation
import Lexicon
import Numbers
import TestSupport
import Testing

@testable import Figures

/// Traps/*.txt: references of every class of the contract's section 5, none of which may be taken for a figure; and
/// NearTraps/*.tsv: figures that look much like them.
///
/// A line is a text (`\n` in it is a line's end). Behind a tab stands why it is read wrong today; the test fails when it no longer
/// is, until that reason is taken away.
@Suite struct TrapTests {
    static let extractor = Extractor(lexicon: try! .shipped())
    static let traps = try! Lines.files(in: "Tests/FiguresTests/Traps", ending: ".txt")
    static let nearTraps = try! Lines.files(in: "Tests/FiguresTests/NearTraps", ending: ".tsv")

    static func place(_ line: Lines.Line) -> SourceLocation {
        SourceLocation(
            fileID: "FiguresTests/" + URL(fileURLWithPath: line.file).lastPathComponent, filePath: line.file, line: line.number,
            column: 1)
    }

    /// As it is, decomposed, in the middle of a page, and with no-break spaces.
    static func disguises(_ cell: String) -> [String] {
        let text = cell.replacingOccurrences(of: "\\n", with: "\n")
        return [
            text, text.decomposedStringWithCanonicalMapping, "Tin trong tỉnh\n" + text + "\nXem tiếp\n",
            text.replacingOccurrences(of: " ", with: "\u{A0}"),
        ]
    }

    static func show(_ records: [Record]) -> [String] {
        records.map { record in
            var value = record.value?.description ?? "-"
            if let max = record.valueMax { value += "..\(max)" }
            if let total = record.total { value += "/\(total)" }
            return "\(record.rule) '\(record.text)' \(value) \(record.unit ?? "-")"
        }
    }

    static func checking(_ line: Lines.Line, known: Int, _ check: () -> Void) {
        if line.cells.count > known {
            withKnownIssue(Comment(rawValue: line.cells[known]), sourceLocation: place(line), check)
        } else {
            check()
        }
    }

    @Test(arguments: traps) func `traps yield no figure`(file: String) throws {
        let lines = try Lines(file).list
        #expect(lines.count >= 20, "a class needs twenty traps")
        for line in lines {
            Self.checking(line, known: 1) {
                for text in Self.disguises(line.cells[0]) {
                    let read = Self.show(Self.extractor.read(text: text))
                    #expect(read.isEmpty, "'\(text)'", sourceLocation: Self.place(line))
                }
            }
        }
    }

    @Test(arguments: nearTraps) func `near traps are figures`(file: String) throws {
        for line in try Lines(file).list {
            Self.checking(line, known: 3) {
                for text in Self.disguises(line.cells[0]) {
                    let records = Self.extractor.read(text: text)
                    let read = Self.show(records)
                    let values = records.map { record in
                        var value = record.value?.description ?? "-"
                        if let max = record.valueMax { value += "..\(max)" }
                        if let total = record.total { value += "/\(total)" }
                        return value
                    }
                    #expect(values == [line.cells[1]], "'\(text)': \(read)", sourceLocation: Self.place(line))
                    #expect(records.first.map { $0.unit ?? "-" } == line.cells[2], "'\(text)': \(read)", sourceLocation: Self.place(line))
                }
            }
        }
    }

    /// What the traps of a file come out as, where references are asked for.
    static let kinds: [String: Set<Kind>] = ["dates": [.date, .period], "times": [.time, .date], "periods": [.period, .date]]
    static let withReferences = Extractor(lexicon: try! .shipped(), include: [.references])

    /// A number in digits is recognised, not only passed over; one in words (`một lòng`) need not be.
    @Test(arguments: traps) func `traps come out as references when asked for`(file: String) throws {
        let wanted = Self.kinds[URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent] ?? [.reference, .date]
        for line in try Lines(file).list where line.cells.count == 1 && line.text.contains(where: \.isNumber) {
            let records = Self.withReferences.read(text: line.text.replacingOccurrences(of: "\\n", with: "\n"))
            let read = records.map { "\($0.kind.rawValue) \($0.rule) '\($0.text)'" }
            #expect(records.contains { wanted.contains($0.kind) }, "'\(line.text)': \(read)", sourceLocation: Self.place(line))
        }
    }

    @Test func `every class has its file`() {
        // section 5 of the contract; chrome is CorpusTests'
        let classes = [
            "accounts-plates", "addresses", "anniversaries", "dates", "documents", "fixed", "levels", "links", "list-markers", "names",
            "parts", "periods", "phones", "scores", "sequence", "times",
        ]
        let names = Self.traps.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
        #expect(Set(classes).isSubset(of: names))
    }
}
