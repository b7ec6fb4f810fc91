import Documents
import Figures
import Lexicon
import Output

extension Provenance {
    /// Of a run of this program.
    /// - Parameter lexicons: folders of data files that a user adds.
    /// - Throws: what is wrong with these.
    package static func of(version: String, include: Set<Inclusion> = [], lexicons: [Path] = []) throws -> Provenance {
        var provenance = Provenance()
        provenance.version = version
        provenance.include = Inclusion.allCases.filter(include.contains).map(\.rawValue)
        var rules = SHA256.Stream()
        for id in RuleText.ids { rules.add(Array((RuleText.one(id, json: true) ?? "").utf8)) }
        provenance.rules = "sha256:" + rules.hex
        var words = SHA256.Stream()
        for (number, layer) in try LexiconFolder.layers(lexicons).enumerated() {
            for file in layer.sorted(by: { $0.name < $1.name }) {
                words.add(Array("\(number) \(file.name) \(file.bytes.count)\n".utf8))
                words.add(file.bytes)
            }
        }
        provenance.lexicon = "sha256:" + words.hex
        return provenance
    }
}
