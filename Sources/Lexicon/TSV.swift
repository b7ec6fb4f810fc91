import VietText

/// Reads one TSV data file strictly: a header that names the columns, `#` comments, every line complete, NFC.
///
/// Nothing is skipped in silence: each thing wrong is a `Problem` with the file's name and the line, and says what would
/// be right.
package struct TSV {
    /// What is wrong in a data file. Lines count from 1.
    package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        package var file: String
        package var line: Int
        package var message: String
        package init(file: String, line: Int, message: String) {
            (self.file, self.line, self.message) = (file, line, message)
        }
        package var description: String { "\(file):\(line): error: \(message)" }
    }

    package struct Row: Sendable {
        package var file: String
        package var line: Int
        /// One cell a column, in the order of the columns asked for.
        package var cells: [String]
    }

    /// The rows of a file.
    /// - Parameters:
    ///   - columns: the header that the file must have, to the letter; a name that ends in `?` may have empty cells.
    ///   - problems: what is wrong is added here; a row with a problem is left out.
    package static func rows(
        of file: String, _ bytes: [UInt8], columns: [String], problems: inout [Problem]
    ) -> [Row] {
        let names = columns.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 }
        let header = names.joined(separator: "\t")
        guard Text.isWellFormed(bytes) else {
            problems.append(.init(file: file, line: 1, message: "not UTF-8; data files are UTF-8 in NFC"))
            return []
        }
        var rows: [Row] = []
        var seenHeader = false
        var number = 0
        var start = 0
        bytes.withUnsafeBufferPointer { text in
            while start <= text.count {
                let end = text[start...].firstIndex(of: 0x0A) ?? text.count
                let line = start..<end
                start = end + 1
                number += 1
                func wrong(_ message: String) { problems.append(.init(file: file, line: number, message: message)) }
                if line.isEmpty { continue }
                if text[end - 1] == 0x0D {
                    wrong("ends in a carriage return; lines end in a line feed only")
                    continue
                }
                if text[line.lowerBound] == 0x23 { continue }
                if !seenHeader {
                    seenHeader = true
                    if !text[line].elementsEqual(header.utf8) {
                        wrong("the header is '\(String(decoding: text[line], as: UTF8.self))'; it must be '\(header)'")
                        start = text.count + 1
                    }
                    continue
                }
                var cells: [String] = []
                cells.reserveCapacity(names.count)
                var good = true
                for cell in text[line].split(separator: 0x09, omittingEmptySubsequences: false) {
                    let cell = UnsafeBufferPointer(rebasing: cell)
                    cells.append(String(decoding: cell, as: UTF8.self))
                    if cell.first == 0x20 || cell.last == 0x20 || !Text.isPlain(cell) { good = false }
                }
                if cells.count != names.count {
                    wrong("\(cells.count) cells; there must be \(names.count): \(names.joined(separator: ", "))")
                    continue
                }
                for i in cells.indices where cells[i].isEmpty && !columns[i].hasSuffix("?") { good = false }
                if good || check(cells, columns, names, wrong) { rows.append(Row(file: file, line: number, cells: cells)) }
            }
        }
        if !seenHeader {
            problems.append(.init(file: file, line: 1, message: "no header; the first line must be '\(header)'"))
        }
        return rows
    }
}

extension TSV {
    /// Whether the cells of a line are good; says what is wrong with each that is not.
    private static func check(_ cells: [String], _ columns: [String], _ names: [String], _ wrong: (String) -> Void) -> Bool {
        var good = true
        for (i, cell) in cells.enumerated() {
            if cell.isEmpty, !columns[i].hasSuffix("?") {
                wrong("'\(names[i])' is empty; it must be filled in")
                good = false
            } else if cell.first == " " || cell.last == " " {
                wrong("'\(names[i])' has a space at its end; remove it")
                good = false
            } else if !isComposed(cell) {
                wrong("'\(cell)' is not in NFC; it must be composed")
                good = false
            }
        }
        return good
    }

    /// Whether a text is in NFC and free of invisible characters.
    private static func isComposed(_ cell: String) -> Bool {
        let text = Text(cell)
        return text.bytes == text.given
    }
}
