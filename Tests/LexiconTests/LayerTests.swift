import Foundation
import TestSupport
import Testing

@testable import Lexicon

/// Data files over data files, and the list of those that are shipped.
@Suite struct LayerTests {
    private static func file(_ name: String, _ text: String, path: String? = nil) -> DataFile {
        DataFile(name: name, path: path, bytes: Array(text.utf8))
    }

    @Test("the folder and the embedded files are the same") func shipped() throws {
        let folder = Repository.root.appendingPathComponent("Sources/LexiconData/tsv")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.sorted()
        let shipped = Lexicon.shippedFiles()
        #expect(shipped.map(\.name).sorted() == names)
        for file in shipped { #expect(try Data(contentsOf: folder.appendingPathComponent(file.name)) == Data(file.bytes), "\(file.name)") }
    }

    @Test("every shipped file is a table of the lexicon, or of the documents") func tables() {
        let others = Lexicon.shippedFiles().map(\.name).filter { !Lexicon.isTable($0) }
        #expect(others.sorted() == ["chrome.tsv", "districts.tsv", "markup.tsv", "nameparts.tsv", "provinces.tsv", "sites.tsv"])
    }

    @Test("a later entry takes the place of the same one; a new one is added") func override() throws {
        let lexicon = try Lexicon(layers: [
            [Self.file("counted-general.tsv", "spelling\tunit\nlá đơn\tđơn\nbức thư\tthư\n")],
            [Self.file("counted-mine.tsv", "spelling\tunit\nLÁ ĐƠN\tđơn thư\ncánh thiếp\tthiếp\n")],
        ])
        #expect(lexicon.counted.map(\.unit).sorted() == ["thiếp", "thư", "đơn thư"])
    }

    @Test("twice in one layer is a mistake, told with the path that the user knows") func twice() {
        #expect {
            _ = try Lexicon(layers: [
                [], [Self.file("stops.tsv", "spelling\trole\nđã\tend\nđã\tend\n", path: "mine/stops.tsv")],
            ])
        } throws: { "\($0)" == "mine/stops.tsv:3: error: 'đã' stands already at mine/stops.tsv:2; one of the two must go" }
    }
}
