import ArgumentParser
import Batch
import Output

/// `solieu diff`: compares two outputs.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare two outputs: figures that appeared, vanished, changed, by rule.",
        discussion: """
            EXAMPLES
              solieu diff output.old output
                  two folders that extract wrote
              solieu diff old/figures.jsonl new/figures.jsonl --format json
                  two files, for machines

            Exit status: 0 both were read, whether they differ or not; 1 one could not be read.
            """)

    @Argument(help: ArgumentHelp("A folder that extract wrote, or a file of figures as JSON Lines.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The same, later.", valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp("How many examples to show of each group.", valueName: "number"))
    var examples = 3

    @Option(help: ArgumentHelp("\(Choices.textOrJSON.list).", valueName: "format"))
    var format = "text"

    func validate() throws {
        _ = try Choices.textOrJSON.one(format)
        if examples < 0 { throw ValidationError("'--examples \(examples)'; it must be 0 or more") }
    }

    func run() throws {
        let comparison = Comparison(old: old, new: new, examples: examples)
        guard let said = comparison(try Choices.textOrJSON.one(format), .standardError()) else {
            throw ExitCode.failure
        }
        try OutputFile.put(said)
    }
}
