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
        let right = #"a row is one object on one line with its text as a string: {"id": "a", "\#(names.text.first ?? "text")": "…"}"#
        do throws(Problem) {
            return try decoded(Data(line), names, right)
        } catch {
            guard let mended = MendedJSON(line) else { throw error }
            var row = try decoded(Data(mended.bytes), names, right)
            row.replaced = mended.replaced
            return row
        }
    }

    private static func decoded(_ line: Data, _ names: FieldNames, _ right: String) throws(Problem) -> Row {
        let fields: Fields
        do {
            let decoder = JSONDecoder()
            decoder.userInfo[.names] = names
            fields = try decoder.decode(Fields.self, from: line)
        } catch DecodingError.typeMismatch {
            throw Problem(message: "the row is no object; \(right)")
        } catch {
            throw Problem(message: "not valid JSON; \(right)")
        }
        return try fields.row(names, right)
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
        var row = try Fields(values: values).row(names, "its column must be named in the first line")
        row.replaced = replaced
        return row
    }
}

extension CodingUserInfoKey {
    fileprivate static let names = CodingUserInfoKey(rawValue: "names")!
}

private struct Fields: Decodable {
    var values: [String: Value] = [:]

    init(values: [String: Value]) { self.values = values }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for (name, keys) in (decoder.userInfo[.names] as? FieldNames ?? FieldNames()).paths {
            if let value = try Self.value(container, name, keys) { values[name] = value }
        }
    }

    /// The value of a name, or of a key of an object within: `$date` in `publish`.
    private static func value(_ container: KeyedDecodingContainer<Key>, _ name: String, _ keys: [String]) throws -> Value? {
        if container.contains(Key(name)) { return try container.decode(Value.self, forKey: Key(name)) }
        guard keys.count > 1, let inner = try? container.nestedContainer(keyedBy: Key.self, forKey: Key(keys[0])) else { return nil }
        let rest = keys.dropFirst()
        return try value(inner, rest.joined(separator: "."), Array(rest))
    }

    func row(_ names: FieldNames, _ right: String) throws(Row.Problem) -> Row {
        guard let (text, isPage) = document(names) else {
            let wrong = names.text.first { values[$0] != nil }.map { "'\($0)' is \(values[$0]!.name)" }
            throw Row.Problem(message: (wrong ?? "'\(names.text.first ?? "text")' is missing") + "; \(right)")
        }
        let id = try self.text(names.id, orInteger: true)
        var hints = Hints()
        hints.title = try self.text(names.title)
        hints.url = try self.text(names.url)
        hints.site = try? self.text(names.site)
        RowDate(names.date.lazy.compactMap { values[$0]?.scalar }.first { !$0.isEmpty })?.tell(&hints)
        return Row(id: id, text: text, isPage: isPage, hints: hints)
    }

    /// The row's text, and whether it is a page of HTML: by its name where there is no other text, or as it begins.
    private func document(_ names: FieldNames) -> (text: String, isPage: Bool)? {
        let texts = names.text.compactMap { if case .string(let text)? = values[$0] { text } else { nil } }
        if let text = texts.first(where: { !$0.isEmpty }) { return (text, DocumentReader.isHTML(text.utf8)) }
        for name in names.page { if case .string(let page)? = values[name] { return (page, true) } }
        return texts.first.map { ($0, false) }
    }

    /// The first string of some that may be absent, null or empty: all three say nothing.
    private func text(_ names: [String], orInteger: Bool = false) throws(Row.Problem) -> String? {
        for name in names {
            switch values[name] {
            case nil, .null: continue
            case .string(let text): if !text.isEmpty { return text }
            case .integer(let digits) where orInteger: return digits
            case let other?: throw Row.Problem(message: "'\(name)' is \(other.name); it must be a string")
            }
        }
        return nil
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
