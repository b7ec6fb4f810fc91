import Foundation
import Testing

@testable import VietText

/// The real articles beside the project, in every disguise.
@Suite struct ArticleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/articles")

    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted()

    @Test(.enabled(if: !names.isEmpty, "../shared/articles is not there"), arguments: names)
    func everyTokenHasItsWayBack(name: String) throws {
        let given = try String(decoding: Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
        let unix = given.replacing("\r\n", with: "\n")
        var words: [[String]] = []
        for text in [
            given, given.precomposedStringWithCanonicalMapping, decomposed(given), unix.replacing("\n", with: "\r\n"),
            "\u{FEFF}" + unix,
        ] {
            let text = Text(text)
            #expect(faults(of: text) == [])
            words.append(Tokenizer.tokens(of: text).map { text.slice($0.range) })
        }
        #expect(words.allSatisfy { $0 == words[0] }, "the tokens are the same in each")
    }
}
