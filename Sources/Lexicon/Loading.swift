import VietText

/// What is wrong in data files, all of it.
package struct Problems: Error, CustomStringConvertible {
    package var list: [TSV.Problem]
    package init(list: [TSV.Problem]) { self.list = list }
    package var description: String { list.map(\.description).joined(separator: "\n") }
}

/// A data file: what it is called says which table it is.
package struct DataFile: Sendable {
    /// `units.tsv`
    package var name: String
    /// What it is called in problems.
    package var path: String
    package var bytes: [UInt8]

    package init(name: String, path: String? = nil, bytes: [UInt8]) {
        (self.name, self.path, self.bytes) = (name, path ?? name, bytes)
    }
}

/// A lexicon while its files are read.
struct LexiconDraft {
    var units: [UnitEntry] = []
    var counted: [CountedEntry] = []
    var magnitudes: [MagnitudeEntry] = []
    var numberWords: [NumberWord] = []
    var vagueNumbers: [VagueNumber] = []
    var modifiers: [ModifierEntry] = []
    var changes: [ChangeEntry] = []
    var statuses: [StatusEntry] = []
    var times: [TimeEntry] = []
    var contexts: [ContextEntry] = []
    var cues: [CueEntry] = []
    var references: [ReferenceEntry] = []
    var fixed: [FixedEntry] = []
    var stops: [StopEntry] = []
    var syllables = SyllableTable()
    var indicators = IndicatorTable()
    var places = PlaceTable()
    var phrases = PhraseDraft()

    /// - Parameters:
    ///   - layers: sets of files; an entry of a later one takes the place of the same entry of an earlier one.
    ///   - areChecked: nothing is wrong between the files: what only all of them together can show is not looked for again.
    init(layers: [[DataFile]], areChecked: Bool) throws {
        var loader = Loader()
        var draft = IndicatorDraft()
        var places = PlaceDraft()
        // the last layer first, so that what it says is known when an earlier one says otherwise
        for (number, layer) in layers.enumerated().reversed() {
            loader.layer = number
            for file in layer {
                if file.name == "indicators.tsv" {
                    draft.read(file, layer: number, problems: &loader.problems)
                } else if PlaceDraft.files.contains(file.name) {
                    places.read(file, layer: number, problems: &loader.problems)
                } else {
                    loader.load(file, into: &self)
                }
            }
        }
        indicators = draft.finish(self, areChecked: areChecked, problems: &loader.problems)
        places.finish(&self)
        if !loader.problems.isEmpty { throw Problems(list: loader.problems) }
    }

    /// The part that an entry plays, as the number of a case.
    private func role(_ table: Table, _ row: Int) -> UInt8 {
        switch table {
        case .unit: units[row].kind.number
        case .numberWord: numberWords[row].role.number
        case .modifier: modifiers[row].side.number
        case .change: changes[row].role.number
        case .cue: cues[row].role.number
        case .reference: references[row].kind.number
        case .stop: stops[row].role.number
        case .time: times[row].role.number
        case .context: contexts[row].role.number
        default: 0
        }
    }

    /// What stands but once in the files of a layer.
    private struct Spelling: Hashable {
        /// The node of its folded syllables.
        var phrase: Int32
        /// The number of the spelling itself, where its case matters.
        var match: Int32
        var table: Table
        /// The number of the part that it plays, where one phrase may play several.
        var role: Int32
    }

    private struct Loader {
        var problems: [TSV.Problem] = []
        /// Where a folded spelling of a table was first met: its place in `entered`.
        var seen = [Spelling: Int32](minimumCapacity: 1 << 15)
        var entered: [(row: TSV.Row, layer: Int)] = []
        /// Cells that tell entries of one phrase apart, numbered from 1 on.
        var numbers: [String: Int32] = [:]
        var layer = 0

        mutating func load(_ given: DataFile, into lexicon: inout LexiconDraft) {
            let (name, file, bytes) = (given.name, given.path, given.bytes)
            switch name {
            case "units.tsv":
                each(file, bytes, ["spelling", "unit", "kind", "match?"], .unit, &lexicon) { row, loader in
                    guard let kind: UnitKind = loader.value(row, 2), let match: Match? = loader.optional(row, 3) else { return nil }
                    return { $0.units.append(.init(spelling: row.cells[0], unit: row.cells[1], kind: kind, match: match)); return $0.units.count - 1 }
                }
            case _ where name.hasPrefix("counted-") && name.hasSuffix(".tsv"):
                let field = String(name.dropFirst("counted-".count).dropLast(".tsv".count))
                each(file, bytes, ["spelling", "unit"], .counted, &lexicon) { row, _ in
                    { $0.counted.append(.init(unit: row.cells[1], field: field)); return $0.counted.count - 1 }
                }
            case "magnitudes.tsv":
                each(file, bytes, ["spelling", "exponent", "match?"], .magnitude, &lexicon) { row, loader in
                    guard let exponent = loader.integer(row, 1), let match: Match? = loader.optional(row, 2) else { return nil }
                    return { $0.magnitudes.append(.init(exponent: exponent, match: match)); return $0.magnitudes.count - 1 }
                }
            case "number-words.tsv":
                each(file, bytes, ["spelling", "role", "value"], .numberWord, &lexicon) { row, loader in
                    guard let role: NumberWord.Role = loader.value(row, 1), let value = loader.integer(row, 2) else { return nil }
                    return { $0.numberWords.append(.init(role: role, value: value)); return $0.numberWords.count - 1 }
                }
            case "vague-numbers.tsv":
                each(file, bytes, ["spelling", "exponent"], .vague, &lexicon) { row, loader in
                    guard let exponent = loader.integer(row, 1) else { return nil }
                    return { $0.vagueNumbers.append(.init(exponent: exponent)); return $0.vagueNumbers.count - 1 }
                }
            case "modifiers.tsv":
                each(file, bytes, ["spelling", "modifier?", "side"], .modifier, &lexicon) { row, loader in
                    guard let side: ModifierEntry.Side = loader.value(row, 2), loader.isKnown(row, 1, ModifierEntry.values) else { return nil }
                    return { $0.modifiers.append(.init(modifier: row.cells[1], side: side)); return $0.modifiers.count - 1 }
                }
            case "changes.tsv":
                each(file, bytes, ["spelling", "change?", "role"], .change, &lexicon) { row, loader in
                    guard let role: ChangeEntry.Role = loader.value(row, 2), loader.isKnown(row, 1, ChangeEntry.values) else { return nil }
                    let change = row.cells[1].isEmpty ? nil : row.cells[1]
                    return { $0.changes.append(.init(change: change, role: role)); return $0.changes.count - 1 }
                }
            case "statuses.tsv":
                each(file, bytes, ["spelling", "status?", "reach"], .status, &lexicon) { row, loader in
                    guard let reach: StatusEntry.Reach = loader.value(row, 2), loader.isKnown(row, 1, StatusEntry.values) else { return nil }
                    return { $0.statuses.append(.init(status: row.cells[1], reach: reach)); return $0.statuses.count - 1 }
                }
            case "cues.tsv":
                let roles = Self.byName(Cue.self)
                each(file, bytes, ["spelling", "role"], .cue, &lexicon) { row, loader in
                    guard let role = loader.value(row, 1, roles) else { return nil }
                    return { $0.cues.append(.init(role: role)); return $0.cues.count - 1 }
                }
            case "context.tsv":
                let roles = Self.byName(ContextRole.self)
                each(file, bytes, ["phrase", "role"], .context, &lexicon) { row, loader in
                    guard let role = loader.value(row, 1, roles) else { return nil }
                    return { $0.contexts.append(.init(role: role)); return $0.contexts.count - 1 }
                }
            case "references.tsv":
                each(file, bytes, ["spelling", "class", "strength"], .reference, &lexicon) { row, loader in
                    guard let kind: ReferenceClass = loader.value(row, 1), let strong = loader.choice(row, 2, "strong", "weak") else { return nil }
                    return { $0.references.append(.init(kind: kind, isStrong: strong)); return $0.references.count - 1 }
                }
            case "fixed.tsv":
                each(file, bytes, ["expression"], .fixed, &lexicon) { row, _ in
                    { $0.fixed.append(.init(expression: row.cells[0])); return $0.fixed.count - 1 }
                }
            case "stops.tsv":
                each(file, bytes, ["spelling", "role"], .stop, &lexicon) { row, loader in
                    guard let role: StopEntry.Role = loader.value(row, 1) else { return nil }
                    return { $0.stops.append(.init(role: role)); return $0.stops.count - 1 }
                }
            case "periods.tsv":
                let roles = Self.byName(TimeRole.self)
                each(file, bytes, ["spelling", "role", "value?"], .time, &lexicon) { row, loader in
                    guard let role = loader.value(row, 1, roles) else { return nil }
                    return { $0.times.append(.init(role: role, value: TimeValue(row.cells[2]))); return $0.times.count - 1 }
                }
            default: break
            }
        }

        /// Reads the rows of a file and enters each good one: `make` checks a row and gives what appends it.
        private mutating func each(
            _ file: String, _ bytes: [UInt8], _ columns: [String], _ table: Table, _ lexicon: inout LexiconDraft,
            _ make: (TSV.Row, inout Loader) -> ((inout LexiconDraft) -> Int)?
        ) {
            for row in TSV.rows(of: file, bytes, columns: columns, problems: &problems) {
                guard let append = make(row, &self) else { continue }
                let ids = row.cells.withBytes(0) { lexicon.syllables.insert($0) }
                // where case matters, two cases are two spellings
                let isExact = columns.count > 2 && row.cells[columns.count - 1] == Match.exact.rawValue
                let match = isExact ? number(row.cells[0]) : 0
                let role = table == .cue || table == .time || table == .context ? number(row.cells[1]) : 0
                let key = Spelling(phrase: lexicon.phrases.node(ids), match: match, table: table, role: role)
                if let place = seen[key] {
                    let (first, layer) = entered[Int(place)]
                    if layer > self.layer { continue }  // said anew in a later layer
                    // another way to write the same word (`sỹ`, `sĩ`) may stand beside it
                    if first.cells[0] != row.cells[0], first.cells.dropFirst().elementsEqual(row.cells.dropFirst()) { continue }
                    if table == .counted, first.cells[0] != row.cells[0] { continue }
                    wrong(row, "'\(row.cells[0])' stands already at \(first.file):\(first.line); one of the two must go")
                    continue
                }
                seen[key] = Int32(entered.count)
                entered.append((row, layer))
                let entry = append(&lexicon)
                lexicon.phrases.insert(ids, table, entry, role: lexicon.role(table, entry))
            }
        }

        private mutating func number(_ cell: String) -> Int32 {
            if let known = numbers[cell] { return known }
            numbers[cell] = Int32(numbers.count + 1)
            return Int32(numbers.count)
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
