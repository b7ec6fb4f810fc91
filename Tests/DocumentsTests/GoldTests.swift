import Foundation
import Testing
import VietText

@testable import Documents
@testable import Figures

/// The real articles beside this package, where they stand.
@Suite struct GoldTests {
    struct Gold: Decodable {
        struct Figure: Decodable {
            var start: Int
            var end: Int
            var text: String
        }
        var doc: String
        var title: String?
        var published: String?
        var author: String?
        var place: String?
        var figures: [Figure]
    }

    static let shared = root.deletingLastPathComponent().appendingPathComponent("shared")
    static var stands: Bool { FileManager.default.fileExists(atPath: shared.appendingPathComponent("articles").path) }

    static func golds() throws -> [Gold] {
        let folder = shared.appendingPathComponent("gold")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "json" }.map {
            try JSONDecoder().decode(Gold.self, from: Data(contentsOf: $0))
        }
        .sorted { $0.doc < $1.doc }
    }

    static func report(_ gold: Gold) throws -> Report {
        let file = shared.appendingPathComponent("articles/\(gold.doc).txt")
        return reader.report(doc: gold.doc, source: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    }

    /// Floors, which only rise: right of all that the gold has.
    @Test(.enabled(if: stands)) func documents() throws {
        var right: [String: Int] = [:]
        var wrong: [String] = []
        func compare(_ gold: Gold, _ key: String, _ want: String?, _ got: String?) {
            guard let want else { return }
            if Text(want).bytes == (got.map { Text($0).bytes }) {
                right[key, default: 0] += 1
            } else {
                wrong.append("\(gold.doc) \(key): \(want), not \(got ?? "none")")
            }
        }
        for gold in try Self.golds() {
            let made = try Self.report(gold).document
            compare(gold, "title", gold.title, made.title)
            compare(gold, "published", gold.published, made.published)
            compare(gold, "author", gold.author, made.author)
            compare(gold, "place", gold.place, made.place)
        }
        #expect(right["title", default: 0] >= 36, "\(wrong)")
        #expect(right["published", default: 0] >= 4, "\(wrong)")
        #expect(right["author", default: 0] >= 29, "\(wrong)")
        #expect(right["place", default: 0] >= 25, "\(wrong)")
    }

    @Test(.enabled(if: stands)) func noFigureLiesInChrome() throws {
        for gold in try Self.golds() {
            let report = try Self.report(gold)
            for zone in report.zones where zone.role == .chrome {
                let span = report.text.span(of: zone.range)
                for figure in gold.figures where figure.start < span.upperBound && figure.end > span.lowerBound {
                    Issue.record("\(gold.doc): '\(figure.text)' lies in chrome: \(report.text.slice(zone.range).prefix(80))")
                }
            }
        }
    }
}
