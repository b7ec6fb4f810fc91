import ArgumentParser
import Batch
import Lexicon
import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the command ends when it does not simply succeed: what it says, and its exit status.
struct Ending {
    private var status: Int32
    private var output = ""
    private var error = ""

    /// - Parameter error: help that was asked for, wrong usage, or what went wrong in a run.
    init(of error: any Error) {
        if let interrupted = error as? Interrupted {
            // the run has said what there is to say
            status = interrupted.status
            return
        }
        if let system = error as? SystemError {
            // a reader of our output that has enough is no error: the status is that of a program ended by SIGPIPE
            status = system.isClosedPipe ? 128 + SIGPIPE : 1
            if !system.isClosedPipe { self.error = "solieu: error: \(system)\n" }
            return
        }
        if let problems = error as? Problems {
            // each says its file and line itself
            status = 1
            let count = problems.list.count == 1 ? "1 problem" : "\(problems.list.count) problems"
            self.error = "\(problems)\nsolieu: error: \(count) in the data files; nothing was read\n"
            return
        }
        status = Solieu.exitCode(for: error).rawValue
        let message = Solieu.message(for: error)
        if message.isEmpty { return }
        if status == 0 {
            output = message + "\n"
            return
        }
        let said = (message.prefix(1).lowercased() + message.dropFirst())
            .split(separator: ". Did you mean").joined(separator: "; did you mean")
        self.error = "solieu: error: \(said)\n"
        if status == 64 { self.error += "solieu: 'solieu \(Solieu.subcommand ?? "extract") --help' shows how to use it\n" }
    }

    /// The errors as JSON, an object a line.
    private var json: String {
        error.split(separator: "\n").map { Messages.json(String($0.trimmingPrefix("solieu: "))) + "\n" }.joined()
    }

    /// Whether messages are asked for as JSON; read off the words of the command, for the error may be in these.
    private static var logsJSON: Bool {
        let words = CommandLine.arguments
        return words.contains("--log-format=json") || words.firstIndex(of: "--log-format").map { words.dropFirst($0 + 1).first == "json" } == true
    }

    func exit() -> Never {
        StandardStream.output.put(output)
        StandardStream.error.put(Self.logsJSON ? json : error)
        #if canImport(Glibc)
            Glibc.exit(status)
        #elseif canImport(Musl)
            Musl.exit(status)
        #else
            Darwin.exit(status)
        #endif
    }
}

/// The machine that the command runs on.
enum Machine {
    /// How many cores may be used.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
