import ArgumentParser

@main
struct Solieu: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "solieu", abstract: "Reads the figures of Vietnamese reports.")
}
