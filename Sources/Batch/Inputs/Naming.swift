/// Gives every document of a run a name of its own.
///
/// A file is named by its path below the input root without the ending; where that would name two, with the ending;
/// where that still would, by the path that the user gave.
package enum Naming {
    /// Sets `doc` and `source` of each source, so that no two have the same `doc`.
    static func resolve(_ sources: inout [Source]) {
        var levels = [Int](repeating: 0, count: sources.count)
        var open = Array(sources.indices)  // those whose name may still change
        while !open.isEmpty {
            var owners: [String: [Int]] = [:]
            for i in sources.indices { owners[sources[i].doc, default: []].append(i) }
            open = owners.values.filter { $0.count > 1 }.flatMap { $0 }.filter { levels[$0] < 2 }
            for i in open {
                levels[i] += 1
                name(&sources[i], level: levels[i])
            }
        }
        var taken = Set<String>()
        for i in sources.indices {
            sources[i].doc = free(sources[i].doc) { taken.insert($0).inserted }
        }
    }

    private static func name(_ source: inout Source, level: Int) {
        if source.form == .standardInput { return }
        source.doc = level == 1 ? source.below.text : source.path.cleaned.text
        if level == 2 { source.source = source.doc }
    }

    /// The name itself, or the first of `name#2`, `name#3`, … that can be taken.
    static func free(_ name: String, take: (String) -> Bool) -> String {
        if take(name) { return name }
        var number = 2
        while !take("\(name)#\(number)") { number += 1 }
        return "\(name)#\(number)"
    }
}

/// The names of the documents met so far, eight bytes each: a hash stands for a name.
///
/// Two names with one hash (one run in a hundred thousand at 16 million documents) cost the later row its own id: it gets
/// `path#row`, in every run the same.
package struct Names {
    private var hashes: Set<UInt64> = []

    package init() {}

    /// Whether a name was free, and is taken from now on.
    package mutating func take(_ name: String) -> Bool {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a: the same in every run
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hashes.insert(hash).inserted
    }

    /// Takes the names of what a job has found, and gives others to those whose own are taken.
    /// - Parameter rows: by the number of the row; 0 for a member of an archive as a whole.
    mutating func others(for rows: [(row: Int, doc: String)], of job: Job) -> [Int: String] {
        var others: [Int: String] = [:]
        for (row, doc) in rows where !take(doc) {
            others[row] = Naming.free(row == 0 ? doc : "\(job.source.doc)#\(row)") { take($0) }
        }
        return others
    }
}

/// What is to be said of rows whose ids were taken by others before.
struct TakenNames {
    private var count = 0
    private var first = ""

    /// - Parameters:
    ///   - found: the names that the rows of a job have of their own.
    ///   - others: those that some of them get instead.
    mutating func add(_ found: [(row: Int, doc: String)], _ others: [Int: String], of job: Job) {
        for (row, doc) in found {
            guard let other = others[row] else { continue }
            count += 1
            if first.isEmpty { first = "'\(doc)' in \(job.source.shown)\(row == 0 ? "" : ":\(row)"), now '\(other)'" }
        }
    }

    /// Nil where all names were free.
    var said: String? {
        if count == 0 { return nil }
        return count == 1
            ? "1 document has an id that is taken, and got another: \(first)"
            : "\(count) documents have ids that are taken, and got others; the first: \(first)"
    }
}
