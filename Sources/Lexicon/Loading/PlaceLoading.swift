import VietText

/// The tables of places while they are read: the names that documents are placed by (provinces.tsv, districts.tsv,
/// nameparts.tsv) and the words around them (places.tsv).
///
/// What is wrong in the first three is told by the reader of pages, which reads the same files; said here too it would be said twice.
struct PlaceDraft {
    static let files = ["provinces.tsv", "districts.tsv", "nameparts.tsv", "places.tsv"]

    private var rows: [String: [(row: TSV.Row, layer: Int)]] = [:]

    mutating func read(_ file: DataFile, layer: Int, problems: inout [TSV.Problem]) {
        var others: [TSV.Problem] = []
        let columns: [String]
        switch file.name {
        case "provinces.tsv": columns = ["spelling", "code", "from?", "until?", "successor?"]
        case "districts.tsv": columns = ["spelling", "type?", "code"]
        case "nameparts.tsv": columns = ["word", "kind"]
        default:
            // a layer has no two files of one name
            var said: [String: TSV.Row] = [:]
            for row in TSV.rows(of: file.path, file.bytes, columns: ["phrase", "role", "type?"], problems: &problems) {
                if PlaceRole(rawValue: row.cells[1]) == nil {
                    let known = PlaceRole.allCases.map(\.rawValue).joined(separator: ", ")
                    problems.append(row, "unknown '\(row.cells[1])'; it must be one of \(known)")
                } else if let first = said[row.cells[0]] {
                    problems.append(row, "'\(row.cells[0])' stands already at \(first.file):\(first.line); one of the two must go")
                } else {
                    said[row.cells[0]] = row
                    rows[file.name, default: []].append((row, layer))
                }
            }
            return
        }
        for row in TSV.rows(of: file.path, file.bytes, columns: columns, problems: &others) {
            rows[file.name, default: []].append((row, layer))
        }
    }

    /// Enters all rows; a phrase of a later layer takes the place of the same phrase in earlier ones.
    func finish(_ lexicon: inout LexiconDraft) {
        var table = PlaceTable()
        var index: [String: Int] = [:]
        var successors: [Int: String] = [:]
        for row in kept("provinces.tsv") {
            if index[row.cells[1]] == nil {
                let filled = row.cells.map { $0.isEmpty ? nil : $0 }
                index[row.cells[1]] = table.provinces.count
                successors[table.provinces.count] = filled[4]
                table.provinces.append(.init(code: row.cells[1], name: row.cells[0], from: filled[2], until: filled[3]))
            }
            enter(row.cells[0], .province(index[row.cells[1]]!), &table, &lexicon)
        }
        for (province, code) in successors { table.provinces[province].successor = index[code] }
        for row in kept("districts.tsv") {
            if row.cells[2] == "-" {
                enter(row.cells[0], .blocked, &table, &lexicon)
            } else if let province = index[row.cells[2]] {
                table.districts.append(.init(name: row.cells[0], type: row.cells[1], province: province))
                enter(row.cells[0], .district(table.districts.count - 1), &table, &lexicon)
            }
        }
        let words = kept("places.tsv")
        let known = Set(words.map { $0.cells[0].lowercased() })
        func word(_ spelling: String, _ role: PlaceRole, _ type: String) {
            // a field is written so and so (`Y tế`, `Kiểm soát bệnh tật`, `kiểm soát bệnh tật`)
            let isCapital = (spelling.first?.isUppercase ?? false) && !(role == .field && spelling.contains(" "))
            table.words.append(.init(role: role, type: type, isCapital: isCapital))
            enter(spelling, .word(table.words.count - 1), &table, &lexicon)
        }
        for row in words where row.cells[1] == PlaceRole.raised.rawValue { table.raised[row.cells[0]] = row.cells[2] }
        for row in words where row.cells[1] != PlaceRole.raised.rawValue { word(row.cells[0], PlaceRole(rawValue: row.cells[1])!, row.cells[2]) }
        for row in kept("nameparts.tsv") where !known.contains(row.cells[0].lowercased()) {
            if row.cells[1] == "surname" { word(row.cells[0], .surname, "") }
            if row.cells[1] == "place" { word(row.cells[0], .bearer, "") }
        }
        lexicon.tables.places = table
    }

    private func kept(_ name: String) -> [TSV.Row] {
        let all = rows[name] ?? []
        if all.allSatisfy({ $0.layer == all[0].layer }) { return all.map(\.row) }
        var last: [String: Int] = [:]
        for (row, layer) in all { last[row.cells[0]] = max(last[row.cells[0]] ?? layer, layer) }
        return all.filter { last[$0.row.cells[0]] == $0.layer }.map(\.row)
    }

    /// A name with a dash is also written with a longer one, or without; an apostrophe is also bent.
    private func enter(_ spelling: String, _ row: PlaceRow, _ table: inout PlaceTable, _ lexicon: inout LexiconDraft) {
        table.rows.append(row)
        let text = Text(spelling)
        let forms = Tokenizer.tokens(of: text).map { token in
            var form: [UInt8] = []
            text.bytes.withUnsafeBufferPointer { Folding.fold($0, token.range, into: &form) }
            return form
        }
        // small words stand by a mention, and begin none; longer ones may hold the word of one (`thị trường`)
        var isMention = true
        var role = PlaceRole.name
        if case .word(let word) = row {
            isMention = forms.count > 1 || table.words[word].role.beginsMention
            role = table.words[word].role.mark(isCapital: table.words[word].isCapital)
        }
        func insert(_ forms: [[UInt8]]) {
            lexicon.phrases.insert(forms.map { lexicon.syllables.insert($0) }, .place, table.rows.count - 1, role: role, isMention: isMention)
        }
        insert(forms)
        // `TP. Hồ Chí Minh`
        if forms.count > 1, forms[0] == Array("tp".utf8) { insert([forms[0], Array(".".utf8)] + forms.dropFirst()) }
        let quote: [UInt8] = [0x27]
        if forms.contains(quote) { insert(forms.map { $0 == quote ? Array("’".utf8) : $0 }) }
        let dash: [UInt8] = [0x2D]
        guard forms.count > 1, forms.contains(dash) else { return }
        insert(forms.map { $0 == dash ? Array("–".utf8) : $0 })
        insert(forms.filter { $0 != dash })
    }
}
