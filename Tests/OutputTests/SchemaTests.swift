import Figures
import Foundation
import Relations
import TestSupport
import Testing

@testable import Output

/// The schemas, the columns and the types of the code say the same.
@Suite struct SchemaTests {
    /// Reads a schema file, whose properties stand one level in, each beginning a line of its own.
    private struct Schema {
        let names: [String]
        let required: [String]
        let properties: [String: [String: Any]]

        init(_ name: String) throws {
            let text = try Repository.text("schemas/\(name).schema.json")
            names = text.split(separator: "\n").compactMap { line in
                line.hasPrefix("    \"") && line.hasSuffix("\": {")
                    ? String(line.dropFirst(5).dropLast(4)) : nil
            }
            let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            required = try #require(object["required"] as? [String])
            properties = try #require(object["properties"] as? [String: [String: Any]])
            #expect(object["additionalProperties"] as? Bool == false)
        }

        func type(of name: String) -> [String] {
            (properties[name]?["type"] as? [String]) ?? (properties[name]?["type"] as? String).map { [$0] } ?? []
        }
    }

    private func compare(_ schema: Schema, _ columns: [Column]) {
        #expect(schema.names == columns.map(\.name))
        #expect(schema.required == columns.map(\.name))
        for column in columns {
            #expect(
                schema.type(of: column.name) == [column.type.rawValue] + (column.nullable ? ["null"] : []),
                "\(column.name)")
            #expect(schema.properties[column.name]?["description"] is String, "\(column.name)")
        }
    }

    @Test func figureColumns() throws { compare(try Schema("figure"), Column.all(of: Record.self)) }

    @Test func documentColumns() throws { compare(try Schema("document"), Column.all(of: DocumentRecord.self)) }

    @Test func relationColumns() throws {
        compare(try Schema("relation"), Column.all(of: RelationRecord.self))
        #expect(try Schema("relation").properties["relation"]?["enum"] as? [String] == Relation.Name.allCases.map(\.rawValue))
    }

    @Test("a fact's columns are a figure's, under the same names and types, but for its mentions") func factColumns() throws {
        let (fact, figure) = (try Schema("fact"), try Schema("figure"))
        compare(fact, Column.all(of: Fact.self))
        for name in fact.names where name != "mentions" && name != "records" { #expect(fact.type(of: name) == figure.type(of: name), "\(name)") }
    }

    @Test func enumerations() throws {
        let figure = try Schema("figure")
        func values(_ name: String) -> [String] {
            (figure.properties[name]?["enum"] as? [Any])?.compactMap { $0 as? String } ?? []
        }
        #expect(values("kind") == Kind.allCases.map(\.rawValue))
        #expect(values("modifier") == Modifier.allCases.map(\.rawValue))
        #expect(values("change") == Change.allCases.map(\.rawValue))
        #expect(values("status") == Status.allCases.map(\.rawValue))
        #expect(values("period_kind") == PeriodKind.allCases.map(\.rawValue))
        #expect(values("place_level") == PlaceLevel.allCases.map(\.rawValue))
        let flags = (figure.properties["flags"]?["items"] as? [String: [String]])?["enum"]
        #expect(flags == Flag.allCases.map(\.rawValue))
        #expect(try Schema("document").properties["status"]?["enum"] as? [String] == ["ok", "empty", "error", "duplicate"])
    }

    @Test("the columns are the contract's, in its order") func contract() {
        #expect(
            Column.all(of: Record.self).map(\.name).joined(separator: " ") == """
                id doc start end text kind value value_max total alternative unit per unit_text modifier change base status \
                property entity indicator period period_start period_end period_kind sentence rule flags \
                property_spans entity_spans place place_level place_name
                """)
        #expect(Column.all(of: RelationRecord.self).map(\.name) == ["id", "relation", "other", "doc"])
        #expect(
            Column.all(of: Fact.self).map(\.name).joined(separator: " ") == """
                id doc kind value value_max total unit per modifier change base status property entity indicator period \
                period_start period_end period_kind mentions records
                """)
        #expect(
            Column.all(of: DocumentRecord.self).map(\.name).joined(separator: " ") == """
                doc source url sha256 encoding title published author site place characters sentences figures status error \
                duplicate_of duplicate similarity replaced
                """)
    }

    @Test func formatNames() {
        #expect(Format.all.map(\.name) == ["csv", "jsonl", "json", "sqlite"])
    }
}
