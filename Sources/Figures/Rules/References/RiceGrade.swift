extension Rule {
    static let riceGrade = Rule(
        "ref.rice-grade", .reference(.reference),
        says: "The percentage of broken grains names a grade of rice.",
        steps: [.number(.any), .unit([.percent]), .cue(.grade)],
        examples: [Example("giá gạo [[5% tấm]] xuất khẩu")])
}
