/// One thing to be read: a page's text, a file of rows, standard input, or what turned out not to be readable.
package struct Source: Sendable, Equatable {
    package enum Form: Sendable, Equatable {
        /// A file with one document.
        case text
        /// A file with one page of HTML.
        case html
        /// A file with one document a line, as JSON.
        case rows
        case standardInput
        /// Cannot be read, and why: the reason, to stand after the name.
        case unread(String)
    }

    /// The path to open.
    package var path: Path
    package var form: Form
    /// The path below the input root, with its ending.
    package var below: Path
    /// The document's name; of a file of rows, what stands before `#row`. Unique within the run.
    package var doc: String
    /// How the record names the file: the path below the input root, or the whole path where that would not tell
    /// two apart.
    package var source: String

    package init(path: Path, form: Form, below: Path) {
        (self.path, self.form, self.below) = (path, form, below)
        (doc, source) = (below.withoutEnding.text, below.text)
    }

    package static let standardInput: Source = {
        var source = Source(path: Path("-"), form: .standardInput, below: Path("stdin"))
        source.doc = "stdin"
        return source
    }()
}
