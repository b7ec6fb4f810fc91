import Databases
import Output

/// Brings what a run has written into its places: compresses it, makes the database, describes it all in `datapackage.json`,
/// then renames everything, and takes away what an earlier run left that this one did not write anew.
struct Finish: Sendable {
    let folder: Path
    let compression: Compression?
    let provenance: Provenance
    let threads: Int

    /// The names that files have when they are in their places, and those of files that go.
    struct Plan: Equatable {
        var into: [String] = []
        var away: [String] = []
    }

    private func partial(_ name: String) -> Path { folder.appending(Path(name + OutputNames.partial)) }

    /// Makes everything ready beside its place.
    func prepare(_ wholes: [Tables.Whole]) async throws -> Plan {
        let files = wholes.filter { !$0.spec.format.isDatabase }
        var resources: [Resource] = []
        var number = 0
        try await InOrder(threads: threads).run(
            next: {
                defer { number += 1 }
                return number < files.count ? files[number] : nil
            },
            work: { file in Result { try pack(file, isLast: true) } }, emit: { _, result in resources.append(try result.get()) })
        let cells = wholes.filter { $0.spec.format.isDatabase }
        if !cells.isEmpty { resources.append(try database(cells)) }
        let package = try OutputFile(path: folder.appending(Path(DataPackage.name)).text)
        try package.write(DataPackage.bytes(resources, provenance))
        try package.close()
        var plan = Plan(into: resources.map(\.path) + [DataPackage.name])
        plan.away = stale(besides: plan.into)
        return plan
    }

    /// Does what is planned; what is done already is passed over.
    func perform(_ plan: Plan) throws(SystemError) {
        for name in plan.into { _ = try FileSystem.move(partial(name), to: folder.appending(Path(name))) }
        for name in plan.away { FileSystem.remove(folder.appending(Path(name))) }
    }

    /// Compresses a file that is whole, where that is asked for and not done already.
    @discardableResult
    func pack(_ whole: Tables.Whole, isLast: Bool = false) throws(SystemError) -> Resource {
        if !isLast, whole.spec.format.isDatabase { return Resource(path: whole.name, table: whole.spec.table, format: whole.spec.format.name) }
        var resource = Resource(path: whole.name, table: whole.spec.table, format: whole.spec.format.name)
        (resource.columns, resource.rows, resource.compression) = (whole.spec.columns, whole.rows, compression)
        if let compression {
            resource.path += ".\(compression.rawValue)"
            if FileSystem.size(of: partial(whole.name)) != nil {
                try FileSystem.compress(partial(whole.name), as: compression, to: partial(resource.path))
                FileSystem.remove(partial(whole.name))
            }
        }
        if isLast { (resource.bytes, resource.sha256) = try FileSystem.digest(partial(resource.path)) }
        return resource
    }

    private func database(_ wholes: [Tables.Whole]) throws(SystemError) -> Resource {
        var tables: [DatabaseFile.Table] = []
        for whole in wholes {
            let file = try InputFile(partial(whole.name))
            let reader = CellReader { (count, buffer) throws(SystemError) in try file.read(count, into: &buffer) }
            if let at = tables.firstIndex(where: { $0.name == whole.spec.table }) {
                tables[at].rows.append(reader)
            } else {
                tables.append(.init(name: whole.spec.table, columns: whole.spec.columns, rows: [reader]))
            }
        }
        var resource = Resource(path: DatabaseFile.name, table: nil, format: "sqlite")
        let path = partial(resource.path)
        FileSystem.remove(path)
        do throws(SystemError) {
            try DatabaseFile.build(at: path.text, shown: folder.appending(Path(resource.path)).text, tables: tables)
        } catch {
            FileSystem.remove(path)
            throw error
        }
        (resource.bytes, resource.sha256) = try FileSystem.digest(path)
        return resource
    }

    /// What goes: what the data package of an earlier run lists, and what was on its way.
    private func stale(besides names: [String]) -> [String] {
        let old = (try? InputFile(folder.appending(Path(DataPackage.name))).readAll()).flatMap { Tree(json: $0) }
        let listed = DataPackage.paths(in: old).filter(OutputNames.isOurs)
        let begun = ((try? FileSystem.names(in: folder)) ?? []).map(\.text).filter {
            $0.hasSuffix(OutputNames.partial) && OutputNames.isOurs($0) && !names.contains(String($0.dropLast(OutputNames.partial.count)))
        }
        return (listed + begun).filter { !names.contains($0) }.sorted()
    }
}
