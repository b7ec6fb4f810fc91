/// What a run says of itself, besides its rows: what it takes to write the same again.
package struct Provenance: Sendable, Equatable {
    /// Of the program.
    package var version = ""
    /// Digests of the rules and of all data files, those of the user included.
    package var rules = ""
    package var lexicon = ""
    /// What is reported besides.
    package var include: [String] = []

    package init() {}
}

/// A file of a folder of output.
package struct Resource: Sendable, Equatable {
    /// Its name in the folder.
    package var path: String
    /// `figures`; nil where it holds several.
    package var table: String?
    /// The name of its format.
    package var format: String
    package var compression: Compression?
    package var columns: [Column] = []
    package var rows: Int?
    package var bytes = 0
    package var sha256 = ""

    package init(path: String, table: String?, format: String) { (self.path, self.table, self.format) = (path, table, format) }
}

/// A folder of output as a Frictionless Data Package: what each file holds, and what made it. It says no time and no place.
package enum DataPackage {
    package static let name = "datapackage.json"

    /// The bytes of `datapackage.json`.
    package static func bytes(_ resources: [Resource], _ provenance: Provenance) -> Bytes {
        bytes(resources.map(tree), provenance)
    }

    /// The package with other resources of a table, and those of the other tables as they were.
    /// - Parameter old: what stands in `datapackage.json`; nil for none.
    package static func bytes(replacing table: String, with resources: [Resource], in old: Tree?, _ provenance: Provenance) -> Bytes {
        let kept = list(old).filter { $0["solieu:table"]?.text != table }
        let new = kept + resources.map(tree)
        guard case .object(let members) = old else { return bytes(new, provenance) }
        return Bytes(
            Tree.object(members.map { $0.name == "resources" ? .init(name: $0.name, value: .list(new)) : $0 }).pretty().utf8 + [0x0A])
    }

    /// The paths that a package lists, where the program wrote it.
    package static func paths(in tree: Tree?) -> [String] {
        tree?["solieu"] == nil ? [] : list(tree).compactMap { $0["path"]?.text }
    }

    private static func bytes(_ resources: [Tree], _ provenance: Provenance) -> Bytes {
        let tree: Tree = [
            "profile": "data-package", "name": "solieu-output", "title": "Figures of Vietnamese reports",
            "solieu": [
                "version": .string(provenance.version), "rules": .string(provenance.rules), "lexicon": .string(provenance.lexicon),
                "include": .list(provenance.include.map { .string($0) }),
            ],
            "resources": .list(resources),
        ]
        return Bytes(tree.pretty().utf8 + [0x0A])
    }

    private static func list(_ tree: Tree?) -> [Tree] {
        if case .list(let resources) = tree?["resources"] { resources } else { [] }
    }

    private static func tree(_ resource: Resource) -> Tree {
        var members: [Tree.Member] = []
        func add(_ name: String, _ value: Tree) { members.append(.init(name: name, value: value)) }
        // what Frictionless cannot open, a file of no rows that has no header among it, it can still hold against bytes and hash
        let isBare = resource.rows == 0 && resource.format != "csv"
        let isTable = resource.table != nil && resource.compression != .zst && !isBare
        add("name", .string(resource.path.lowercased()))
        add("path", .string(resource.path))
        if isTable { add("profile", "tabular-data-resource") }
        add("format", .string(isTable ? resource.format : isBare ? "\(resource.format).empty" : resource.compression == nil ? resource.format : "\(resource.format).zst"))
        if let type = mediaTypes[resource.format] { add("mediatype", .string(type)) }
        if resource.table != nil { add("encoding", "utf-8") }
        if let compression = resource.compression { add(isTable ? "compression" : "solieu:compression", .string(compression.rawValue)) }
        // Frictionless does not count the bytes of an array that is not compressed
        add(isTable && resource.format == "json" && resource.compression == nil ? "solieu:bytes" : "bytes", .integer(resource.bytes))
        add("hash", .string("sha256:\(resource.sha256)"))
        if let rows = resource.rows { add(isTable ? "rows" : "solieu:rows", .integer(rows)) }
        if let table = resource.table {
            add("solieu:table", .string(table))
            let schema = TableDescription.tree(of: table, resource.columns, listsAreText: resource.format == "csv")
            add(isTable ? "schema" : "solieu:schema", schema)
        }
        return .object(members)
    }

    private static let mediaTypes = [
        "csv": "text/csv", "jsonl": "application/jsonl", "json": "application/json", "sqlite": "application/vnd.sqlite3",
    ]
}
