import Documents
import Lexicon
import Output

/// A folder of data files that a user adds to the shipped ones.
package enum LexiconFolder {
    /// The shipped files, and those of the folders over them.
    /// - Throws: `Problems` where a file is no table; `SystemError` where a folder cannot be read.
    package static func layers(_ folders: [Path]) throws -> [[DataFile]] {
        var problems: [TSV.Problem] = []
        let layers = try layers(folders, problems: &problems)
        if !problems.isEmpty { throw Problems(list: problems) }
        return layers
    }

    static func layers(_ folders: [Path], problems: inout [TSV.Problem]) throws(SystemError) -> [[DataFile]] {
        var layers = [Lexicon.shippedLayer()]
        for folder in folders { layers.append(try files(in: folder, problems: &problems)) }
        return layers
    }

    /// Its files that end in `.tsv`, by name; others are left alone.
    /// - Parameter problems: files that are no table are added.
    private static func files(in folder: Path, problems: inout [TSV.Problem]) throws(SystemError) -> [DataFile] {
        var files: [DataFile] = []
        let count = problems.count
        for name in try FileSystem.names(in: folder).sorted() where name.ending == "tsv" && !name.isHidden {
            let path = folder.appending(name)
            guard Lexicon.isTable(name.text) || PageTables.files.contains(name.text) else {
                let known = (Lexicon.tables + PageTables.files + ["counted-*.tsv"]).sorted().joined(separator: ", ")
                problems.append(.init(file: path.text, line: 1, message: "no table is called so; it must be one of \(known)"))
                continue
            }
            files.append(DataFile(name: name.text, path: path.text, bytes: try InputFile(path).readAll()))
        }
        if files.isEmpty, problems.count == count {
            problems.append(.init(file: folder.text, line: 1, message: "no data file in this folder; there must be one like units.tsv"))
        }
        return files
    }
}
