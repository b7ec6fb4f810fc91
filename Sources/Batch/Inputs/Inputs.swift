import Output

/// Finds what there is to read behind the inputs that a user names: files, folders, `-`.
///
/// Inputs come in the order in which they are named, what is in a folder in the byte order of its paths. A file that is
/// reached twice is read once. Nothing that cannot be read is left out: it comes as `unread`.
package struct Inputs {
    package private(set) var sources: [Source] = []
    /// Things to tell the user that are no errors, `'a.txt' is named twice; it is read once`.
    package private(set) var remarks: [String] = []
    private var seen: Set<Path> = []
    private let output: FileSystem.Identity?
    private let manyInputs: Bool

    /// - Parameter output: the folder that the run writes into; what it writes is not read.
    package init(_ inputs: [String], output: String? = nil) {
        manyInputs = inputs.count > 1
        self.output = output.flatMap { try? FileSystem.look(at: Path($0)).identity }
        for input in inputs { add(input) }
        Naming.resolve(&sources)
    }

    private mutating func add(_ input: String) {
        if input == "-" {
            isNew(Path("-")) ? sources.append(.standardInput) : remarks.append("'-' is named twice; it is read once")
            return
        }
        let path = Path(input)
        let before = sources.count
        do {
            let (sort, identity) = try FileSystem.look(at: path)
            switch sort {
            case .folder:
                walk(path, Path(bytes: []), above: [identity], isOutput: identity == output)
                if sources.count == before {
                    remarks.append("no documents in '\(input)'; looked for files that end in .txt, .html or .jsonl")
                }
            case .file, .other:
                let form =
                    Self.form(of: path)
                    ?? .unread("its name must end in .txt, .html or .jsonl, or give '-' for standard input")
                if isNew(path) {
                    sources.append(Source(path: path, form: form, below: path.cleaned.name))
                } else {
                    remarks.append("'\(input)' is named twice; it is read once")
                }
            }
        } catch {
            if isNew(path) {
                sources.append(Source(path: path, form: .unread(error.reason), below: path.cleaned.name))
            }
        }
    }

    /// - Parameters:
    ///   - above: the folders that this one is in, so that no link leads round in a circle.
    ///   - isOutput: whether the run writes into this folder.
    private mutating func walk(
        _ root: Path, _ folder: Path, above: Set<FileSystem.Identity>, isOutput: Bool = false
    ) {
        for (below, entry) in entries(of: root, folder, above, isOutput).sorted(by: { $0.below < $1.below }) {
            switch entry {
            case .source(let form):
                let path = root.appending(below)
                if isNew(path) { sources.append(Source(path: path, form: form, below: below)) }
            case .folder(let identity):
                walk(root, Path(bytes: below.bytes.dropLast()), above: above.union([identity]))
            }
        }
    }

    private enum Entry { case source(Source.Form), folder(FileSystem.Identity) }

    /// What is in a folder. A folder's path ends in a slash, so that the byte order of the entries of each folder is
    /// the byte order of all paths.
    private func entries(
        of root: Path, _ folder: Path, _ above: Set<FileSystem.Identity>, _ isOutput: Bool
    ) -> [(below: Path, entry: Entry)] {
        let names: [Path]
        do {
            names = try FileSystem.names(in: root.appending(folder))
        } catch {
            let below = folder.bytes.isEmpty ? root.cleaned.name : folder
            return [(below, .source(.unread(error.reason)))]
        }
        return names.compactMap { name in
            if name.isHidden || isOutput && OutputNames.isOurs(name.text) { return nil }
            let below = folder.appending(name)
            guard let (sort, identity) = try? FileSystem.look(at: root.appending(below)) else {
                // gone, or a link to nowhere
                return Self.form(of: name).map { (below, .source($0)) }
            }
            switch sort {
            case .file: return Self.form(of: name).map { (below, .source($0)) }
            case .folder:
                if identity == output || above.contains(identity) { return nil }
                return (Path(bytes: below.bytes + [0x2F]), .folder(identity))
            case .other: return nil
            }
        }
    }

    private static func form(of path: Path) -> Source.Form? {
        switch path.ending {
        case "txt": .text
        case "html", "htm", "xhtml": .html
        case "jsonl": .rows
        default: nil
        }
    }

    /// Whether a file has not been met before. One input cannot name a file twice.
    private mutating func isNew(_ path: Path) -> Bool {
        !manyInputs || seen.insert(FileSystem.absolute(path) ?? path.cleaned).inserted
    }
}
