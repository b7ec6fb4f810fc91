import Lexicon
import Testing

@testable import Figures

/// The contract's words stand in data files; those that ship name only what the contract knows. An empty one shields
/// its words from shorter entries.
@Suite struct LexiconValueTests {
    static let lexicon = try! Lexicon.shipped()

    @Test func modifiers() {
        let values = Set(Self.lexicon.modifiers.map(\.modifier)).subtracting([""])
        #expect(values == Set(Modifier.allCases.map(\.rawValue)))
    }

    @Test func changes() {
        #expect(Set(Self.lexicon.changes.compactMap(\.change)) == Set(Change.allCases.map(\.rawValue)))
    }

    @Test func statuses() {
        #expect(Set(Self.lexicon.statuses.map(\.status)).subtracting([""]) == Set(Status.allCases.map(\.rawValue)))
    }

    @Test func `kinds of units are kinds of figures`() {
        for kind in UnitKind.allCases { #expect(Kind(rawValue: kind.rawValue)?.isReference == false, "\(kind)") }
    }
}
