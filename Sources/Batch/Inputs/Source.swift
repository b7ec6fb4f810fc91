/// One thing to be read: a page, a file of rows, an archive, standard input, or what turned out not to be readable.
package struct Source: Sendable, Equatable {
    package enum Form: Sendable, Equatable {
        /// A file with one document.
        case text
        /// A file with one page of HTML.
        case html
        /// A file with one document a line, as JSON.
        case rows
        /// A table with one document a row, whose first line names the columns.
        case table(tabs: Bool)
        /// Records of WARC.
        case records
        /// A tar or zip archive, whose members are read as files are.
        case archive
        case standardInput
        /// Cannot be read, and why: the reason, to stand after the name.
        case unread(String)
    }

    /// The path to open; of a member that of its archive.
    package var path: Path
    package var form: Form
    /// Whether it is packed by gzip, zstd or xz.
    package var isPacked = false
    /// The path below the input root, with its ending.
    package var below: Path
    /// The document's name; of a file of rows, what stands before `#row`. Unique within the run, but for members.
    package var doc: String
    /// How the record names the file: the path below the input root, or the whole path where that would not tell
    /// two apart.
    package var source: String
    /// The member of the archive at the path.
    package private(set) var member: String?
    /// The bytes of its file.
    var size = 0

    package init(path: Path, form: Form, below: Path) {
        (self.path, self.form, self.below) = (path, form, below)
        (doc, source) = (Self.bare(below).text, below.text)
    }

    package static let standardInput: Source = {
        var source = Source(path: Path("-"), form: .standardInput, below: Path("stdin"))
        source.doc = "stdin"
        return source
    }()

    /// How messages name it.
    var shown: String { member.map { "\(path.text)!\($0)" } ?? path.text }

    /// A member of this archive; its name is only a name, wherever it would lead.
    func member(_ name: Path, _ form: Form, isPacked: Bool) -> Source {
        var source = self
        (source.form, source.isPacked) = (form, isPacked)
        source.member = (member.map { $0 + "!" } ?? "") + name.text
        source.doc += "!\(name.text)"
        source.source += "!\(name.text)"
        return source
    }

    /// A path without its ending, and without that of the packing.
    private static func bare(_ path: Path) -> Path {
        let packing = packings[path.ending]
        if packing == nil { return path.withoutEnding }
        let inner = path.withoutEnding
        return Source.Form.plain(inner.ending) == nil ? inner : inner.withoutEnding
    }
}

extension Source.Form {
    /// What a file is by its name, and whether it is packed; nil where the name tells nothing.
    package static func of(_ path: Path) -> (form: Source.Form, isPacked: Bool)? {
        let ending = path.ending
        if let form = plain(ending) { return (form, ["tgz", "tzst", "txz"].contains(ending)) }
        guard packings[ending] != nil, let form = plain(path.withoutEnding.ending) else { return nil }
        return (form, true)
    }

    fileprivate static func plain(_ ending: String) -> Source.Form? {
        switch ending {
        case "txt": .text
        case "html", "htm", "xhtml": .html
        case "jsonl", "ndjson": .rows
        case "csv": .table(tabs: false)
        case "tsv": .table(tabs: true)
        case "warc", "wet": .records
        case "zip", "tar", "tgz", "tzst", "txz": .archive
        default: nil
        }
    }

    /// What names must end in, for people.
    static let endings = ".txt, .html, .jsonl, .csv, .tsv, .warc, .wet, .zip or .tar, perhaps with .gz, .zst or .xz behind it"
}

/// The endings of packed files.
private let packings = ["gz": "gzip", "zst": "zstd", "xz": "xz"]
