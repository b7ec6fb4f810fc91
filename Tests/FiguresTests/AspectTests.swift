import Testing

@testable import Figures

/// What stands right around a figure, or behind it, says what it measures.
@Suite struct AspectTests {
    @Test("Each change in its own respect", arguments: [
        ContextCase("Kim ngạch của huyện tăng [[3%]] về số tờ khai và 6% về trọng lượng.", p: "số tờ khai", e: "huyện"),
        ContextCase("Kim ngạch của huyện tăng 3% về số tờ khai và [[6%]] về trọng lượng.", p: "trọng lượng", e: "huyện"),
    ])
    func respects(item: ContextCase) throws { try item.check() }

    @Test("A figure that opens its sentence is what the phrase behind it measures", arguments: [
        ContextCase("[[27 tỷ USD]] là tổng trị giá hàng hóa xuất khẩu cả nước.", p: "tổng trị giá hàng hóa xuất khẩu", e: "cả nước"),
    ])
    func definitions(item: ContextCase) throws { try item.check() }

    @Test("A level that is compared with is of the same measure; it is no change and has no base", arguments: [
        ContextCase("Lãi suất bình quân còn 7%, so với mức [[9%]] của đầu năm.", p: "Lãi suất bình quân"),
        ContextCase("Công ty lãi 42 tỷ đồng, cao hơn nhiều so với con số lãi [[16 tỷ đồng]] của quý trước.", p: "lãi", e: "Công ty"),
    ])
    func levels(item: ContextCase) throws {
        try item.check()
        #expect(try ContextCase.record(item.text).change == nil)
    }

    @Test("How much it is, behind how much that is", arguments: [
        ContextCase("Nhu cầu nhà ở của tỉnh rất lớn, hơn [[28.000 căn]].", p: "Nhu cầu nhà ở", e: "tỉnh"),
        ContextCase("Chỉ tiêu giao cho chi cục khá nặng, [[340 tỷ đồng]].", p: "Chỉ tiêu giao", e: "chi cục", s: .target),
    ])
    func appositions(item: ContextCase) throws { try item.check() }

    @Test("What is done when, and what came of it, have verbs and measures of their own", arguments: [
        ContextCase("Chủ nhà trả 5 triệu đồng khi thuê [[2 phòng]].", p: "thuê", e: "Chủ nhà"),
        ContextCase("Công ty cũng gặp khó khăn khi chỉ giao [[640 xe]].", p: "giao", e: "Công ty"),
        ContextCase("Chính sách này giúp số lao động có việc làm tăng [[4%]].", p: "số lao động có việc làm"),
        ContextCase("Khi được giao [[12 dự án]], huyện đã giải ngân 40 tỷ đồng.", p: "được giao", e: "huyện"),
    ])
    func clauses(item: ContextCase) throws { try item.check() }

    @Test("Names of contracts and of halves of a month measure nothing", arguments: [
        ContextCase("Giá cao su kỳ hạn giao hàng tháng 9 ở mức [[231 yên/kg]].", p: "Giá", e: "cao su kỳ hạn giao hàng"),
        ContextCase("Kim ngạch xuất khẩu kỳ 1 tháng 4 là [[3 tỷ USD]].", p: "Kim ngạch xuất khẩu"),
    ])
    func contracts(item: ContextCase) throws { try item.check() }

    @Test("A whole has its parts, a thing its size", arguments: [
        ContextCase("Công ty ghi nhận [[72 tỷ đồng]] lợi nhuận trước thuế, tương đương năm trước.", p: "lợi nhuận trước thuế", e: "Công ty"),
        ContextCase("Vốn FDI cam kết vào Hải Dương đạt [[72 triệu USD]].", p: "Vốn FDI cam kết vào Hải Dương"),
        ContextCase("Đồn quản lý địa bàn có [[31 km]] đường biên giới, việc đi lại rất khó.", p: "đường biên giới", e: "*"),
        ContextCase("Sư đoàn gồm [[4 trung đoàn]].", e: "Sư đoàn"),
        ContextCase("Ngôi nhà rộng [[465 m2]] của gia đình anh Vinh đã bán.", p: "rộng", e: "Ngôi nhà"),
        ContextCase("Thành phố xây một hồ nước sâu đến [[3 m]].", p: "sâu", e: "hồ nước"),
    ])
    func things(item: ContextCase) throws { try item.check() }
}
