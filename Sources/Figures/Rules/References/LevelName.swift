extension Rule {
    static let levelName = Rule(
        "ref.level", .reference(.reference), at: .word,
        says: "A number behind the name of a level, class or round (references.tsv: level) is the level's.",
        steps: [
            .either([
                [.name(.level, strong: true), .begin] + nameNumber + [.not([.measured])],
                [.name(.level, strong: false), .begin] + nameNumber + [.not([.counts])],
                [.name(.level, strong: false), .begin] + nameNumber + [.ofName],
            ]), moreNumbers,
        ],
        examples: [
            Example("dịch vụ công mức độ [[3, 4]] được nâng cấp"), Example("học sinh lớp [[10]] dự thi"),
            Example("đô thị loại [[II]] của tỉnh"), Example("nữ sinh lớp [[10]] Trường Bình Hưng"),
        ],
        counterExamples: [CounterExample("mỗi lớp 45 học sinh", because: "a counted noun follows")])
}
