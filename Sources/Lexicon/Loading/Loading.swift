import VietText

/// What is wrong in data files, all of it.
public struct Problems: Error, CustomStringConvertible {
    public var list: [TSV.Problem]
    public init(list: [TSV.Problem]) { self.list = list }
    public var description: String { list.map(\.description).joined(separator: "\n") }
}

/// A data file: what it is called says which table it is.
public struct DataFile: Sendable {
    /// `units.tsv`
    public var name: String
    /// What it is called in problems.
    public var path: String
    public var bytes: [UInt8]

    public init(name: String, path: String? = nil, bytes: [UInt8]) {
        (self.name, self.path, self.bytes) = (name, path ?? name, bytes)
    }
}

/// A lexicon while its files are read.
struct LexiconDraft {
    var tables = LexiconTables()
    var syllables = SyllableDraft()
    var phrases = PhraseDraft()

    /// - Parameters:
    ///   - layers: sets of files; an entry of a later one takes the place of the same entry of an earlier one.
    ///   - areChecked: nothing is wrong between the files: what only all of them together can show is not looked for again.
    init(layers: [[DataFile]], areChecked: Bool) throws {
        var loader = Loader()
        var draft = IndicatorDraft()
        var places = PlaceDraft()
        // what needs no other file is read beside them
        let beside = areChecked ? Beside { IndicatorDraft.checked(layers) } : nil
        // the last layer first, so that what it says is known when an earlier one says otherwise
        for (number, layer) in layers.enumerated().reversed() {
            loader.layer = number
            for file in layer {
                if file.name == "indicators.tsv" {
                    if beside == nil { draft.read(file, layer: number, problems: &loader.problems) }
                } else if PlaceDraft.files.contains(file.name) {
                    places.read(file, layer: number, problems: &loader.problems)
                } else {
                    loader.load(file, into: &self)
                }
            }
        }
        places.finish(&self)
        tables.indicators = beside?.value ?? draft.finish(tables, problems: &loader.problems)
        if !loader.problems.isEmpty { throw Problems(list: loader.problems) }
    }

    /// A row that was read: the part that its phrase plays, as the number of a case, and what appends it to its table.
    private struct Entry {
        var role: UInt8 = 0
        var append: (inout LexiconTables) -> Int
    }

    private struct Loader {
        var problems: [TSV.Problem] = []
        /// A row that was entered, with what may stand but once in the files of a layer.
        private struct Entered {
            var row: TSV.Row
            var layer: Int
            var table: Table
            /// The part that it plays, where one phrase may play several.
            var role: UInt8
            /// Its case matters.
            var isExact: Bool
            /// The row that was entered before for the same phrase, from 1 on; 0 for none.
            var before: Int
        }
        private var entered: [Entered] = []
        /// By the node of a phrase: the last row that was entered for it, from 1 on.
        private var last: [Int] = []
        var layer = 0

        mutating func load(_ given: DataFile, into lexicon: inout LexiconDraft) {
            let (name, file, bytes) = (given.name, given.path, given.bytes)
            switch name {
            case "units.tsv":
                each(file, bytes, ["spelling", "unit", "kind", "match?"], .unit, &lexicon) { row, loader in
                    guard let kind: UnitKind = loader.value(row, 2), let match: Match? = loader.optional(row, 3) else { return nil }
                    return Entry(role: kind.number) { $0.units.append(.init(spelling: row.cells[0], unit: row.cells[1], kind: kind, match: match)); return $0.units.count - 1 }
                }
            case _ where name.hasPrefix("counted-") && name.hasSuffix(".tsv"):
                let field = String(name.dropFirst("counted-".count).dropLast(".tsv".count))
                each(file, bytes, ["spelling", "unit"], .counted, &lexicon) { row, _ in
                    Entry { $0.counted.append(.init(unit: row.cells[1], field: field)); return $0.counted.count - 1 }
                }
            case "magnitudes.tsv":
                each(file, bytes, ["spelling", "exponent", "match?"], .magnitude, &lexicon) { row, loader in
                    guard let exponent = loader.integer(row, 1), let match: Match? = loader.optional(row, 2) else { return nil }
                    return Entry { $0.magnitudes.append(.init(exponent: exponent, match: match)); return $0.magnitudes.count - 1 }
                }
            case "number-words.tsv":
                each(file, bytes, ["spelling", "role", "value"], .numberWord, &lexicon) { row, loader in
                    guard let role: NumberWord.Role = loader.value(row, 1), let value = loader.integer(row, 2) else { return nil }
                    return Entry(role: role.number) { $0.numberWords.append(.init(role: role, value: value)); return $0.numberWords.count - 1 }
                }
            case "vague-numbers.tsv":
                each(file, bytes, ["spelling", "exponent"], .vague, &lexicon) { row, loader in
                    guard let exponent = loader.integer(row, 1) else { return nil }
                    return Entry { $0.vagueNumbers.append(.init(exponent: exponent)); return $0.vagueNumbers.count - 1 }
                }
            case "modifiers.tsv":
                each(file, bytes, ["spelling", "modifier?", "side"], .modifier, &lexicon) { row, loader in
                    guard let side: ModifierEntry.Side = loader.value(row, 2), loader.isKnown(row, 1, ModifierEntry.values) else { return nil }
                    return Entry(role: side.number) { $0.modifiers.append(.init(modifier: row.cells[1], side: side)); return $0.modifiers.count - 1 }
                }
            case "changes.tsv":
                each(file, bytes, ["spelling", "change?", "role"], .change, &lexicon) { row, loader in
                    guard let role: ChangeEntry.Role = loader.value(row, 2), loader.isKnown(row, 1, ChangeEntry.values) else { return nil }
                    let change = row.cells[1].isEmpty ? nil : row.cells[1]
                    return Entry(role: role.number) { $0.changes.append(.init(change: change, role: role)); return $0.changes.count - 1 }
                }
            case "statuses.tsv":
                each(file, bytes, ["spelling", "status?", "reach"], .status, &lexicon) { row, loader in
                    guard let reach: StatusEntry.Reach = loader.value(row, 2), loader.isKnown(row, 1, StatusEntry.values) else { return nil }
                    return Entry { $0.statuses.append(.init(status: row.cells[1], reach: reach)); return $0.statuses.count - 1 }
                }
            case "cues.tsv":
                let roles = Self.byName(Cue.self)
                each(file, bytes, ["spelling", "role"], .cue, &lexicon) { row, loader in
                    guard let role = loader.value(row, 1, roles) else { return nil }
                    return Entry(role: role.number) { $0.cues.append(.init(role: role)); return $0.cues.count - 1 }
                }
            case "context.tsv":
                let roles = Self.byName(ContextRole.self)
                each(file, bytes, ["phrase", "role"], .context, &lexicon) { row, loader in
                    guard let role = loader.value(row, 1, roles) else { return nil }
                    return Entry(role: role.number) { $0.contexts.append(.init(role: role)); return $0.contexts.count - 1 }
                }
            case "references.tsv":
                each(file, bytes, ["spelling", "class", "strength"], .reference, &lexicon) { row, loader in
                    guard let kind: ReferenceClass = loader.value(row, 1), let strong = loader.choice(row, 2, "strong", "weak") else { return nil }
                    return Entry(role: kind.number) { $0.references.append(.init(kind: kind, isStrong: strong)); return $0.references.count - 1 }
                }
            case "fixed.tsv":
                each(file, bytes, ["expression"], .fixed, &lexicon) { row, _ in
                    Entry { $0.fixed.append(.init(expression: row.cells[0])); return $0.fixed.count - 1 }
                }
            case "stops.tsv":
                each(file, bytes, ["spelling", "role"], .stop, &lexicon) { row, loader in
                    guard let role: StopEntry.Role = loader.value(row, 1) else { return nil }
                    return Entry(role: role.number) { $0.stops.append(.init(role: role)); return $0.stops.count - 1 }
                }
            case "periods.tsv":
                let roles = Self.byName(TimeRole.self)
                each(file, bytes, ["spelling", "role", "value?"], .time, &lexicon) { row, loader in
                    guard let role = loader.value(row, 1, roles) else { return nil }
                    return Entry(role: role.number) { $0.times.append(.init(role: role, value: TimeValue(row.cells[2]))); return $0.times.count - 1 }
                }
            default: break
            }
        }

        /// Reads the rows of a file and enters each good one: `make` checks a row and gives what appends it.
        private mutating func each(
            _ file: String, _ bytes: [UInt8], _ columns: [String], _ table: Table, _ lexicon: inout LexiconDraft,
            _ make: (TSV.Row, inout Loader) -> Entry?
        ) {
            for row in TSV.rows(of: file, bytes, columns: columns, problems: &problems) {
                guard let entry = make(row, &self) else { continue }
                let ids = row.cells.withBytes(0) { lexicon.syllables.insert($0) }
                // where case matters, two cases are two spellings
                let isExact = columns.count > 2 && row.cells[columns.count - 1] == Match.exact.rawValue
                let node = Int(lexicon.phrases.node(ids))
                let role = table == .cue || table == .time || table == .context ? entry.role : 0
                if let first = first(node, table, role, isExact ? row.cells[0] : nil) {
                    if first.layer > layer { continue }  // said anew in a later layer
                    // another way to write the same word (`sỹ`, `sĩ`) may stand beside it
                    if first.row.cells[0] != row.cells[0], first.row.cells.dropFirst().elementsEqual(row.cells.dropFirst()) { continue }
                    if table == .counted, first.row.cells[0] != row.cells[0] { continue }
                    wrong(row, "'\(row.cells[0])' stands already at \(first.row.file):\(first.row.line); one of the two must go")
                    continue
                }
                entered.append(Entered(row: row, layer: layer, table: table, role: role, isExact: isExact, before: last[node]))
                last[node] = entered.count
                lexicon.phrases.insert(ids, table, entry.append(&lexicon.tables), role: entry.role)
            }
        }

        /// The row that was entered for the same phrase, table and part.
        /// - Parameter spelling: of a row whose case matters.
        private mutating func first(_ node: Int, _ table: Table, _ role: UInt8, _ spelling: String?) -> Entered? {
            if node >= last.count { last.append(contentsOf: repeatElement(0, count: max(node + 1, last.count * 2) - last.count)) }
            var at = last[node]
            while at > 0 {
                let known = entered[at - 1]
                if known.table == table, known.role == role, known.isExact == (spelling != nil), spelling == nil || known.row.cells[0] == spelling {
                    return known
                }
                at = known.before
            }
            return nil
        }

        private mutating func wrong(_ row: TSV.Row, _ message: String) {
            problems.append(.init(file: row.file, line: row.line, message: message))
        }

        /// The cases of a type with many, which are slow to find one after the other.
        private static func byName<T: RawRepresentable & CaseIterable>(_: T.Type) -> [String: T] where T.RawValue == String {
            Dictionary(uniqueKeysWithValues: T.allCases.map { ($0.rawValue, $0) })
        }

        private mutating func value<T: RawRepresentable & CaseIterable>(
            _ row: TSV.Row, _ column: Int, _ byName: [String: T]? = nil
        ) -> T? where T.RawValue == String {
            let cell = row.cells[column]
            if let value = byName.map({ $0[cell] }) ?? T(rawValue: cell) { return value }
            wrong(row, "unknown '\(cell)'; it must be one of \(T.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }

        /// Whether a cell is empty or one of the contract's words.
        private mutating func isKnown(_ row: TSV.Row, _ column: Int, _ known: [String]) -> Bool {
            if row.cells[column].isEmpty || known.contains(row.cells[column]) { return true }
            wrong(row, "unknown '\(row.cells[column])'; it must be one of \(known.joined(separator: ", ")), or empty")
            return false
        }

        private mutating func integer(_ row: TSV.Row, _ column: Int) -> Int? {
            if let value = Int(row.cells[column]), value >= 0 { return value }
            wrong(row, "'\(row.cells[column])' is no number; it must be a whole number")
            return nil
        }

        /// `.some(nil)` for an empty cell, nil for an unknown word.
        private mutating func optional(_ row: TSV.Row, _ column: Int) -> Match?? {
            if row.cells[column].isEmpty { return .some(nil) }
            if let match = Match(rawValue: row.cells[column]) { return .some(match) }
            wrong(row, "unknown '\(row.cells[column])'; it must be exact, glued or empty")
            return nil
        }

        private mutating func choice(_ row: TSV.Row, _ column: Int, _ yes: String, _ no: String) -> Bool? {
            if row.cells[column] == yes { return true }
            if row.cells[column] == no { return false }
            wrong(row, "unknown '\(row.cells[column])'; it must be \(yes) or \(no)")
            return nil
        }
    }
}
