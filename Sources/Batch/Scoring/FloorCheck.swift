import Assessment
import Output

/// Holds scores against a file of floors, and raises them where that is asked for.
package struct FloorCheck: Sendable {
    package var file: String
    /// Whose floors count, where the file has those of several golds.
    package var group: String?
    package var raises: Bool
    /// What to type to see every error.
    package var toSeeWhy: String

    package init(file: String, group: String?, raises: Bool, toSeeWhy: String) {
        (self.file, self.group, self.raises, self.toSeeWhy) = (file, group, raises, toSeeWhy)
    }

    /// Whether every floor is reached, on the inputs that it is of.
    package func callAsFunction(_ result: Scoring.Result, _ messages: Messages) throws -> Bool {
        let scores = result.evaluation.scores
        guard var floors = read(scores, messages) else { return false }
        let fallen = floors.fallen(scores)
        var holds = fallen.isEmpty
        if floors.floors.isEmpty {
            messages.line("error: '\(file)' has no floors\(group.map { " of '\($0)'" } ?? "")")
            return false
        }
        for one in fallen { messages.line("error: \(says(one, scores))") }
        if fallen.contains(where: { $0.score != nil }) { messages.line("'\(toSeeWhy)' shows every error") }
        if raises {
            if result.failed > 0 {
                messages.line("error: '\(file)' is left as it is: not all inputs could be read")
                return false
            }
            if let old = floors.digest, old != result.digest {
                messages.line("'\(file)' was of other gold or texts; it is of these from now on")
            }
            let raised = floors.raise(to: scores, digest: result.digest)
            try write(floors.text)
            messages.line("raised \(raised.isEmpty ? "none" : raised.joined(separator: ", ")) in '\(file)'")
        } else if floors.digest != result.digest {
            holds = false
            let was =
                floors.digest.map { "its digest is \($0.prefix(12))…, theirs \(result.digest.prefix(12))…" }
                ?? "it has no digest"
            messages.line(
                "error: '\(file)' is not of this gold and these texts: \(was); '--raise' takes them over, and lowers nothing"
            )
        }
        return holds
    }

    private func says(_ fallen: Floors.Fallen, _ scores: [String: Double]) -> String {
        let name = fallen.floor.name
        if let score = fallen.score {
            return
                "'\(name)' fell to \(digits(score, below: fallen.floor)), below its floor of \(fallen.floor.digits) in '\(file)'"
        }
        let near = Nearest.of(scores.keys.sorted(), to: name).map { "; did you mean '\($0)'?" } ?? ""
        return "there is no score '\(name)', which has a floor in '\(file)'\(near)"
    }

    /// Four decimals, or all where these would not show the difference.
    private func digits(_ score: Double, below floor: Floors.Floor) -> String {
        let four = ScoreText.four(score)
        return Double(four).map { $0 < floor.floor } == true ? four : "\(score)"
    }

    /// The floors of the file; those to begin with where it is to be made; nil where it cannot be read, which is said.
    private func read(_ scores: [String: Double], _ messages: Messages) -> Floors? {
        do {
            return try Floors(
                String(decoding: try InputFile(Path(file)).readAll(), as: UTF8.self), file: file, group: group)
        } catch let error as SystemError {
            if raises, error.isMissingFile {
                return Floors(names: Floors.usual.filter { scores[$0] != nil }, group: group)
            }
            messages.line("error: \(error)")
        } catch {
            messages.line("\(error)")
        }
        return nil
    }

    private func write(_ text: String) throws(SystemError) {
        let out = try OutputFile(path: file)
        do {
            try out.write(Array(text.utf8))
            try out.close()
            try out.finish()
        } catch {
            out.discard()
            throw error
        }
    }
}
