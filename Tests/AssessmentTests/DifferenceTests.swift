import Testing

@testable import Assessment

@Suite struct DifferenceTests {
    private func row(_ doc: String, _ start: Int, _ end: Int, _ fields: [String: String] = [:]) -> Difference.Row {
        .init(doc: doc, start: start, end: end, text: "", rule: fields["rule"] ?? "r", fields: fields)
    }

    @Test func theSameIsTheSame() {
        let rows = [row("a", 0, 5), row("a", 10, 15, ["unit": "xã"]), row("b", 0, 5)]
        let difference = Difference(old: rows, new: rows.reversed())
        #expect(difference.same == 3)
        #expect(difference.appeared.isEmpty && difference.vanished.isEmpty && difference.changed.isEmpty)
    }

    @Test func tellsWhatChanged() {
        let old = [row("a", 0, 5, ["value": "1"]), row("a", 10, 15, ["unit": ""]), row("a", 20, 25), row("b", 0, 5)]
        let new = [row("a", 0, 5, ["value": "2"]), row("a", 9, 15), row("a", 30, 35), row("c", 0, 5)]
        let difference = Difference(old: old, new: new)
        #expect(difference.changed.map(\.fields) == [["value"], ["span"]], "an empty field is as none")
        #expect(difference.vanished.map(\.id) == ["a:20-25", "b:0-5"])
        #expect(difference.appeared.map(\.id) == ["a:30-35", "c:0-5"])
        #expect(difference.same == 0)
    }

    @Test func twoOfOneSpanAreHeldAgainstEachOtherInTheirOrder() {
        let two = [row("a", 0, 5, ["value": "1"]), row("a", 0, 5, ["value": "2"])]
        #expect(Difference(old: two, new: two).same == 2)
        #expect(Difference(old: two, new: [two[0]]).vanished == [two[1]])
    }
}
