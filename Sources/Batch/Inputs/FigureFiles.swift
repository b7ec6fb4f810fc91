import Output

/// The tables of figures that a run wrote.
package enum FigureFiles {
    /// The tables of figures in a folder, in the order of their rows: JSON Lines before CSV, all in one before shards, not packed before
    /// packed. Where there is none, `figures.jsonl`, which then cannot be read.
    package static func all(in folder: Path) -> [Path] {
        let names = ((try? FileSystem.names(in: folder)) ?? []).map(\.text)
        for format in [Format.jsonl, .csv] {
            let found = names.compactMap { name in FiguresName(name).map { (name: name, said: $0) } }
                .filter { $0.said.format == format && $0.said.isOurs }
                .sorted { a, b in (a.said.shard ?? 0, a.said.isPacked ? 1 : 0) < (b.said.shard ?? 0, b.said.isPacked ? 1 : 0) }
            if found.isEmpty { continue }
            if let whole = found.first(where: { $0.said.shard == nil }) { return [folder.appending(Path(whole.name))] }
            var last: Int?
            return found.filter { file in
                defer { last = file.said.shard }
                return file.said.shard != last
            }.map { folder.appending(Path($0.name)) }
        }
        return [folder.appending(Path("figures.jsonl"))]
    }
}
