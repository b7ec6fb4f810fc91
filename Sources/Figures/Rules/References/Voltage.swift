extension Rule {
    static let voltage = Rule(
        "ref.voltage", .reference(.reference),
        says: "A voltage behind a line, a substation or a grid names its class.",
        steps: [
            .behind(.grid), .number(.any), .maybe([.either([[.sign("/")], [.dash]]), .number(.any)]), .unit([.measure]),
            .require("kilovolts") { m, _ in m.unit?.unit == "kV" },
        ],
        examples: [Example("trạm biến áp [[220 kV]] Bảo Lâm"), Example("đường dây [[110kV]] vừa sửa"), Example("TBA [[220/110 kV]] vận hành")],
        counterExamples: [CounterExample("nâng điện áp lên 110 kV", because: "it is what was raised")])
}
