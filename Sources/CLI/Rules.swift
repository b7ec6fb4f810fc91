import ArgumentParser
import Batch
import Output

/// `solieu rules`: lists the rules, shows one, or counts how often they fire.
struct Rules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the rules, show one with its examples, or count how often they fire.",
        discussion: """
            EXAMPLES
              solieu rules
                  all rules: at one word the first of them that matches wins
              solieu rules fraction.slash
                  one rule with its steps, examples and counter-examples
              solieu rules --coverage corpus/reports
                  how often each fired in these inputs, and which never did
            """)

    @Argument(help: ArgumentHelp("The id of a rule; with --coverage files, folders, or -.", valueName: "id"))
    var arguments: [String] = []

    @ArgumentParser.Flag(help: "Count how often each rule fires in the inputs.")
    var coverage = false

    @Option(help: ArgumentHelp("text, json; with --coverage csv too.", valueName: "format"))
    var format = "text"

    func validate() throws {
        _ = try (coverage ? Choices.forms : .textOrJSON).one(format)
        if !coverage, arguments.count > 1 {
            throw ValidationError("'\(arguments[1])' is one rule too many; name one, or use --coverage with inputs")
        }
        guard !coverage, let id = arguments.first, !RuleText.ids.contains(id) else { return }
        let near = Nearest.few(RuleText.ids, to: id).map { "'\($0)'" }.joined(separator: ", ")
        throw ValidationError(
            "unknown rule '\(id)'; " + (near.isEmpty ? "'solieu rules' lists them" : "did you mean one of \(near)?"))
    }

    func run() async throws {
        if coverage {
            let run = CoverageRun(arguments.isEmpty ? ["corpus/reports"] : arguments, threads: Machine.cores)
            let (said, failed) = try await run(try Choices.forms.one(format), .standardError())
            try OutputFile.put(said)
            if failed > 0 { throw ExitCode.failure }
        } else if let id = arguments.first {
            try OutputFile.put(RuleText.one(id, json: format == "json") ?? "")
        } else {
            try OutputFile.put(RuleText.list(json: format == "json"))
        }
    }
}
