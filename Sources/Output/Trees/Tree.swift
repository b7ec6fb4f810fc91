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
    package var description: String { Self.text { _ = write(to: &$0) } }

    /// JSON to be read by people too: what does not fit into a line goes over several.
    package func pretty() -> String { Self.text { write(to: &$0, indent: 0) } }

    private static let widest = 120

    private static func text(_ write: (inout RawBytes) -> Void) -> String {
        let buffer = ByteBuffer()
        write(&buffer.raw)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    /// Writes it on one line.
    /// - Parameter end: where it must end at the latest; else the rest is left out.
    /// - Returns: whether it ends there.
    private func write(to raw: inout RawBytes, end: Int = .max) -> Bool {
        switch self {
        case .null: raw.put("null")
        case .bool(let value): raw.put(text: value ? "true" : "false")
        case .number(let digits): raw.put(text: digits)
        case .string(let text): raw.putJSON(text)
        case .list(let values):
            raw.put("[")
            for (i, value) in values.enumerated() {
                if i > 0 { raw.put(", ") }
                guard value.write(to: &raw, end: end) else { return false }
            }
            raw.put("]")
        case .object(let members):
            raw.put("{")
            for (i, member) in members.enumerated() {
                if i > 0 { raw.put(", ") }
                raw.putJSON(member.name)
                raw.put(": ")
                guard member.value.write(to: &raw, end: end) else { return false }
            }
            raw.put("}")
        }
        return raw.count <= end
    }

    /// Writes it on one line where indent and value fit into one, else over several.
    private func write(to raw: inout RawBytes, indent: Int) {
        let start = raw.count
        if write(to: &raw, end: start + Self.widest - indent) { return }
        raw.cut(to: start)
        func lines<T>(_ items: [T], _ open: StaticString, _ close: StaticString, _ write: (T, inout RawBytes) -> Void) {
            raw.put(open)
            for (i, item) in items.enumerated() {
                raw.put(i > 0 ? ",\n" : "\n")
                raw.putSpaces(indent + 2)
                write(item, &raw)
            }
            raw.put("\n")
            raw.putSpaces(indent)
            raw.put(close)
        }
        switch self {
        case .list(let values): lines(values, "[", "]") { $0.write(to: &$1, indent: indent + 2) }
        case .object(let members):
            lines(members, "{", "}") { member, raw in
                raw.putJSON(member.name)
                raw.put(": ")
                member.value.write(to: &raw, indent: indent + 2)
            }
        default: _ = write(to: &raw)
        }
    }
}

extension Tree: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .string(text) }
}
