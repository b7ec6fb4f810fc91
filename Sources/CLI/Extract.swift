import ArgumentParser
import Batch
import Figures
import Output

/// `solieu extract`: reads reports and writes their figures.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Extract the figures of reports into CSV and JSON.",
        discussion: """
            EXAMPLES
              solieu extract
                  the reports in corpus/reports, into output/
              solieu extract articles notes.txt --output figures
                  a folder and a file, into the folder figures
              solieu extract news.jsonl --output - --format csv | head
                  the figures as CSV on standard output
              pdftotext report.pdf - | solieu extract - --output - | jq -r .text
                  one document from standard input
              solieu extract crawl.warc.gz 'news/*.csv.zst' --text-field noi_dung --output figures
                  pages of a crawl, and the column noi_dung of packed tables
              solieu extract articles --include references,chrome
                  with dates and document numbers, and what the page around shows

              solieu extract articles --format sqlite
                  one database, output/solieu.sqlite, with views and full-text search
              solieu extract articles --fields id,text,value,unit --excel --format csv
                  a few columns, for a spreadsheet
              solieu extract archive --dedupe
                  without the figures of reports that repeat earlier ones
              solieu extract archive --resume
                  goes on where a run was interrupted

            A folder gets figures.csv and figures.jsonl (figures.json when asked for), in the same formats relations of figures \
            to each other and facts, where what repeats is one, and documents.csv and documents.jsonl with a row for each \
            document, whether it could be read or not. datapackage.json describes them (Frictionless Data Package).
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, folders, patterns, or - for standard input: .txt is the text of a page, .html a page, .jsonl, .csv and .tsv have one document a row, .warc and .wet records, .zip and .tar files like these; each perhaps packed as .gz, .zst or .xz.",
            valueName: "input"))
    var inputs: [String] = ["corpus/reports"]

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into, or - for standard output.", valueName: "folder"))
    var output = "output"

    @Option(
        help: ArgumentHelp(
            "Formats of the figures, separated by commas: \(Choices.formats.list). (default: csv,jsonl; jsonl for -)",
            valueName: "formats"))
    var format: [String] = []

    @Option(
        help: ArgumentHelp(
            "What to report besides, separated by commas: \(Choices.inclusions.list).", valueName: "kinds"))
    var include: [String] = []

    @Option(
        help: ArgumentHelp(
            "A folder of data files (units.tsv, indicators.tsv …) whose entries are added to the program's own, or take the place of the same ones. May be given several times; later wins.",
            valueName: "folder"))
    var lexicon: [String] = []

    @Option(
        help: ArgumentHelp(
            "A folder that gets the text of each document as DOC.txt, in which 'start' and 'end' are: of an HTML page, what was taken from it.",
            valueName: "folder"))
    var writeText: String?

    @Option(
        help: ArgumentHelp(
            "The columns of the figures, in this order, separated by commas; all of them are in the README. (default: all)",
            valueName: "columns"))
    var fields: [String] = []

    @Option(help: ArgumentHelp("Compress the files: \(Choices.compressions.list).", valueName: "way"))
    var compress: String?

    @ArgumentParser.Flag(help: "Write CSV that Excel opens rightly.")
    var excel = false

    @Option(
        help: ArgumentHelp(
            "Begin new files behind every so many documents: figures-00001.csv, …", valueName: "documents"))
    var shardSize: Int?

    @ArgumentParser.Flag var dedupe: Dedupe?

    @ArgumentParser.Flag(help: "Go on where a run into the same folder was interrupted.")
    var resume = false

    @OptionGroup(title: "READING INPUTS") var input: InputSettings

    @Option(help: ArgumentHelp("How many threads. (default: one for each core)", valueName: "number"))
    var jobs: Int?

    @ArgumentParser.Flag(help: "Say at the end how long each stage took, on standard error.")
    var profile = false

    @Option(help: ArgumentHelp("How messages are written: text, json (an object a line).", valueName: "format"))
    var logFormat = "text"

    @ArgumentParser.Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws { _ = try settings() }

    func run() async throws {
        let stopwatch = profile ? Stopwatch(ofProcess: true) : nil
        var (run, include) = try settings()
        try InputSettings.find(inputs)
        let lexicons = lexicon.map { Path($0) }
        // first, for it names every problem of the data files
        let reading = try Reading.shipped(
            include: include, lexicons: lexicons, comparesDocuments: run.comparesDocuments, readsContext: run.readsContext)
        // standard output says nothing of what made it
        if run.destination != .standardOutput {
            run.provenance = try .of(version: Solieu.version, include: include, lexicons: lexicons)
        }
        stopwatch?.lap(.start)
        run.profile = stopwatch?.profile
        // with what was spent before the command itself began
        run.profile?[.start].cpu = Stopwatch.ofProcess
        let tally = try await run(reading, .standardError(json: try Choices.textOrJSON.one(logFormat) == .json))
        if tally.failed > 0 { throw ExitCode.failure }
    }

    private func settings() throws -> (Run, Set<Inclusion>) {
        let destination: Destination = output == "-" ? .standardOutput : .folder(output)
        let formats = try Choices.formats.read(format, one: destination == .standardOutput)
        if output.isEmpty {
            throw ValidationError("'--output' is empty; it must be a folder, or - for standard output")
        }
        if writeText == "" { throw ValidationError("'--write-text' is empty; it must be a folder") }
        if inputs.contains("") { throw ValidationError("an input is empty; it must be a file, a folder, or -") }
        if let jobs, jobs < 1 { throw ValidationError("'--jobs \(jobs)'; it must be 1 or more") }
        if let shardSize, shardSize < 1 { throw ValidationError("'--shard-size \(shardSize)'; it must be 1 or more documents") }
        _ = try Choices.textOrJSON.one(logFormat)
        if destination == .standardOutput {
            if resume { throw ValidationError("'--resume' needs a folder; standard output cannot be gone on with") }
            if shardSize != nil { throw ValidationError("'--shard-size' needs a folder; standard output is one file") }
        }
        if resume, inputs.contains("-") {
            throw ValidationError("'--resume' and '-'; standard input cannot be read a second time")
        }
        if excel, !formats.contains(.csv) { throw ValidationError("'--excel' is a manner of CSV; '--format' must name csv") }
        try LexiconOption.validate(lexicon)
        let options = try input.options()
        var run = Run(
            inputs: inputs, destination: destination, formats: formats, threads: jobs ?? Machine.cores)
        (run.quiet, run.isForExcel, run.shardSize, run.resumes) = (quiet, excel, shardSize, resume)
        run.compression = try compress.map { try Choices.compressions.one($0) }
        if !fields.isEmpty { run.fields = try Choices.fields.read(fields, or: []) }
        run.options = options
        run.leftOut = dedupe?.leftOut ?? []
        run.texts = writeText
        return (run, Set(try Choices.inclusions.read(include, or: [])))
    }
}

/// Which documents that repeat others are left out.
enum Dedupe: EnumerableFlag {
    case near, exact

    static func name(for value: Dedupe) -> NameSpecification { .customLong(value == .near ? "dedupe" : "dedupe-exact") }

    static func help(for value: Dedupe) -> ArgumentHelp? {
        switch value {
        case .near: "Leave out the figures of documents that repeat an earlier one, word for word or nearly; they keep their rows in the table of documents."
        case .exact: "The same, only of those that repeat it word for word."
        }
    }

    var leftOut: Set<DocumentRecord.Repetition> { self == .near ? [.exact, .near] : [.exact] }
}
