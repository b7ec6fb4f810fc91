import VietText

/// indicators.tsv while it is read: rows of all layers first, then what they make together.
struct IndicatorDraft {
    static let columns = [
        "id", "name", "unit?", "kind?", "lower?", "upper?", "decimals?", "direction?", "field?", "source?", "from?", "until?",
    ]

    private struct Entry {
        var row: TSV.Row
        var layer: Int
    }

    /// Rows with a kind, read.
    private struct FormEntry {
        var entry: Entry
        var form: Indicator.Form
        var direction: Direction
        var field: IndicatorField
        var source: String?
    }

    private var names: [Entry] = []
    private var forms: [FormEntry] = []

    private enum Column {
        static let id = 0, name = 1, unit = 2, kind = 3, lower = 4, upper = 5, decimals = 6, direction = 7, field = 8, source = 9
        static let from = 10, until = 11
    }

    mutating func read(_ file: DataFile, layer: Int, problems: inout [TSV.Problem]) {
        for row in TSV.rows(of: file.path, file.bytes, columns: Self.columns, problems: &problems) {
            let entry = Entry(row: row, layer: layer)
            if row.cells[Column.kind].isEmpty {
                if row.cells[2...].contains(where: { !$0.isEmpty }) {
                    problems.append(row, "a line without a kind is one more name; the cells behind it must be empty")
                } else {
                    names.append(entry)
                }
            } else if row.cells[Column.id] == "-" {
                problems.append(row, "'-' is no indicator; the cells behind its phrase must be empty")
            } else if let form = form(entry, &problems) {
                forms.append(form)
                names.append(entry)
            }
        }
    }

    private func form(_ entry: Entry, _ problems: inout [TSV.Problem]) -> FormEntry? {
        let row = entry.row
        let cells = row.cells.map { $0.isEmpty ? nil : $0 }
        let before = problems.count
        func wrong(_ message: String) { problems.append(row, message) }
        func choice<T: RawRepresentable & CaseIterable>(_ column: Int, _ type: T.Type) -> T? where T.RawValue == String {
            if let value = T(rawValue: row.cells[column]) { return value }
            let known = T.allCases.map(\.rawValue).joined(separator: ", ")
            wrong("\(Self.title(column)) is '\(row.cells[column])'; it must be one of \(known)")
            return nil
        }
        let kind = choice(Column.kind, IndicatorKind.self)
        let direction = choice(Column.direction, Direction.self)
        let field = choice(Column.field, IndicatorField.self)
        func bound(_ column: Int) -> Bound? {
            guard let digits = cells[column] else { return nil }
            if let bound = Bound(digits) { return bound }
            wrong("\(Self.title(column)) is '\(digits)'; it must be a number in plain digits, like 8 or 0.5")
            return nil
        }
        let (lower, upper) = (bound(Column.lower), bound(Column.upper))
        if let lower, let upper, upper <= lower {
            wrong("the bounds \(lower.digits) and \(upper.digits) are reversed; the lower one comes first")
        }
        let decimals = cells[Column.decimals].flatMap(Int.init)
        if let given = cells[Column.decimals], decimals.map({ $0 < 0 || $0 > 9 }) ?? true {
            wrong("decimals is '\(given)'; it must be a number from 0 to 9")
        }
        for column in [Column.from, Column.until] {
            if let day = cells[column], !Self.isDay(day) {
                wrong("\(Self.title(column)) is '\(day)'; it must be a day like 2018-01-01")
            }
        }
        if let from = cells[Column.from], let until = cells[Column.until], until < from {
            wrong("the days \(from) and \(until) are reversed; the first day comes first")
        }
        let units = cells[Column.unit]?.split(separator: "|", omittingEmptySubsequences: false).map(String.init) ?? []
        if kind == .rank, !units.isEmpty { wrong("a rank has no unit; the cell must be empty") }
        if let kind, kind != .rank, units.isEmpty { wrong("unit is empty; a \(kind.rawValue) has one") }
        guard problems.count == before, let kind, let direction, let field else { return nil }
        return FormEntry(
            entry: entry,
            form: Indicator.Form(
                units: units, kind: kind, lower: lower, upper: upper, decimals: decimals, from: cells[Column.from],
                until: cells[Column.until]),
            direction: direction, field: field, source: cells[Column.source])
    }

    private static func title(_ column: Int) -> String {
        let name = columns[column]
        return name.hasSuffix("?") ? String(name.dropLast()) : name
    }

    /// ISO 8601, a day that there is.
    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return false }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// The table of files that are known to be right.
    static func checked(_ layers: [[DataFile]]) -> IndicatorTable {
        var draft = IndicatorDraft()
        var problems: [TSV.Problem] = []
        for (number, layer) in layers.enumerated().reversed() {
            for file in layer where file.name == "indicators.tsv" { draft.read(file, layer: number, problems: &problems) }
        }
        return draft.table(areChecked: true, problems: &problems)
    }

    /// The table, with what only the whole of it can show to be wrong: units that no file knows, names without an indicator,
    /// clashes.
    func finish(_ lexicon: LexiconTables, problems: inout [TSV.Problem]) -> IndicatorTable {
        check(lexicon, &problems)
        return table(areChecked: false, problems: &problems)
    }

    private func table(areChecked: Bool, problems: inout [TSV.Problem]) -> IndicatorTable {
        var order: [String] = []
        var chosen: [String: [FormEntry]] = [:]
        for form in forms {
            let id = form.entry.row.cells[Column.id]
            if let first = chosen[id]?.first {
                // a later layer, which was read first, says the forms of an id anew
                if first.entry.layer > form.entry.layer { continue }
                if first.direction != form.direction || first.field != form.field {
                    problems.append(form.entry.row, "direction and field of '\(id)' differ from \(first.entry.row.place); an id has one of each")
                }
            } else {
                order.append(id)
            }
            chosen[id, default: []].append(form)
        }
        if !areChecked { checkForms(order.compactMap { chosen[$0] }, &problems) }
        var spellings: [String: [Entry]] = [:]
        var shields: [String] = []
        for entry in names {
            let id = entry.row.cells[Column.id]
            if id == "-" {
                shields.append(entry.row.cells[Column.name])
            } else if chosen[id] == nil {
                problems.append(entry.row, "'\(id)' has no line with a kind; there must be one")
            } else {
                spellings[id, default: []].append(entry)
            }
        }
        if !areChecked { checkNames(order, chosen, spellings, &problems) }
        let all = order.compactMap { id -> Indicator? in
            guard let forms = chosen[id], let first = forms.first else { return nil }
            var names: [String] = []
            for entry in spellings[id] ?? [] where !names.contains(entry.row.cells[Column.name]) { names.append(entry.row.cells[Column.name]) }
            return Indicator(
                id: id, direction: first.direction, field: first.field, source: first.source, forms: forms.map(\.form), names: names)
        }
        return IndicatorTable(all, shields: shields)
    }

    /// Units are those of the other files, of the same kind.
    private func check(_ lexicon: LexiconTables, _ problems: inout [TSV.Problem]) {
        let counted = Set(lexicon.counted.flatMap { $0.unit.split(separator: "|").map(String.init) })
        let units = Dictionary(grouping: lexicon.units, by: \.kind.rawValue).mapValues { Set($0.map(\.unit)) }
        // a test may read this file alone
        if counted.isEmpty, units.isEmpty { return }
        for entry in forms {
            let known = entry.form.kind == .count ? counted : units[entry.form.kind.rawValue] ?? []
            for unit in entry.form.units where !known.contains(unit) {
                problems.append(
                    entry.entry.row,
                    "no \(entry.form.kind.rawValue) has the unit '\(unit)'; it must be in "
                        + (entry.form.kind == .count ? "a file counted-*.tsv" : "units.tsv"))
            }
        }
    }

    /// Of one id no two forms of the same kind and unit hold at the same time.
    private func checkForms(_ groups: [[FormEntry]], _ problems: inout [TSV.Problem]) {
        for group in groups {
            for (i, b) in group.enumerated() {
                for a in group[..<i] where Self.overlap(a.form, b.form) {
                    problems.append(b.entry.row, "the form stands already at \(a.entry.row.place); one of the two must go")
                    break
                }
            }
        }
    }

    /// No name is of two ids that a figure could both fit, and none stands twice.
    private func checkNames(
        _ order: [String], _ chosen: [String: [FormEntry]], _ spellings: [String: [Entry]], _ problems: inout [TSV.Problem]
    ) {
        var owners: [String: [(id: String, entry: Entry)]] = [:]
        for id in order {
            var own: [String: Entry] = [:]
            for entry in spellings[id] ?? [] {
                let name = entry.row.cells[Column.name]
                let key = IndicatorTable.syllables(of: name).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
                if key.isEmpty {
                    problems.append(entry.row, "the name '\(name)' has no letter or digit; it must have one")
                } else if let first = own[key] {
                    let isForm = !entry.row.cells[Column.kind].isEmpty  // a second form repeats the first one's name
                    if !isForm, first.layer == entry.layer, first.row.cells[Column.name] == name {
                        problems.append(entry.row, "the name '\(name)' stands already at \(first.row.place); one of the two must go")
                    }
                } else {
                    own[key] = entry
                    owners[key, default: []].append((id, entry))
                }
            }
        }
        for (_, list) in owners.sorted(by: { $0.key < $1.key }) where list.count > 1 {
            for (i, b) in list.enumerated() {
                for a in list[..<i] where a.entry.layer == b.entry.layer {
                    let clash = chosen[a.id, default: []].contains { x in chosen[b.id, default: []].contains { Self.overlap(x.form, $0.form) } }
                    if clash {
                        problems.append(
                            b.entry.row,
                            "the name '\(b.entry.row.cells[Column.name])' with the same kind and unit is also of '\(a.id)' at "
                                + "\(a.entry.row.place); one of the two must go")
                    }
                }
            }
        }
    }

    private static func overlap(_ a: Indicator.Form, _ b: Indicator.Form) -> Bool {
        guard a.kind == b.kind, a.kind == .rank || !Set(a.units).isDisjoint(with: b.units) else { return false }
        return a.holds(from: b.from, to: b.until)
    }
}

extension TSV.Row {
    fileprivate var place: String { "\(file):\(line)" }
}

extension [TSV.Problem] {
    mutating func append(_ row: TSV.Row, _ message: String) {
        append(TSV.Problem(file: row.file, line: row.line, message: message))
    }
}
