import Lexicon
import VietText

extension Tracer {
    func token(_ i: Int, limit: Int) -> Trace.Token {
        let token = passage.tokens[i]
        var form: [String] = []
        if token.isLineStart { form.append("line start") }
        if token.isGlued, i > 0 { form.append("glued") }
        if token.flags.contains(.allCaps) {
            form.append("all capitals")
        } else if token.isCapitalized {
            form.append("capitalized")
        }
        return Trace.Token(
            stretch: stretch(i..<(i + 1)), kind: "\(token.kind)", form: form, known: known(i, limit: limit))
    }

    /// The longest phrase of each table that begins at a token; of cues the longest of each role.
    func known(_ i: Int, limit: Int) -> [Trace.Known] {
        let opens = passage.phrases.kinds(at: i)
        return Table.allCases.filter { opens.tables.contains($0) && $0 != .place }.flatMap { table -> [Trace.Known] in
            if table == .cue {
                return Cue.allCases.compactMap { cue in
                    passage.cue(cue, at: i, limit: limit).map { known(table, i, $0, cue.rawValue) }
                }
            }
            guard let hit = passage.phrases.longest(table, at: i, limit: limit) else { return [] }
            return [known(table, i, hit.count, says(table, hit.row))]
        }
    }

    private func known(_ table: Table, _ at: Int, _ count: Int, _ says: String) -> Trace.Known {
        Trace.Known(table: table.words, words: passage.string(at..<(at + count)), says: says)
    }

    private func says(_ table: Table, _ row: Int) -> String {
        let lexicon = passage.lexicon
        return switch table {
        case .unit: "\(lexicon.units[row].kind.rawValue) \(lexicon.units[row].unit)"
        case .counted: lexicon.counted[row].unit
        case .magnitude: "10^\(lexicon.magnitudes[row].exponent)"
        case .numberWord: "\(lexicon.numberWords[row].role.rawValue) \(lexicon.numberWords[row].value)"
        case .vague: "10^\(lexicon.vagueNumbers[row].exponent)"
        case .modifier: lexicon.modifiers[row].modifier
        case .change:
            [lexicon.changes[row].change, lexicon.changes[row].role.rawValue].compactMap(\.self).joined(separator: " ")
        case .reference: lexicon.references[row].kind == .none ? "shield" : lexicon.references[row].kind.rawValue
        case .status: lexicon.statuses[row].status
        case .stop: lexicon.stops[row].role.rawValue
        case .time: lexicon.times[row].role.rawValue
        case .context: lexicon.contexts[row].role.rawValue
        default: ""
        }
    }
}

extension Table {
    /// As people call it: `number word`.
    fileprivate var words: String { "\(self)".map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined() }
}
