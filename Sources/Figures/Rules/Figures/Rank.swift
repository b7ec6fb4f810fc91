extension Rule {
    static let rank = Rule(
        "rank.verb", .figure(.rank), at: .word,
        says: "An ordinal behind a word that ranks (xếp, đứng, vị trí, cao …), with its total where one is given.",
        steps: [.cue(.ranks), .many([.cue(.ranks)]), .begin, .cue(.ordinal), ordinalPlace, ofTotal, .end, inTotal],
        examples: [
            Example("Văn phòng xếp [[thứ nhất]] trong tổng số 20 cơ quan", "1", of: "20"),
            Example("huyện đứng [[thứ 12/63]]", "12", of: "63"), Example("tỉnh đạt mức cao [[thứ 2]] cả nước", "2"),
            Example("xã đứng ở vị trí [[thứ ba]]", "3"),
        ],
        counterExamples: [CounterExample("phiên họp thứ năm của tỉnh", because: "a series is no rank")])
}
