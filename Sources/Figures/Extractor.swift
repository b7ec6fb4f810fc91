import Lexicon
import VietText

/// Reads the figures of a report. A value; use one for all documents and threads.
package struct Extractor: Sendable {
    package let lexicon: Lexicon
    package let include: Set<Inclusion>

    package init(lexicon: Lexicon, include: Set<Inclusion> = []) {
        (self.lexicon, self.include) = (lexicon, include)
    }

    /// What a report says, and how many sentences it has.
    package struct Result: Sendable {
        /// In the order of the text.
        package var records: [Record]
        package var sentences: Int
    }

    package func read(_ report: Report) -> Result {
        Result(records: [], sentences: 0)
    }
}
