import Batch
import Figures
import Foundation
import Output
import Relations

// Reads the figures of files and writes them to memory: all of a run but threads and files, for `scripts/count-instructions`, which
// counts what `count` takes. The program itself cannot be counted: Valgrind loses its threads.

/// - Returns: the bytes of all documents' texts, and how many figures were found in them.
@inline(never)
func count(_ files: [(name: String, bytes: [UInt8])], _ reading: Reading) throws -> (text: Int, figures: Int) {
    let figures = Encoder<Record>.figures(.jsonl, fields: nil)
    let (relations, facts) = (Encoder<RelationRecord>.relations(.jsonl), Encoder<Fact>.facts(.jsonl))
    let buffer = ByteBuffer()
    var (text, found) = (0, 0)
    for file in files {
        try MemoryFile.documents(of: file.bytes, named: file.name) { document in
            guard case .input(let input) = document.what else { return }
            let output = reading.read(input)
            let related = Relations(output.records, roles: output.roles)
            figures.add(output.records, to: buffer)
            relations.add(related.records, to: buffer)
            facts.add(related.facts, to: buffer)
            text += input.bytes.count
            found += output.records.count
            buffer.removeAll()
        }
    }
    return (text, found)
}

do {
    let files = try CommandLine.arguments.dropFirst().map { name in
        (name: name, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: name))))
    }
    let (text, figures) = try count(files, .shipped(include: []))
    print(text, figures)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
