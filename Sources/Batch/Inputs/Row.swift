import Documents
import FoundationEssentials

/// One row of a `.jsonl` file: a document with what the row says of it.
package struct Row: Sendable, Equatable {
    /// The row's own name, where it has one.
    package var id: String?
    package var text: String
    /// Whether the text is a page of HTML.
    package var isPage = false
    package var hints: Hints

    /// What is wrong with a row, and what would be right.
    package struct Problem: Error, Sendable, Equatable {
        package var message: String
    }

    /// Reads one line: an object with `text` (or `html`) and perhaps `id`, `title`, `published`, `url`; other keys are kept aside.
    package static func read(_ line: some Collection<UInt8>) throws(Problem) -> Row {
        let fields: Fields
        do {
            fields = try JSONDecoder().decode(Fields.self, from: Data(line))
        } catch DecodingError.typeMismatch {
            throw Problem(message: "the row is no object; \(Self.right)")
        } catch {
            throw Problem(message: "not valid JSON; \(Self.right)")
        }
        guard let (text, isPage) = fields.document else {
            let found = fields.values["text"].map { "'text' is \($0.name)" } ?? "'text' is missing"
            throw Problem(message: "\(found); \(Self.right)")
        }
        let id = try fields.text("id", orInteger: true)
        var hints = Hints()
        hints.title = try fields.text("title")
        hints.published = try fields.text("published", orInteger: true)
        hints.url = try fields.text("url")
        return Row(id: id, text: text, isPage: isPage, hints: hints)
    }

    private static let right = #"a row is one object on one line with its text as a string: {"id": "a", "text": "…"}"#
}

private struct Fields: Decodable {
    var values: [String: Value] = [:]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for name in ["id", "text", "html", "title", "published", "url"] {
            if let key = Key(stringValue: name), container.contains(key) {
                values[name] = try container.decode(Value.self, forKey: key)
            }
        }
    }

    /// The row's text, and whether it is a page of HTML: by its name where there is no other text, or as it begins.
    var document: (text: String, isPage: Bool)? {
        let page: String? = if case .string(let html) = values["html"] { html } else { nil }
        guard case .string(let text) = values["text"] else { return page.map { ($0, true) } }
        if text.isEmpty, let page { return (page, true) }
        return (text, DocumentReader.isHTML(text.utf8))
    }

    /// A string that may be absent, null or empty: all three say nothing.
    func text(_ name: String, orInteger: Bool = false) throws(Row.Problem) -> String? {
        switch values[name] {
        case nil, .null: return nil
        case .string(let text): return text.isEmpty ? nil : text
        case .integer(let digits) where orInteger: return digits
        case let other?: throw Row.Problem(message: "'\(name)' is \(other.name); it must be a string")
        }
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
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
