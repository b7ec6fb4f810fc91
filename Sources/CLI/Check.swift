import ArgumentParser
import Assessment
import Batch
import Lexicon
import Output

/// `solieu check`: tests the arithmetic that reports offer themselves.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Test figures against each other: shares, changes, totals, ranks, scales.",
        discussion: """
            EXAMPLES
              solieu check output
                  the figures in output, into output/checks.csv and output/checks.jsonl
              solieu check figures.jsonl --output - --format csv | grep disagrees
                  what does not agree, on standard output

            A report often says the same twice: '28/40 nhiệm vụ, đạt 70%'. Each such place is one test, with what follows from \
            the one figure, what the other one says, and how far apart rounding may have brought them. What disagrees is a slip \
            of the report, or of the reader.
            """)

    @Argument(help: ArgumentHelp("The folder that extract wrote, whole or in shards, packed or not, or one of its tables of figures, .jsonl or .csv.", valueName: "output"))
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into, or - for standard output. (default: where the figures are)", valueName: "folder"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Formats of the checks, separated by commas: \(Choices.tables.list). (default: csv,jsonl; jsonl for -)", valueName: "formats"))
    var format: [String] = []

    @Option(help: ArgumentHelp("A folder of data files with indicators of your own; see extract.", valueName: "folder"))
    var lexicon: [String] = []

    @ArgumentParser.Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws { _ = try settings() }

    func run() throws {
        var run = try settings()
        run.provenance = try .of(version: Solieu.version, lexicons: lexicon.map { Path($0) })
        let messages = Messages.standardError()
        let checker = Checker(indicators: try Lexicon(layers: LexiconFolder.layers(lexicon.map { Path($0) })).indicators)
        let (tally, unread) = try run(checker, messages)
        if !quiet { for line in tally.summary { messages.line(line) } }
        if unread > 0 { throw ExitCode.failure }
    }

    private func settings() throws -> CheckRun {
        if input.isEmpty { throw ValidationError("the input is empty; it must be a folder that extract wrote, or its figures.jsonl") }
        try LexiconOption.validate(lexicon)
        let given = Path(input)
        let isFolder = (try? FileSystem.look(at: given).sort) == .folder
        let folder = output ?? (isFolder ? input : given.folder.text)
        let destination: Destination = output == "-" ? .standardOutput : .folder(folder)
        let formats = try Choices.tables.read(format, one: destination == .standardOutput)
        return CheckRun(figures: isFolder ? FigureFiles.all(in: given) : [given], destination: destination, formats: formats)
    }
}
