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

            A folder gets figures.csv and figures.jsonl (figures.json when asked for), in the same formats relations of figures \
            to each other and facts, where what repeats is one, and documents.csv and documents.jsonl with a row for each \
            document, whether it could be read or not.
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, folders, patterns, or - for standard input: .txt is the text of a page, .html a page, .jsonl, .csv and .tsv have one document a row, .warc and .wet records, .zip and .tar files like these; each perhaps packed as .gz, .zst or .xz.",
            valueName: "input"))
    var inputs: [String] = ["corpus/reports"]

    @Option(help: ArgumentHelp("The folder to write into, or - for standard output.", valueName: "folder"))
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

    @OptionGroup(title: "READING INPUTS") var input: InputSettings

    @Option(help: ArgumentHelp("How many threads. (default: one for each core)", valueName: "number"))
    var jobs: Int?

    @ArgumentParser.Flag(help: "Say nothing but errors.")
    var quiet = false

    func validate() throws { _ = try settings() }

    func run() async throws {
        let (run, include) = try settings()
        try InputSettings.find(inputs)
        let reading = try Reading.shipped(include: include, lexicons: lexicon.map { Path($0) })
        let tally = try await run(reading, .standardError())
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
        try LexiconOption.validate(lexicon)
        let options = try input.options()
        var run = Run(
            inputs: inputs, destination: destination, formats: formats, threads: jobs ?? Machine.cores)
        run.quiet = quiet
        run.options = options
        run.texts = writeText
        return (run, Set(try Choices.inclusions.read(include, or: [])))
    }
}
