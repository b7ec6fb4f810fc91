import VietText

/// Reads one TSV data file strictly: a header that names the columns, `#` comments, every line complete, NFC.
///
/// Nothing is skipped in silence: each thing wrong is a `Problem` with the file's name and the line, and says what would
/// be right.
public struct TSV {
    /// What is wrong in a data file. Lines count from 1.
    public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        public var file: String
        public var line: Int
        public var message: String
        public init(file: String, line: Int, message: String) {
            (self.file, self.line, self.message) = (file, line, message)
        }
        public var description: String { "\(file):\(line): error: \(message)" }
    }

    /// A line of a file; its cells are cut from the file's bytes when they are asked for.
    public struct Row: Sendable {
        fileprivate let content: Content
        /// Of its first cell in `content.cuts`.
        fileprivate let first: Int32
        private let number: Int32

        fileprivate init(_ content: Content, first: Int, line: Int) {
            (self.content, self.first, number) = (content, Int32(first), Int32(line))
        }

        public var file: String { content.path }
        public var line: Int { Int(number) }
        /// One cell a column, in the order of the columns asked for.
        public var cells: Cells { Cells(row: self) }
    }

    /// The cells of a row, as strings or as they stand in the file.
    public struct Cells: RandomAccessCollection, Sendable {
        fileprivate let row: Row

        public var startIndex: Int { 0 }
        public var endIndex: Int { row.content.columns }
        public subscript(column: Int) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }

        /// The UTF-8 of a cell.
        public func withBytes<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
            let (start, end) = (row.content.cuts[Int(row.first) + column], row.content.cuts[Int(row.first) + column + 1])
            // between two cells stands a tab
            return row.content.bytes.withUnsafeBufferPointer { body(.init(rebasing: $0[Int(start)..<Int(end) - 1])) }
        }
    }

    /// What the rows of a file stand in.
    fileprivate final class Content: Sendable {
        let path: String
        let bytes: [UInt8]
        let columns: Int
        /// Of each row: where each cell begins, and one behind where the last one ends.
        let cuts: [Int32]

        init(path: String, bytes: [UInt8], columns: Int, cuts: [Int32]) {
            (self.path, self.bytes, self.columns, self.cuts) = (path, bytes, columns, cuts)
        }
    }

    /// The rows of a file.
    /// - Parameters:
    ///   - columns: the header that the file must have, to the letter; a name that ends in `?` may have empty cells.
    ///   - problems: what is wrong is added here; a row with a problem is left out.
    public static func rows(
        of file: String, _ bytes: [UInt8], columns: [String], problems: inout [Problem]
    ) -> [Row] {
        let names = columns.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 }
        let mayBeEmpty = columns.map { $0.hasSuffix("?") }
        let header = names.joined(separator: "\t")
        guard Text.isWellFormed(bytes) else {
            problems.append(.init(file: file, line: 1, message: "not UTF-8; data files are UTF-8 in NFC"))
            return []
        }
        var lines: [Int] = []
        var cuts: [Int32] = []
        var seenHeader = false
        var number = 0
        var start = 0
        bytes.withUnsafeBufferPointer { text in
            let isPlain = Text.isPlain(text)
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
                let before = cuts.count
                var good = true
                var at = line.lowerBound
                while at <= end {
                    let cell = UnsafeBufferPointer(rebasing: text[at..<(text[at..<end].firstIndex(of: 0x09) ?? end)])
                    cuts.append(Int32(at))
                    if cell.isEmpty {
                        let i = cuts.count - before - 1
                        if i < mayBeEmpty.count, !mayBeEmpty[i] { good = false }
                    } else if cell[0] == 0x20 || cell[cell.count - 1] == 0x20 || !isPlain && !Text.isPlain(cell) {
                        good = false
                    }
                    at += cell.count + 1
                }
                cuts.append(Int32(at))
                let count = cuts.count - before - 1
                if count != names.count {
                    wrong("\(count) cells; there must be \(names.count): \(names.joined(separator: ", "))")
                    cuts.removeSubrange(before...)
                    continue
                }
                func cell(_ i: Int) -> String { String(decoding: text[Int(cuts[before + i])..<Int(cuts[before + i + 1]) - 1], as: UTF8.self) }
                if good || check((0..<count).map(cell), columns, names, wrong) {
                    lines.append(number)
                } else {
                    cuts.removeSubrange(before...)
                }
            }
        }
        if !seenHeader {
            problems.append(.init(file: file, line: 1, message: "no header; the first line must be '\(header)'"))
        }
        let content = Content(path: file, bytes: bytes, columns: names.count, cuts: cuts)
        return lines.enumerated().map { i, line in Row(content, first: i * (names.count + 1), line: line) }
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
