import Figures
import Output

/// What came of a job: its part of every output file, ready to be written.
package struct Outcome: Sendable {
    /// What came of one document.
    package struct Part: Sendable {
        /// For each table of the run; that of documents comes last, and is written when it is settled what the document repeats.
        package var rows: [Bytes]
        package var counts: [Int]
        package var document: DocumentRecord
        package var tally: Tally
        /// What it is compared with others by; nil where it is not.
        package var signature: Signature?
    }

    /// One for each document.
    package var parts: [Part]
    /// How many bytes were read.
    package var read = 0
    /// What could not be read, a line each for the user: `a.jsonl:3: …`.
    package var errors: [String]
    /// The rows' names, to be held against those of the other jobs.
    package var names: [(row: Int, doc: String)]
    /// The texts that places are in, where they are to be kept.
    package var texts: [(doc: String, text: Bytes)] = []
    /// How long each stage took, where somebody asks.
    package var profile: Profile?
}

/// What a run has done so far.
package struct Tally: Sendable, Equatable {
    /// All documents, those that are empty or could not be read included.
    package var documents = 0
    package var empty = 0
    package var failed = 0
    /// Documents that repeat one before them, and how many of these had their figures left out.
    package var duplicates: [DocumentRecord.Repetition: Int] = [:]
    package var leftOut = 0
    /// Records of each kind.
    package var kinds: [Kind: Int] = [:]

    package init() {}

    package mutating func add(_ document: DocumentRecord, _ records: [Record]) {
        documents += 1
        switch document.status {
        case .ok, .duplicate: break
        case .empty: empty += 1
        case .error: failed += 1
        }
        for record in records { kinds[record.kind, default: 0] += 1 }
    }

    package static func += (a: inout Tally, b: Tally) {
        a.documents += b.documents
        a.empty += b.empty
        a.failed += b.failed
        a.duplicates.merge(b.duplicates, uniquingKeysWith: +)
        a.leftOut += b.leftOut
        a.kinds.merge(b.kinds, uniquingKeysWith: +)
    }

    package var figures: Int { count { !$0.isReference } }
    package var references: Int { count(\.isReference) }

    private func count(_ kinds: (Kind) -> Bool) -> Int {
        self.kinds.reduce(0) { kinds($1.key) ? $0 + $1.value : $0 }
    }
}
