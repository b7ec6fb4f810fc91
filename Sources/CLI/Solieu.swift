import ArgumentParser
import Batch

/// The command: its subcommands, and how it ends.
@main
struct Solieu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solieu",
        abstract: "Reads the figures of Vietnamese reports: each number with what it counts, of whom, and when.",
        discussion: """
            A figure is a number that a report states about the world: '71.938 hồ sơ', '50,53%', '1.250 tỷ đồng'. \
            Each becomes one record with exact value, unit, property, entity, period, and its place in the text.

            Exit status: 0 all was read; 1 some input could not be read, or a check failed; 64 wrong usage.
            """,
        version: "solieu \(version)",
        subcommands: [Extract.self, Explain.self, Rules.self, Eval.self, Diff.self, Check.self])

    static let version = "0.1.0"

    static func main() async {
        do {
            try checkSubcommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Ending(of: error).exit()
        }
    }

    private static let names = configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }

    /// The subcommand that was given, where there is one of that name.
    static var subcommand: String? { CommandLine.arguments.dropFirst().first.flatMap { names.contains($0) ? $0 : nil } }

    /// The parser knows no nearest subcommand.
    private static func checkSubcommand(_ name: String?) throws {
        let names = names + ["help"]
        guard let name, !name.hasPrefix("-"), !names.contains(name) else { return }
        let near = Nearest.of(names, to: name)
        throw ValidationError(
            "unknown subcommand '\(name)'; "
                + (near.map { "did you mean '\($0)'?" } ?? "it must be one of \(names.joined(separator: ", "))"))
    }
}
