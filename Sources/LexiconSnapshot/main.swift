import Foundation
import Lexicon

// Writes the snapshot of the shipped lexicon to standard output; `scripts/setup` has it embedded in the program that is built next.
do {
    try FileHandle.standardOutput.write(contentsOf: Data(Snapshot.make()))
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
