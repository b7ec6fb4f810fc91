import Figures
import Output

// Traces for machines. A figure's record has the form that `extract` writes.

extension Trace {
    var tree: Tree { ["doc": .string(doc), "sentences": .list(sentences.map(\.tree))] }
}

extension Trace.Stretch {
    var members: [Tree.Member] {
        [
            .init(name: "start", value: .integer(start)), .init(name: "end", value: .integer(end)),
            .init(name: "text", value: .string(text)),
        ]
    }

    /// The stretch, then more.
    func tree(_ more: KeyValuePairs<String, Tree> = [:]) -> Tree {
        .object(members + more.map { Tree.Member(name: $0.key, value: $0.value) })
    }
}

extension Trace.Sentence {
    fileprivate var tree: Tree {
        stretch.tree([
            "zone": zone.map { $0.tree } ?? .null, "tokens": .list(tokens.map(\.tree)),
            "places": .list(places.map(\.tree)),
        ])
    }
}

extension Trace.Zone {
    fileprivate var tree: Tree {
        ["role": .string(role.rawValue), "start": .integer(stretch.start), "end": .integer(stretch.end)]
    }
}

extension Trace.Token {
    var tree: Tree {
        stretch.tree([
            "kind": .string(kind), "form": .list(form.map { .string($0) }),
            "known": .list(
                known.map {
                    ["table": .string($0.table), "words": .string($0.words), "says": .string($0.says)] as Tree
                }),
        ])
    }
}

extension Trace.Place {
    var tree: Tree {
        [
            "numbers": .list(
                numbers.map { number in
                    number.stretch.tree([
                        "value": .number("\(number.value)"), "value_max": number.max.map { .number("\($0)") } ?? .null,
                        "alternative": number.alternative.map { .number("\($0)") } ?? .null,
                        "form": .string(number.form),
                    ])
                }),
            "rules": .list(attempts.map(\.tree)), "fate": .string(fate.name), "include": .list(fate.needed),
            "record": record.flatMap { Tree(json: Encoder.figures(.jsonl).table([$0])) } ?? .null,
            "governors": .list(
                governors.map {
                    [
                        "field": .string($0.field), "value": .string($0.value),
                        "words": $0.words.map { $0.tree() } ?? .null,
                    ] as Tree
                }),
        ]
    }
}

extension Trace.Attempt {
    var tree: Tree {
        stretch.tree([
            "rule": .string(rule.id), "says": .string(rule.says), "makes": .string(rule.makes.words),
            "outcome": .string(outcome.name), "by": .maybe(outcome.by),
        ])
    }
}

extension Trace.Outcome {
    fileprivate var name: String {
        switch self {
        case .won: "won"
        case .later: "later_in_list"
        case .taken: "began_later"
        case .shielded: "shielded"
        }
    }

    /// The rule, or the words, that it lost to.
    fileprivate var by: String? {
        switch self {
        case .won: nil
        case .later(let rule), .taken(let rule): rule
        case .shielded(let words): words
        }
    }
}

extension Trace.Fate {
    /// What it is reported with.
    fileprivate var needed: [Tree] {
        if case .onRequest(let needed) = self { needed.map { .string($0.rawValue) } } else { [] }
    }

    fileprivate var name: String {
        switch self {
        case .reported: "reported"
        case .onRequest: "on_request"
        case .noRecord: "no_record"
        case .unclaimed: "unclaimed"
        }
    }
}

extension WhyNot {
    func tree(doc: String) -> Tree {
        var rule = Tree.null
        var zone = Tree.null
        switch answer {
        case .claimed(let attempt, _), .onRequest(let attempt, _): rule = attempt.tree
        case .chrome(let found): zone = found.map { $0.stretch.tree(["role": .string($0.role.rawValue)]) } ?? .null
        default: break
        }
        return stretch.tree([
            "doc": .string(doc), "answer": .string(WhyNotText.name(answer)), "says": .string(WhyNotText.says(answer)),
            "rule": rule,
            "zone": zone, "behind": .list(behind.map(\.tree)), "place": place.map(\.tree) ?? .null,
        ])
    }
}
