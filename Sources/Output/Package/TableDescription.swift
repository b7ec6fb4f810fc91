import SchemaData

/// What the JSON Schemas (`schemas/`, embedded in the executable) say of a table, in the words of a Frictionless Table Schema.
package enum TableDescription {
    /// The JSON Schema of the rows of a table; nil where there is none.
    /// - Parameter row: what a row is called: `figure`.
    static func schema(of row: String) -> Tree? {
        var count: Int64 = 0
        let files = UnsafeBufferPointer(start: schema_files(&count), count: Int(count))
        return files.first { String(cString: $0.name) == row }
            .flatMap { Tree(json: UnsafeBufferPointer(start: $0.bytes, count: Int($0.length))) }
    }

    /// - Parameter listsAreText: whether lists are joined into a text, as in CSV.
    static func tree(of table: String, _ columns: [Column], listsAreText: Bool) -> Tree {
        let schema = schema(of: String(table.dropLast()))
        let fields = columns.map { field($0, schema?["properties"]?[$0.name], listsAreText: listsAreText) }
        var members: [Tree.Member] = [.init(name: "fields", value: .list(fields))]
        let names = Set(columns.map(\.name))
        if let key = keys[table], key.allSatisfy(names.contains) {
            members.append(.init(name: "primaryKey", value: .list(key.map { .string($0) })))
        }
        return .object(members)
    }

    /// What tells a row of a table from all others.
    private static let keys = [
        "figures": ["id"], "facts": ["id"], "documents": ["doc"], "relations": ["id", "relation", "other"],
    ]

    private static func field(_ column: Column, _ property: Tree?, listsAreText: Bool) -> Tree {
        let isList = column.type == .list
        let type: String =
            switch column.type {
            case .string: "string"
            case .integer: "integer"
            case .decimal: "number"
            case .list: listsAreText ? "string" : "array"
            }
        var members: [Tree.Member] = [.init(name: "name", value: .string(column.name)), .init(name: "type", value: .string(type))]
        if let said = property?["description"] { members.append(.init(name: "description", value: said)) }
        var constraints: [Tree.Member] = []
        if !column.nullable, !isList { constraints.append(.init(name: "required", value: .bool(true))) }
        if !isList {
            if case .list(let values) = property?["enum"] {
                constraints.append(.init(name: "enum", value: .list(values.filter { $0 != .null })))
            }
            for name in ["pattern", "minimum", "minLength"] {
                if let value = property?[name] { constraints.append(.init(name: name, value: constraint(name, value))) }
            }
        }
        if !constraints.isEmpty { members.append(.init(name: "constraints", value: .object(constraints))) }
        return .object(members)
    }

    /// A pattern of a JSON Schema is looked for anywhere, that of a Table Schema has to match all.
    private static func constraint(_ name: String, _ value: Tree) -> Tree {
        guard name == "pattern", let pattern = value.text else { return value }
        return .string((pattern.hasPrefix("^") ? "" : "[\\s\\S]*") + pattern)
    }
}
