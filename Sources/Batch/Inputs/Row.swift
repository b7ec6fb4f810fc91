import Documents
import FoundationEssentials

/// One row of a file of rows: a document with what the row says of it.
package struct Row: Sendable, Equatable {
    /// The row's own name, where it has one.
    package var id: String?
    package var text: String
    /// Whether the text is a page of HTML.
    package var isPage = false
    package var hints: Hints
    /// How many ill-formed sequences of bytes, and surrogates without their other half, became U+FFFD in the row.
    package var replaced = 0

    /// What is wrong with a row, and what would be right.
    package struct Problem: Error, Sendable, Equatable {
        package var message: String
    }

    /// Reads one line: an object with a text (or a page of HTML) and perhaps what else the names are of; other keys are passed over.
    package static func read(_ line: some Collection<UInt8>, _ names: FieldNames = FieldNames()) throws(Problem) -> Row {
        do throws(Problem) {
            return try decoded(Data(line), names)
        } catch {
            guard let mended = MendedJSON(line) else { throw error }
            var row = try decoded(Data(mended.bytes), names)
            row.replaced = mended.replaced
            return row
        }
    }

    private static func decoded(_ line: Data, _ names: FieldNames) throws(Problem) -> Row {
        do {
            return try JSONDecoder().decode(JSONRow.self, from: line, configuration: names).row
        } catch let problem as Problem {
            throw problem
        } catch DecodingError.typeMismatch {
            throw Problem(message: "the row is no object; \(JSONRow.right(names))")
        } catch {
            throw Problem(message: "not valid JSON; \(JSONRow.right(names))")
        }
    }

    /// Reads one record of a table.
    static func read(_ record: ArraySlice<UInt8>, _ columns: Columns, _ names: FieldNames) throws(Problem) -> Row {
        var replaced = 0
        var values: [String: Value] = [:]
        for (name, cell) in try columns.values(record) {
            if let text = String(validating: cell, as: UTF8.self) {
                values[name] = .string(text)
            } else {
                let text = Charset.utf8.decode(cell)!
                replaced += text.replaced
                values[name] = .string(String(decoding: text.text, as: UTF8.self))
            }
        }
        var row = try Row(names, right: "its column must be named in the first line") { values[$0] }
        row.replaced = replaced
        return row
    }
}

extension Row {
    /// - Parameters:
    ///   - right: what would be right where there is no text.
    ///   - value: the value of a field; asked for no more fields than are needed.
    fileprivate init(_ names: FieldNames, right: @autoclosure () -> String, _ value: (String) -> Value?) throws(Problem) {
        guard let (text, isPage) = Self.document(names, value) else {
            let wrong = names.text.compactMap { name in value(name).map { "'\(name)' is \($0.name)" } }.first
            throw Problem(message: (wrong ?? "'\(names.text.first ?? "text")' is missing") + "; \(right())")
        }
        (self.text, self.isPage) = (text, isPage)
        id = try Self.text(names.id, orInteger: true, value)
        hints = Hints()
        hints.title = try Self.text(names.title, value)
        hints.url = try Self.text(names.url, value)
        hints.site = try? Self.text(names.site, value)
        for name in names.date {
            guard let said = value(name)?.scalar, !said.isEmpty else { continue }
            RowDate(said)?.tell(&hints)
            break
        }
    }

    /// The row's text, and whether it is a page of HTML: by its name where there is no other text, or as it begins.
    private static func document(_ names: FieldNames, _ value: (String) -> Value?) -> (text: String, isPage: Bool)? {
        var empty: String?
        for name in names.text {
            guard case .string(let text)? = value(name) else { continue }
            if !text.isEmpty { return (text, DocumentReader.isHTML(text.utf8)) }
            empty = text
        }
        for name in names.page { if case .string(let page)? = value(name) { return (page, true) } }
        return empty.map { ($0, false) }
    }

    /// The first string of some that may be absent, null or empty: all three say nothing.
    private static func text(_ names: [String], orInteger: Bool = false, _ value: (String) -> Value?) throws(Problem) -> String? {
        for name in names {
            switch value(name) {
            case nil, .null: continue
            case .string(let text): if !text.isEmpty { return text }
            case .integer(let digits) where orInteger: return digits
            case let other?: throw Problem(message: "'\(name)' is \(other.name); it must be a string")
            }
        }
        return nil
    }
}

/// A row as an object of JSON.
private struct JSONRow: DecodableWithConfiguration {
    let row: Row

    init(from decoder: any Decoder, configuration names: FieldNames) throws {
        let container = try decoder.container(keyedBy: Key.self)
        row = try Row(names, right: Self.right(names)) { Self.value(container, $0) }
    }

    static func right(_ names: FieldNames) -> String {
        #"a row is one object on one line with its text as a string: {"id": "a", "\#(names.text.first ?? "text")": "…"}"#
    }

    /// The value of a key, or of one of an object within: `$date` in `publish` of `publish.$date`.
    private static func value(_ container: KeyedDecodingContainer<Key>, _ name: String) -> Value? {
        let key = Key(name)
        if container.contains(key) {
            if let text = try? container.decode(String.self, forKey: key) { return .string(text) }
            return try? container.decode(Value.self, forKey: key)
        }
        guard let dot = name.utf8.firstIndex(of: 0x2E), case let outer = Key(String(name[..<dot])), container.contains(outer),
            let inner = try? container.nestedContainer(keyedBy: Key.self, forKey: outer)
        else { return nil }
        return value(inner, String(name[name.utf8.index(after: dot)...]))
    }
}

private enum Value: Decodable {
    case null, number, boolean, composite
    case string(String)
    case integer(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(String(value))
        } else if (try? container.decode(Bool.self)) != nil {
            self = .boolean
        } else {
            self = (try? container.decode(Double.self)) != nil ? .number : .composite
        }
    }

    /// A string or the digits of an integer.
    var scalar: String? {
        switch self {
        case .string(let text), .integer(let text): text
        default: nil
        }
    }

    var name: String {
        switch self {
        case .null: "null"
        case .number, .integer: "a number"
        case .boolean: "true or false"
        case .composite: "a list or an object"
        case .string: "a string"
        }
    }
}

private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
