import Testing

@testable import Batch

@Suite struct InsideTests {
    @Test func readsPlaces() {
        #expect(Span("12-20") == Span(range: 12..<20))
        #expect(Span("a/b:c-d:0-5") == Span(doc: "a/b:c-d", range: 0..<5))
        for wrong in ["", "12", "20-12", "5-5", "-1-5", ":1-2", "a:", "a:1", "1-2-3", "a-b"] {
            #expect(Span(wrong) == nil, "\(wrong)")
        }
    }

    @Test func findsNearNames() {
        let names = ["fraction.slash", "fraction.half", "percent", "count"]
        #expect(Nearest.of(names, to: "prcent") == "percent")
        #expect(Nearest.of(names, to: "xyz") == nil)
        #expect(Nearest.few(names, to: "fraction") == ["fraction.slash", "fraction.half"])
        #expect(Nearest.few(names, to: "cuont") == ["count"])
        #expect(Nearest.few(names, to: "") == [])
    }

    @Test func linesUp() {
        #expect(
            TextLines.table([["a", "1", "x"], ["bcd", "10", ""]], indent: " ", right: [1]) == [
                " a     1  x", " bcd  10",
            ])
        #expect(TextLines.oneLine(" a\n b\t") == "a b")
        #expect(
            [0, 0.5, 0.99996, 1, 12.34567].map(ScoreText.four) == ["0.0000", "0.5000", "1.0000", "1.0000", "12.3457"])
    }

    @Test func quotesWhatAShellWouldSplit() {
        let scoring = Scoring(gold: "my gold", inputs: ["it's", "a/b.txt"], threads: 1)
        #expect(scoring.command == #"solieu eval --gold 'my gold' 'it'\''s' a/b.txt"#)
    }
}
