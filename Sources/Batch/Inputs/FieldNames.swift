/// What the fields of rows are called: of each the names that are tried, in this order; `publish.$date` is `$date` in the object `publish`.
package struct FieldNames: Sendable, Equatable {
    package var text = ["text", "content", "maintext", "body"]
    package var page = ["html"]
    package var id = ["id", "url"]
    package var title = ["title", "headline"]
    package var date = ["published", "date_publish", "publish.$date", "date"]
    package var url = ["url"]
    package var site = ["site", "source_domain"]

    package init() {}

    /// `'text', 'content' or 'body'`
    static func said(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        return quoted.count < 2 ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " or " + quoted.last!
    }
}

/// How inputs are read.
package struct InputOptions: Sendable, Equatable {
    package var fields = FieldNames()
    package var limits = Limits()
    /// What standard input and files named themselves are, whatever their names and bytes say.
    package var format: InputFormat?

    package init() {}
}

/// What a user can say that an input is.
package enum InputFormat: String, Sendable, CaseIterable {
    case txt, html, jsonl, csv, tsv, warc, zip, tar

    var form: Source.Form {
        switch self {
        case .txt: .text
        case .html: .html
        case .jsonl: .rows
        case .csv: .table(tabs: false)
        case .tsv: .table(tabs: true)
        case .warc: .records
        case .zip, .tar: .archive
        }
    }
}
