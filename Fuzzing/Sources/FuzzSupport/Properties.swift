import Solieu
import SolieuFiles

/// What must be true of whatever is read. A property that does not hold traps, which libFuzzer takes for a crash.
public enum Properties {
    private static let reader = try! FigureReader(include: [.references, .chrome, .indefinite, .zeros])
    /// Of one document; what is larger is an error, not memory.
    private static let limit = 1 << 22

    /// Reads bytes as a text of any encoding; where they are UTF-8, the figures stand where they say.
    public static func text(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            _ = reader.figures(ofBytes: bytes)
            return
        }
        check(reader.figures(of: text), in: text)
    }

    /// Reads bytes as a file of that name.
    public static func file(_ bytes: [UInt8], _ name: String) {
        guard let documents = try? reader.documents(of: bytes, named: name, limit: limit) else { return }
        for document in documents { check(document.figures, in: document.text) }
    }

    /// Reads bytes as a data file: problems name it and a line that it has.
    public static func dataFile(_ bytes: [UInt8], _ name: String) {
        let lines = bytes.count { $0 == 0x0A } + 1
        for problem in FigureReader.problems(inDataFile: name, bytes: bytes) {
            let parts = problem.split(separator: ":", maxSplits: 2)
            precondition(parts.count == 3 && parts[0] == name, problem)
            precondition(Int(parts[1]).map { 1...lines ~= $0 } == true, problem)
        }
    }

    /// Every figure's words are the text's at its place, and it has a value or none, never half of one.
    private static func check(_ figures: [Figure], in text: String) {
        if figures.isEmpty { return }
        let scalars = Array(text.unicodeScalars)
        for figure in figures {
            precondition(0 <= figure.start && figure.start < figure.end && figure.end <= scalars.count, "\(figure)")
            precondition(scalars[figure.start..<figure.end].elementsEqual(figure.text.unicodeScalars), "\(figure)")
            precondition(figure.valueMax == nil || figure.value != nil, "\(figure)")
            for span in figure.propertySpans + figure.entitySpans {
                let ends = span.split(separator: "-").compactMap { Int($0) }
                precondition(ends.count == 2 && 0 <= ends[0] && ends[0] < ends[1] && ends[1] <= scalars.count, "\(figure)")
            }
        }
    }
}
