import Assessment
import Documents
import Output

/// The gold of a folder: one JSON file a document.
struct GoldFolder {
    /// In the byte order of the files' names.
    private(set) var golds: [Gold] = []
    /// SHA-256 of each document's gold file.
    private(set) var digests: [String: String] = [:]
    /// What could not be read, a line each.
    private(set) var problems: [String] = []

    init(_ folder: String) {
        do throws(SystemError) {
            let path = Path(folder)
            let names = try FileSystem.names(in: path).filter { $0.ending == "json" && !$0.isHidden }.sorted()
            if names.isEmpty { problems.append("no gold in '\(folder)'; looked for files that end in .json") }
            for name in names { try add(path.appending(name)) }
        } catch {
            problems.append("\(error)")
        }
    }

    private mutating func add(_ file: Path) throws(SystemError) {
        let bytes = try InputFile(file).readAll()
        do {
            let gold = try Assessment.Reading.gold(bytes, file: file.text)
            golds.append(gold)
            digests[gold.doc] = SHA256.hex(bytes)
        } catch {
            problems.append("\(error)".replacing(": error:", with: ":"))
        }
    }

    /// SHA-256 over all gold files and the texts that they are of.
    /// - Parameter texts: SHA-256 of each document's text.
    func digest(texts: [String: String]) -> String {
        let lines = golds.map { "\($0.doc)\t\(digests[$0.doc] ?? "-")\t\(texts[$0.doc] ?? "-")\n" }
        return SHA256.hex(Array(lines.joined().utf8))
    }
}
