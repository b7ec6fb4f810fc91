import Testing

@testable import Assessment

@Suite struct ReadingTests {
    private func records(_ lines: String) -> (records: [Reported], problems: [String]) {
        var problems: [Reading.Problem] = []
        let out = Reading.records(Array(lines.utf8), file: "x.jsonl", problems: &problems)
        return (out, problems.map(\.description))
    }

    @Test func gold() throws {
        let json = """
            {"doc": "d", "title": "T", "figures": [{"start": 1, "end": 4, "text": "9,0", "kind": "score", "value": "9.0",
            "total": "10", "unit": "điểm", "unit_any": ["sao"], "per": "d", "optional": true, "period": "?"}]}
            """
        let gold = try Reading.gold(Array(json.utf8), file: "d.json")
        #expect(gold.doc == "d")
        #expect(gold.title == "T")
        #expect(gold.author == nil)
        let figure = try #require(gold.figures.first)
        #expect(figure.value == Amount("9"))
        #expect(figure.total == Amount("10"))
        #expect(figure.unitAny == ["sao"])
        #expect(figure.isOptional)
        #expect(!figure.hasScoredPeriod)
    }

    @Test func decimalsAreExact() {
        let (out, problems) = records(
            """
            {"doc":"d","start":0,"end":1,"value":0.90,"value_max":1250000000000,"total":123456789012345678901234567890.12345}

            {"doc":"d","start":0,"end":1,"value":0.1,"value_max":1.5e12,"total":"0.30"}\r
            {"doc":"d","start":0,"end":1,"value":null,"value_max":-3.20,"total":9007199254740993}
            """)
        #expect(problems.isEmpty)
        #expect(out.map(\.value) == [Amount("0.9"), Amount("0.1"), nil])
        #expect(out.map(\.valueMax) == [Amount("1250000000000"), Amount("1500000000000"), Amount("-3.2")])
        #expect(
            out.map(\.total) == [
                Amount("123456789012345678901234567890.12345"), Amount("0.3"), Amount("9007199254740993"),
            ])
        #expect(out.map(\.value?.description) == ["0.9", "0.1", nil])
    }

    @Test func flagsAreAListOrJoined() {
        let (out, problems) = records(
            """
            {"doc":"d","start":0,"end":1,"flags":["vague","chrome"]}
            {"doc":"d","start":0,"end":1,"flags":"vague;chrome"}
            {"doc":"d","start":0,"end":1,"flags":[]}
            {"doc":"d","start":0,"end":1,"flags":null}
            {"doc":"d","start":0,"end":1,"kind":"period"}
            """)
        #expect(problems.isEmpty)
        #expect(out.map(\.isFigure) == [false, false, true, true, false])
    }

    @Test func problemsNameTheLineAndWhatWouldBeRight() {
        let (out, problems) = records(
            """
            {"doc":"d","start":0,"end":1}
            {"doc":"d","start":0}
            {"doc":"d","start":"0","end":1}

            {"doc":"d","start":0,"end":1,"unit":["a"]}
            {"doc":
            [1]
            {"doc":"d","start":0,"end":1,"value":[1]}
            """)
        #expect(out.count == 1)
        #expect(
            problems == [
                "x.jsonl:2: error: 'end' is missing; it must be there",
                "x.jsonl:3: error: 'start' is of another type; it must be a whole number",
                "x.jsonl:5: error: 'unit' is of another type; it must be a string",
                "x.jsonl:6: error: not JSON that can be read",
                "x.jsonl:7: error: not a JSON object; there must be one",
                "x.jsonl:8: error: 'value' is of another type; it must be a number",
            ])
    }

    @Test func documentFields() throws {
        var problems: [Reading.Problem] = []
        let lines = """
            {"doc":"a","title":"Tin  khác","published":"2022-10-18","author":null}
            {"doc":"a","title":" TIN TỨC ","published":"2022-10-18","author":null,"place":"VN-59"}
            """
        let said = Reading.documents(Array(lines.utf8), file: "documents.jsonl", problems: &problems)
        #expect(problems.isEmpty)
        var a = Gold(doc: "a", figures: [])
        (a.title, a.published, a.author) = ("Tin tức", "2022-10-19", "PV")
        var b = Gold(doc: "b", figures: [])
        b.title = "Khác"
        let fields = DocumentFields(gold: [a, b], reported: said)
        #expect((fields.title.right, fields.title.scored) == (1, 2))
        #expect((fields.published.right, fields.published.scored) == (0, 1))
        #expect((fields.author.right, fields.author.scored) == (0, 1))
        #expect((fields.place.right, fields.place.scored) == (0, 0))
        #expect(fields.faults.map { "\($0.doc) \($0.field)" } == ["a published", "a author", "b title"])
    }
}
