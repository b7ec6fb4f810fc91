import Testing

@testable import Output

@Suite struct TreeTests {
    @Test(arguments: [
        #"{"a": [1, -2.50, 1e5, 0.90], "b": null, "c": {}, "d": [], "e": true, "f": false}"#,
        #"["\"\\\n\t", "số liệu 🌾", ""]"#, #""a""#, "12345678901234567890123456789.10",
    ])
    func readsWhatItWrites(json: String) throws {
        #expect(try #require(Tree(json: json.utf8)).description == json)
    }

    @Test func readsEscapes() {
        #expect(Tree(json: #" "\u0041\ud83c\udf3e\/\b\f" "#.utf8) == .string("A🌾/\u{8}\u{C}"))
        #expect(Tree(json: #"{"a" : 1 , "a":2}"#.utf8)?["a"] == .number("2"), "the last of a name counts")
        #expect(Tree(json: "[1]".utf8)?["a"] == nil)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "nul", "1 2", "\"a", "\"\\x\"", "\"\\ud83c\"", "\"\n\"", "+1",
        "1.2.3", "-", "[1}",
    ])
    func refusesWhatIsNoJSON(json: String) { #expect(Tree(json: json.utf8) == nil) }

    @Test func refusesWhatIsTooDeep() {
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(Tree(json: deep.utf8) == nil)
    }

    @Test func foldsLongLines() {
        let long: Tree = [
            "words": .list((0..<3).map { _ in .string(String(repeating: "a", count: 50)) }), "n": .integer(1),
        ]
        #expect(long.pretty().split(separator: "\n").count == 8)
        #expect(Tree(json: long.pretty().utf8) == long)
        #expect((["n": .integer(1)] as Tree).pretty() == #"{"n": 1}"#)
    }
}
