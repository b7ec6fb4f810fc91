import ArgumentParser
import Batch
import Figures
import Output

/// `solieu explain`: shows how a text was read, and why.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how a text was read: tokens, numbers, rules, and why.",
        discussion: """
            EXAMPLES
              solieu explain --text 'tiếp nhận hơn 71.938 hồ sơ'
                  a text: all of it is the report, no page stands around it
              solieu explain report.txt --at 63-75
                  the sentences of a page that touch a place
              solieu explain articles --at 2021/report:63-75
                  the same of one document among many: the 'id' of a record
              solieu explain report.txt --why-not 120-124
                  why no figure was reported there
            """)

    @Argument(
        help: ArgumentHelp(
            "A file, a folder, or - for standard input. (default: -; corpus/reports where a document is named)",
            valueName: "input"))
    var inputs: [String] = []

    @Option(help: ArgumentHelp("A text to explain instead of an input.", valueName: "words"))
    var text: String?

    @Option(help: ArgumentHelp("Only the sentences that touch this place.", valueName: "[doc:]start-end"))
    var at: String?

    @Option(help: ArgumentHelp("Say why no figure was reported at this place.", valueName: "[doc:]start-end"))
    var whyNot: String?

    @Option(
        help: ArgumentHelp("What is reported besides, as in extract: \(Choices.inclusions.list).", valueName: "kinds"))
    var include: [String] = []

    @Option(help: ArgumentHelp("\(Choices.textOrJSON.list).", valueName: "format"))
    var format = "text"

    func validate() throws { _ = try settings() }

    func run() async throws {
        let (explanation, json) = try settings()
        guard let said = try await explanation(json: json, threads: Machine.cores, .standardError()) else {
            throw ExitCode.failure
        }
        try OutputFile.put(said)
    }

    private func settings() throws -> (Explanation, json: Bool) {
        if at != nil, whyNot != nil {
            throw ValidationError("'--at' and '--why-not' are both given; one place at a time")
        }
        if text != nil, !inputs.isEmpty {
            throw ValidationError("'--text' and an input are both given; it must be one")
        }
        let place = try span(at, "--at")
        let gap = try span(whyNot, "--why-not")
        let named = (place ?? gap)?.doc != nil
        if text != nil, named { throw ValidationError("'--text' has no documents; the place must be START-END") }
        let inputs = inputs.isEmpty ? [named ? "corpus/reports" : "-"] : inputs
        let explanation = Explanation(
            text.map { .text($0) } ?? .inputs(inputs), at: place, whyNot: gap,
            include: Set(try Choices.inclusions.read(include, or: [])))
        return (explanation, try Choices.textOrJSON.one(format) == .json)
    }

    private func span(_ given: String?, _ option: String) throws -> Span? {
        guard let given else { return nil }
        guard let span = Span(given) else {
            throw ValidationError("'\(option) \(given)' is no place; it must be \(Span.form)")
        }
        return span
    }
}
