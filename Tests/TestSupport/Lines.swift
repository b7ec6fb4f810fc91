import Foundation

/// The lines of a test's data file that are neither blank nor comments (`# …`), with their numbers from 1.
package struct Lines: Sendable {
    package struct Line: Sendable, CustomStringConvertible {
        package var file: String
        package var number: Int
        package var text: String
        /// What stands between tabs.
        package var cells: [String] { text.components(separatedBy: "\t") }
        package var description: String { "\(URL(fileURLWithPath: file).lastPathComponent):\(number) \(text)" }
    }

    package let list: [Line]

    /// - Parameter name: below the root of the repository.
    package init(_ name: String) throws {
        let file = Repository.root.appendingPathComponent(name).path
        list = try Repository.text(name).components(separatedBy: "\n").enumerated()
            .map { Line(file: file, number: $0.offset + 1, text: $0.element) }
            .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
    }

    /// The names of the files in a folder below the root, in order.
    package static func files(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Repository.root.appendingPathComponent(folder).path)
            .filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
    }
}

/// Spellings of numbers and their values (Tests/NumbersTests/Spellings.tsv).
package struct Spelling: Sendable, CustomStringConvertible {
    package var value: String
    /// The other reading of an ambiguous one.
    package var alternative: String?
    package var text: String
    /// Read so only before a word.
    package var needsWord: Bool
    package var line: Lines.Line
    package var description: String { text }

    package static func all() throws -> [[Spelling]] {
        try Lines("Tests/NumbersTests/Spellings.tsv").list.map { line in
            let values = line.cells[0].split(separator: "|").map(String.init)
            return line.cells.dropFirst().map { cell in
                let needsWord = cell.hasSuffix(" …")
                return Spelling(
                    value: values[0], alternative: values.count > 1 ? values[1] : nil,
                    text: needsWord ? String(cell.dropLast(2)) : cell, needsWord: needsWord, line: line)
            }
        }
    }

    /// Why a spelling is read wrong today (Tests/NumbersTests/KnownWrong.tsv): on its own, or in a sentence.
    package static func knownWrong(_ where: String) throws -> [String: String] {
        let rows = try Lines("Tests/NumbersTests/KnownWrong.tsv").list.map(\.cells).filter { $0[1] == `where` }
        return Dictionary(rows.map { ($0[0], $0[2]) }, uniquingKeysWith: { $1 })
    }
}
