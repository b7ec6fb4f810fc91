extension Rule {
    static let fraction = Rule(
        "fraction.slash", .figure(.fraction),
        says: "A pair of numbers parted by `/` is a share where a noun follows or a word makes it one.",
        steps: [
            .number(.any), .sign("/"), .total, .noDays,
            .either([
                [.digitPair, .either([[.countedOf], [.ofMass], [.counted], [.bareShare]])],
                [.partOfSum, .unit([.measure, .money]), .noRate],
            ]),
        ],
        examples: [
            Example("trả kết quả [[255/299 TTHC]] cho dân", "255", of: "299", unit: "thủ tục hành chính"),
            Example("chiếm [[1/4]] của cả vùng", "1", of: "4"), Example("còn [[03/67 nhiệm vụ]] chưa xong", "3", of: "67", unit: "nhiệm vụ"),
            Example("giải ngân [[1.250/2.600 tỷ đồng]]", "1250000000000", of: "2600000000000", unit: "VND"),
            Example("đã rải nhựa [[14/22 km]] đường", "14", of: "22", unit: "km"),
        ],
        counterExamples: [
            CounterExample("ngày 18/10 tại tỉnh", because: "a day and a month"),
            CounterExample("gói cước 40/90 Mbps", because: "two rates, down and up"),
            CounterExample("dịp 30/8-3/9 người dân đi chơi", because: "the last of several days"),
        ])
}
