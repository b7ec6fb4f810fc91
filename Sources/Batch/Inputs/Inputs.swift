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
    private let format: InputFormat?

    /// - Parameters:
    ///   - output: the folder that the run writes into; what it writes is not read.
    ///   - format: what the files that are named themselves are, whatever their names say.
    package init(_ inputs: [String], output: String? = nil, format: InputFormat? = nil) {
        self.format = format
        self.output = output.flatMap { try? FileSystem.look(at: Path($0)).identity }
        let named = inputs.flatMap { Self.expanded($0) }
        manyInputs = named.count > 1
        for input in named { add(input) }
        Naming.resolve(&sources)
    }

    private let manyInputs: Bool

    /// All bytes of the files.
    var size: Int { sources.reduce(0) { $0 + $1.size } }

    /// The inputs that are not there, in the order in which they are named.
    package static func missing(_ inputs: [String]) -> [String] {
        inputs.filter { input in
            if input == "-" || !FileSystem.matches(input).isEmpty { return false }
            do throws(SystemError) { _ = try FileSystem.look(at: Path(input)) } catch { return error.isMissingFile }
            return false
        }
    }

    /// What a pattern names, where it is no file itself.
    private static func expanded(_ input: String) -> [String] {
        if (try? FileSystem.look(at: Path(input))) != nil { return [input] }
        let found = FileSystem.matches(input)
        return found.isEmpty ? [input] : found
    }

    private mutating func add(_ input: String) {
        if input == "-" {
            isNew(Path("-")) ? sources.append(.standardInput) : remarks.append("'-' is named twice; it is read once")
            return
        }
        let path = Path(input)
        let before = sources.count
        do {
            let (sort, identity, size) = try FileSystem.measure(path)
            switch sort {
            case .folder:
                walk(path, Path(bytes: []), above: [identity], isOutput: identity == output)
                if sources.count == before {
                    remarks.append("no documents in '\(input)'; looked for files that end in \(Source.Form.endings)")
                }
            case .file, .other:
                var source = Source(path: path, form: form(of: path), below: path.cleaned.name)
                (source.isPacked, source.size) = (isPacked(path), size)
                if isNew(path) {
                    sources.append(source)
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

    /// What a file is that is named itself.
    private func form(of path: Path) -> Source.Form {
        if OwnTables(in: path.folder).has(path.name) { return .unread("it is a table of solieu's own; name reports") }
        return format?.form ?? Source.Form.of(path)?.form
            ?? .unread("its name must end in \(Source.Form.endings); '--input-format' says what it is, '-' is standard input")
    }

    /// A file whose format is given may be packed too, by its name or not.
    private func isPacked(_ path: Path) -> Bool { format.map { $0.form != .archive } ?? Source.Form.of(path)?.isPacked ?? false }

    /// - Parameter above: the folders that this one is in, so that no link leads round in a circle.
    private mutating func walk(_ root: Path, _ folder: Path, above: Set<FileSystem.Identity>, isOutput: Bool = false) {
        let path = root.appending(folder)
        let tables = OwnTables(in: path, isOutput: isOutput)
        if tables.isHere { remarks.append("the tables in '\(path.cleaned.text)' are solieu's own; they are not read") }
        for (below, entry) in entries(of: root, folder, above, tables).sorted(by: { $0.below < $1.below }) {
            switch entry {
            case .source(let form, let isPacked, let size):
                let path = root.appending(below)
                guard isNew(path) else { continue }
                var source = Source(path: path, form: form, below: below)
                (source.isPacked, source.size) = (isPacked, size)
                sources.append(source)
            case .folder(let identity):
                walk(root, Path(bytes: below.bytes.dropLast()), above: above.union([identity]))
            }
        }
    }

    private enum Entry { case source(Source.Form, isPacked: Bool, size: Int), folder(FileSystem.Identity) }

    /// What is in a folder. A folder's path ends in a slash, so that the byte order of the entries of each folder is
    /// the byte order of all paths.
    private func entries(
        of root: Path, _ folder: Path, _ above: Set<FileSystem.Identity>, _ tables: OwnTables
    ) -> [(below: Path, entry: Entry)] {
        let names: [Path]
        do {
            names = try FileSystem.names(in: root.appending(folder))
        } catch {
            let below = folder.bytes.isEmpty ? root.cleaned.name : folder
            return [(below, .source(.unread(error.reason), isPacked: false, size: 0))]
        }
        return names.compactMap { name in
            if name.isHidden || tables.has(name) { return nil }
            let below = folder.appending(name)
            func file(_ size: Int) -> (below: Path, entry: Entry)? {
                Source.Form.of(name).map { (below, .source($0.form, isPacked: $0.isPacked, size: size)) }
            }
            guard let (sort, identity, size) = try? FileSystem.measure(root.appending(below)) else {
                return file(0)  // gone, or a link to nowhere
            }
            switch sort {
            case .file: return file(size)
            case .folder:
                if identity == output || above.contains(identity) { return nil }
                return (Path(bytes: below.bytes + [0x2F]), .folder(identity))
            case .other:
                // one that is waited for could hold up the run for ever
                guard Source.Form.of(name) != nil else { return nil }
                return (below, .source(.unread("a pipe, a socket or a device; in a folder only files are read"), isPacked: false, size: 0))
            }
        }
    }

    /// Whether a file has not been met before. One input cannot name a file twice.
    private mutating func isNew(_ path: Path) -> Bool {
        !manyInputs || seen.insert(FileSystem.absolute(path) ?? path.cleaned).inserted
    }
}
