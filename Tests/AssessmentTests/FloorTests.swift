import Testing

@testable import Assessment

@Suite struct FloorTests {
    private let digest = String(repeating: "ab", count: 32)
    private let text = "# what\nname\tfloor\n# of all\ndetection_f1\t0.9\nmoney/strict_f1\t0.85\n"

    @Test func findsWhatFell() throws {
        let floors = try Floors(text, file: "f")
        #expect(floors.digest == nil)
        #expect(floors.fallen(["detection_f1": 0.9, "money/strict_f1": 0.85]).isEmpty)
        let fallen = floors.fallen(["detection_f1": 0.89999])
        #expect(fallen.map(\.floor.name) == ["detection_f1", "money/strict_f1"])
        #expect(fallen.map(\.score) == [0.89999, nil])
    }

    @Test func risesAndNeverFalls() throws {
        var floors = try Floors(text, file: "f")
        #expect(
            floors.raise(to: ["detection_f1": 0.95678, "money/strict_f1": 0.1, "other": 1], digest: digest) == [
                "detection_f1"
            ])
        let expected =
            "# digest \(digest)\n# what\nname\tfloor\n# of all\ndetection_f1\t0.9567\nmoney/strict_f1\t0.85\n"
        #expect(floors.text == expected)
        var again = try Floors(floors.text, file: "f")
        #expect(again.digest == digest)
        let other = String(repeating: "0c", count: 32)
        #expect(again.raise(to: ["detection_f1": 0.95678], digest: other) == [], "a cut score raises no more")
        #expect(again.text == expected.replacing(digest, with: other))
        #expect(again.fallen(["detection_f1": 0.95678, "money/strict_f1": 1]).isEmpty, "what was raised is reached")
    }

    @Test func aGroupIsAFileWithinTheFile() throws {
        let text = "name\tfloor\n# digest b \(digest)\na/whole\t0.5\nb/whole\t0.5\n"
        var floors = try Floors(text, file: "f", group: "a")
        #expect(floors.floors.map(\.name) == ["whole"])
        #expect(floors.digest == nil, "that of another group")
        #expect(try Floors(text, file: "f", group: "b").digest == digest)
        #expect(floors.raise(to: ["whole": 0.99], digest: digest) == ["whole"])
        #expect(floors.text == "# digest a \(digest)\n" + text.replacing("a/whole\t0.5", with: "a/whole\t0.9900"))
    }

    @Test func binaryFractionsAreNoFall() throws {
        let floors = try Floors("name\tfloor\nwhole\t0.9900\n", file: "f")
        #expect(floors.fallen(["whole": 0.99.nextDown]).isEmpty)
        #expect(floors.fallen(["whole": 0.98999]).count == 1)
    }

    @Test func aNewFileIsWhole() throws {
        var floors = Floors(names: ["strict", "whole"])
        #expect(floors.raise(to: ["strict": 1, "whole": 0], digest: digest) == ["strict"])
        #expect(floors.text == "# digest \(digest)\nname\tfloor\nstrict\t1.0000\nwhole\t0.0000\n")
        #expect(try Floors(floors.text, file: "f").floors.map(\.floor) == [1, 0])
    }

    @Test(arguments: [
        ("floor\tname\n", "f:1: error: the header is 'floor\tname'; it must be 'name\\tfloor'"),
        ("name\tfloor\na\t1\nb 2\n", "f:3: error: 'b 2' is no floor; it must be a name, a tab and a number"),
        ("name\tfloor\na\t-1\n", "f:2: error: 'a\t-1' is no floor; it must be a name, a tab and a number"),
    ])
    func saysWhatIsWrong(text: String, message: String) {
        #expect { try Floors(text, file: "f") } throws: { "\($0)" == message }
    }
}

@Suite struct EvaluationTests {
    private func figure(_ start: Int, _ kind: String) -> Gold.Figure {
        var figure = Gold.Figure(start: start, end: start + 5, text: "", kind: kind)
        figure.period = "?"
        return figure
    }

    @Test func namesEveryScore() {
        var gold = Gold(doc: "d", figures: [figure(0, "count"), figure(10, "count"), figure(20, "rank")])
        gold.title = "Tên"
        var said = Reported(doc: "d", start: 0, end: 5)
        said.kind = "count"
        var document = ReportedDocument(doc: "d")
        document.title = "tên"
        let evaluation = Evaluation(gold: [gold], reported: [said], fields: [document])
        let scores = evaluation.scores
        #expect(scores["detection_precision"] == 1)
        #expect(scores["detection_recall"] == 1.0 / 3)
        #expect(scores["detection_f1"] == 0.5)
        #expect(scores["count/strict_recall"] == 0.5)
        #expect(scores["document_title"] == 1)
        #expect(scores["document_author"] == nil, "no gold names one")
        #expect(scores["gold"] == nil && scores["strict_ci95"] == nil, "counts and intervals have no floors")
        #expect(evaluation.byKind.map(\.kind) == ["count", "rank"])
        #expect(evaluation.byKind.map(\.totals.gold) == [2, 1])
        #expect(Evaluation(gold: [], reported: [], fields: nil).rows.map(\.name).last == "reported")
    }

    @Test func showsWhereAnErrorStands() {
        let text = String(repeating: "a", count: 80) + "b\n🌾c" + String(repeating: "d", count: 60)
        let context = ErrorContext(text)
        #expect(
            context.around(82, 83) == "…" + String(repeating: "a", count: 68) + "b [[🌾]]c"
                + String(repeating: "d", count: 49) + "…")
        #expect(context.around(0, 2) == "[[aa]]" + String(repeating: "a", count: 50) + "…")
        #expect(ErrorContext("ab \n").around(0, 2) == "[[ab]]")
        #expect(ErrorContext("ab").around(5, 9) == "ab[[]]")
    }
}
