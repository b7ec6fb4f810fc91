import Lexicon
import TestSupport
import Testing

@testable import Figures

/// One figure of a text, marked `[[…]]`, and what must be found for it. A field that is not given must be empty; `"*"` is
/// not compared.
struct ContextCase: Sendable, CustomTestStringConvertible {
    let text: String
    let property: String?
    let entity: String?
    let base: String?
    let status: Status?
    let flags: [Flag]

    init(_ text: String, p property: String? = nil, e entity: String? = nil, b base: String? = nil, s status: Status? = nil, flags: [Flag] = []) {
        (self.text, self.property, self.entity, self.base, self.status, self.flags) = (text, property, entity, base, status, flags)
    }

    var testDescription: String { text }

    static let lexicon = try! Lexicon.shipped()

    static func record(_ marked: String) throws -> Record {
        let open = try #require(marked.firstRange(of: "[["))
        let text = marked.replacing("[[", with: "").replacing("]]", with: "")
        let start = marked[..<open.lowerBound].unicodeScalars.count
        let records = Extractor(lexicon: lexicon).read(text: text)
        return try #require(records.first { $0.start == start }, "no figure at \(start): \(records.map(\.text))")
    }

    /// Reads the text and compares what was found.
    func check() throws {
        let record = try Self.record(text)
        if property != "*" { #expect(record.property == property) }
        if entity != "*" { #expect(record.entity == entity) }
        if base != "*" { #expect(record.base == base) }
        #expect(record.status == status)
        for flag in flags { #expect(record.flags.contains(flag)) }
    }
}
