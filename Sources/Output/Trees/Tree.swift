/// A JSON value, for what is not a table. Numbers are kept as the digits that they are written with.
package indirect enum Tree: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number literal.
    case number(String)
    case string(String)
    case list([Tree])
    case object([Member])

    package struct Member: Sendable, Equatable {
        package var name: String
        package var value: Tree
        package init(name: String, value: Tree) { (self.name, self.value) = (name, value) }
    }

    package static func integer(_ value: Int) -> Tree { .number("\(value)") }

    /// The shortest digits that read back as the same number.
    package static func number(_ value: Double) -> Tree { .number("\(value)") }

    /// A text, or null.
    package static func maybe(_ text: String?) -> Tree { text.map { .string($0) } ?? .null }

    /// The value of a member of an object; nil where there is none.
    package subscript(name: String) -> Tree? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// A string's text, a number's digits; nil of all else.
    package var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }
}

extension Tree: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral members: (String, Tree)...) {
        self = .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}

extension Tree: CustomStringConvertible {
    /// JSON on one line.
    package var description: String {
        switch self {
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
        default: leaf
        }
    }

    /// JSON to be read by people too: what does not fit into a line goes over several.
    package func pretty(_ indent: String = "") -> String {
        let line = description
        if indent.utf8.count + line.utf8.count <= 120 { return line }
        let inner = indent + "  "
        switch self {
        case .list(let values):
            return "[\n" + values.map { inner + $0.pretty(inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            let lines = members.map { "\(inner)\(Self.quoted($0.name)): \($0.value.pretty(inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default: return line
        }
    }

    private var leaf: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): Self.quoted(text)
        case .list, .object: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        let buffer = ByteBuffer()
        buffer.raw.putJSON(text)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}

extension Tree: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .string(text) }
}
