import Numbers

extension Rule {
    static let mapScale = Rule(
        "ref.map-scale", .reference(.reference),
        says: "One to a round number of two hundred or more is the scale of a map or plan.",
        steps: [
            .number(.plain(1)), .sign("/"), .total, .require("a round number") { m, _ in
                guard let total = m.total?.small, total >= 200 else { return false }
                return total % 100 == 0
            },
        ],
        examples: [Example("quy hoạch chi tiết tỷ lệ [[1/500]] đã duyệt"), Example("bản đồ [[1/25.000]] của huyện"),
            Example("lập quy hoạch chi tiết [[1/500]] cụm công nghiệp thị trấn"),])
}
