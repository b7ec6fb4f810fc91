import Foundation
import Testing

@testable import Lexicon

/// The strict reader: each thing wrong is told, with file, line, and what would be right.
@Suite struct ReaderTests {
    static func problems(_ files: [(String, String)]) -> [String] { problems(files.map { ($0.0, Array($0.1.utf8)) }) }

    static func problems(_ files: [(String, [UInt8])]) -> [String] {
        do {
            _ = try Lexicon(files: files.map { (name: $0.0, bytes: $0.1) })
            return []
        } catch {
            return (error as? Problems)?.description.split(separator: "\n").map(String.init) ?? ["\(error)"]
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var file: String
        var text: String
        var says: [String]
        init(_ name: String, _ file: String, _ text: String, _ says: String...) {
            (self.name, self.file, self.text, self.says) = (name, file, text, says)
        }
        var testDescription: String { name }
    }

    static let units = "spelling\tunit\tkind\tmatch\n"
    static let kinds = UnitKind.allCases.map(\.rawValue).joined(separator: ", ")

    static let cases: [Case] = [
        Case("empty", "fixed.tsv", "", "fixed.tsv:1: error: no header; the first line must be 'expression'"),
        Case(
            "only comments", "fixed.tsv", "# nothing\n\n", "fixed.tsv:1: error: no header; the first line must be 'expression'"),
        Case(
            "another header", "fixed.tsv", "# a comment\nphrase\nmột cửa\n",
            "fixed.tsv:2: error: the header is 'phrase'; it must be 'expression'"),
        Case(
            "a byte order mark", "fixed.tsv", "\u{FEFF}expression\nmột cửa\n",
            "fixed.tsv:1: error: the header is '\u{FEFF}expression'; it must be 'expression'"),
        Case(
            "too few cells", "units.tsv", units + "mét\tm\tmeasure\n",
            "units.tsv:2: error: 3 cells; there must be 4: spelling, unit, kind, match"),
        Case(
            "too many cells", "fixed.tsv", "expression\nmột cửa\t\n",
            "fixed.tsv:2: error: 2 cells; there must be 1: expression"),
        Case("an empty cell", "units.tsv", units + "mét\t\tmeasure\t\n", "units.tsv:2: error: 'unit' is empty; it must be filled in"),
        Case(
            "two things in one line", "units.tsv", units + "\tm \tmeasure\t\n",
            "units.tsv:2: error: 'spelling' is empty; it must be filled in",
            "units.tsv:2: error: 'unit' has a space at its end; remove it"),
        Case(
            "a space before", "fixed.tsv", "expression\n một cửa\n",
            "fixed.tsv:2: error: 'expression' has a space at its end; remove it"),
        Case(
            "a carriage return", "fixed.tsv", "expression\nmột cửa\r\n",
            "fixed.tsv:2: error: ends in a carriage return; lines end in a line feed only"),
        Case(
            "decomposed", "fixed.tsv", "expression\n" + "một cửa".decomposedStringWithCanonicalMapping + "\n",
            "fixed.tsv:2: error: '" + "một cửa".decomposedStringWithCanonicalMapping + "' is not in NFC; it must be composed"),
        Case(
            "an invisible character", "fixed.tsv", "expression\nmột\u{200B} cửa\n",
            "fixed.tsv:2: error: 'một\u{200B} cửa' is not in NFC; it must be composed"),
        Case(
            "an unknown kind", "units.tsv", units + "mét\tm\tlength\t\n",
            "units.tsv:2: error: unknown 'length'; it must be one of \(kinds)"),
        Case(
            "an unknown match", "units.tsv", units + "mét\tm\tmeasure\tloose\n",
            "units.tsv:2: error: unknown 'loose'; it must be exact, glued or empty"),
        Case(
            "no number", "magnitudes.tsv", "spelling\texponent\tmatch\nnghìn\tthree\t\n",
            "magnitudes.tsv:2: error: 'three' is no number; it must be a whole number"),
        Case(
            "a negative number", "vague-numbers.tsv", "spelling\texponent\nhàng chục\t-1\n",
            "vague-numbers.tsv:2: error: '-1' is no number; it must be a whole number"),
        Case(
            "an unknown role of a number word", "number-words.tsv", "spelling\trole\tvalue\nmột\tunit\t1\n",
            "number-words.tsv:2: error: unknown 'unit'; it must be one of "
                + NumberWord.Role.allCases.map(\.rawValue).joined(separator: ", ")),
        Case(
            "an unknown cue", "cues.tsv", "spelling\trole\nxếp\trank\n",
            "cues.tsv:2: error: unknown 'rank'; it must be one of " + Cue.allCases.map(\.rawValue).joined(separator: ", ")),
        Case(
            "an unknown side", "modifiers.tsv", "spelling\tmodifier\tside\nkhoảng\tabout\tleft\n",
            "modifiers.tsv:2: error: unknown 'left'; it must be one of before, after"),
        Case(
            "an unknown role of a change", "changes.tsv", "spelling\tchange\trole\ntăng\tincrease\tpart\n",
            "changes.tsv:2: error: unknown 'part'; it must be one of "
                + ChangeEntry.Role.allCases.map(\.rawValue).joined(separator: ", ")),
        Case(
            "an unknown class", "references.tsv", "spelling\tclass\tstrength\ncông văn\tpaper\tstrong\n",
            "references.tsv:2: error: unknown 'paper'; it must be one of "
                + ReferenceClass.allCases.map(\.rawValue).joined(separator: ", ")),
        Case(
            "an unknown strength", "references.tsv", "spelling\tclass\tstrength\ncông văn\tdocument\tmiddling\n",
            "references.tsv:2: error: unknown 'middling'; it must be strong or weak"),
        Case(
            "an unknown role of a stop", "stops.tsv", "spelling\trole\nđã\tmiddle\n",
            "stops.tsv:2: error: unknown 'middle'; it must be one of start, end"),
        Case(
            "an unknown reach", "statuses.tsv", "spelling\tstatus\treach\nmục tiêu\ttarget\twide\n",
            "statuses.tsv:2: error: unknown 'wide'; it must be one of "
                + StatusEntry.Reach.allCases.map(\.rawValue).joined(separator: ", ")),
        Case(
            "an unknown role of context", "context.tsv", "phrase\trole\ntrong đó\tinside\n",
            "context.tsv:2: error: unknown 'inside'; it must be one of "
                + ContextRole.allCases.map(\.rawValue).joined(separator: ", ")),
        Case(
            "an unknown role of time", "periods.tsv", "spelling\trole\tvalue\nhôm nay\tday-ish\t\n",
            "periods.tsv:2: error: unknown 'day-ish'; it must be one of "
                + TimeRole.allCases.map(\.rawValue).joined(separator: ", ")),
        Case(
            "twice the same", "fixed.tsv", "expression\nmột cửa\nhai bên\nmột cửa\n",
            "fixed.tsv:4: error: 'một cửa' stands already at fixed.tsv:2; one of the two must go"),
        Case(
            "twice with another value", "units.tsv", units + "hecta\thar\tmeasure\t\nHecta\tm2\tmeasure\t\n",
            "units.tsv:3: error: 'Hecta' stands already at units.tsv:2; one of the two must go"),
    ]

    @Test(arguments: cases) func `what is wrong is told`(one: Case) {
        #expect(Self.problems([(one.file, one.text)]) == one.says)
    }

    @Test func `bytes that are no UTF-8 are told`() {
        let bytes = Array("expression\n".utf8) + [0x6D, 0xE1, 0x0A]
        #expect(Self.problems([("fixed.tsv", bytes)]) == ["fixed.tsv:1: error: not UTF-8; data files are UTF-8 in NFC"])
    }

    @Test func `all problems of all files are told at once`() {
        let said = Self.problems(Self.cases.enumerated().map { ($0.element.file, $0.element.text) })
        // in the order of files and lines; what one file has wrong hides nothing of another
        #expect(said == Self.cases.flatMap(\.says))
        for line in said {
            #expect(line.wholeMatch(of: /[a-z-]+\.tsv:[1-9][0-9]*: error: [^;]+; .+/) != nil, "\(line)")
        }
    }

    @Test func `a spelling of two fields of counted nouns stands in one file`() {
        let header = "spelling\tunit\n"
        #expect(
            Self.problems([("counted-a.tsv", header + "con tàu\tcon tàu\n"), ("counted-b.tsv", header + "con tàu\ttàu\n")]) == [
                "counted-b.tsv:2: error: 'con tàu' stands already at counted-a.tsv:2; one of the two must go"
            ])
    }

    /// The values are the contract's, which `Figures` knows; a file of the user's own with a wrong one must be told so too.
    @Test(arguments: [
        ("modifiers.tsv", "spelling\tmodifier\tside\nkhoảng\tabuot\tbefore\n"),
        ("changes.tsv", "spelling\tchange\trole\ntăng\tincraese\tword\n"),
        ("statuses.tsv", "spelling\tstatus\treach\nmục tiêu\ttarge\tfar\n"),
    ]) func `an unknown value is told`(file: String, text: String) {
        #expect(Self.problems([(file, text)]).count == 1)
    }

    @Test func `other ways to write a word may stand beside it`() {
        #expect(Self.problems([("units.tsv", Self.units + "héc-ta\thar\tmeasure\t\nhéc ta\thar\tmeasure\t\n")]).isEmpty)
        #expect(Self.problems([("units.tsv", Self.units + "m\tm\tmeasure\texact\nM\tmol/L\tmeasure\texact\n")]).isEmpty)
    }

    @Test func `files of other names are left to others`() {
        #expect(Self.problems([("chrome.tsv", "nothing of ours\r\n"), ("README", "text")]).isEmpty)
    }
}
