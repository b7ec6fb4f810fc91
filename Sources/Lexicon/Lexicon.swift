/// The words that the rules know, read from TSV files. A value that is passed down.
package struct Lexicon: Sendable {
    package init() {}
}
