import ArgumentParser
import Batch
import Output

/// `solieu eval`: scores figures against gold.
struct Eval: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score figures against gold: overall, by kind, by document, with every error.",
        discussion: """
            EXAMPLES
              solieu eval --gold corpus/gold corpus/reports
                  reads the reports and scores what it finds
              solieu eval --gold corpus/gold corpus/reports --errors
                  every error with its context
              solieu eval --gold corpus/gold --pred figures.jsonl --documents documents.jsonl
                  scores what any system wrote
              solieu eval --gold corpus/gold corpus/reports --floors floors.tsv
                  fails where a score falls below its floor; with --raise floors go up, never down
            """)

    @Argument(
        help: ArgumentHelp(
            "Reports, as in extract. With --pred they are only the texts that errors are shown in.", valueName: "input")
    )
    var inputs: [String] = []

    @Option(help: ArgumentHelp("The folder of the gold: one JSON file a document.", valueName: "folder"))
    var gold: String

    @Option(help: ArgumentHelp("Records of any system to score, as JSON Lines.", valueName: "file"))
    var pred: String?

    @Option(help: ArgumentHelp("Records of its documents, as JSON Lines.", valueName: "file"))
    var documents: String?

    @ArgumentParser.Flag(help: "List every error with its context.")
    var errors = false

    @Option(help: ArgumentHelp("\(Choices.forms.list).", valueName: "format"))
    var format = "text"

    @Option(help: ArgumentHelp("Fail where a score is below its floor in this file.", valueName: "file"))
    var floors: String?

    @Option(help: ArgumentHelp("Only the floors whose names begin with this and a slash.", valueName: "name"))
    var group: String?

    @ArgumentParser.Flag(name: .customLong("raise"), help: "Raise the floors to what is reached.")
    var raises = false

    func validate() throws {
        _ = try Choices.forms.one(format)
        if inputs.isEmpty, pred == nil {
            throw ValidationError("nothing to score; name reports, or records with '--pred'")
        }
        if documents != nil, pred == nil {
            throw ValidationError("'--documents' needs '--pred'; they are of one system")
        }
        if raises, floors == nil { throw ValidationError("'--raise' needs '--floors FILE'") }
        if group != nil, floors == nil { throw ValidationError("'--group' needs '--floors FILE'") }
    }

    func run() async throws {
        let scoring = Scoring(
            gold: gold, inputs: inputs, predictions: pred, documents: documents, threads: Machine.cores)
        let messages = Messages.standardError()
        let result = try await scoring(messages)
        try OutputFile.put(ScoreText(result, errors: errors).say(try Choices.forms.one(format)))
        var holds = result.failed == 0
        if let floors {
            let check = FloorCheck(file: floors, group: group, raises: raises, toSeeWhy: scoring.command + " --errors")
            holds = try check(result, messages) && holds
        }
        if !holds { throw ExitCode.failure }
    }
}
