import Testing

@testable import Figures

/// What a change, a gap or a share is relative to.
@Suite struct BaseTests {
    @Test("What a change, a gap or a share is relative to", arguments: [
        ContextCase("Thu nội địa tăng [[8%]] so với năm 2020.", p: "Thu nội địa", b: "năm 2020"),
        ContextCase("Thu nội địa đạt [[81%]] dự toán HĐND tỉnh giao.", p: "Thu nội địa", b: "dự toán HĐND tỉnh giao"),
        ContextCase("Số vụ cháy giảm [[5 vụ]] so cùng kỳ năm trước.", p: "Số vụ cháy", b: "cùng kỳ năm trước"),
        ContextCase("So với cùng kỳ năm 2018, số vụ tai nạn giảm [[11%]].", p: "số vụ tai nạn", b: "cùng kỳ năm 2018"),
        ContextCase("Tỷ lệ tiêm chủng thấp hơn bình quân cả nước [[2,5 điểm phần trăm]].", p: "Tỷ lệ tiêm chủng", b: "bình quân cả nước"),
        ContextCase("Lượng khách gấp [[3 lần]] cùng kỳ.", p: "Lượng khách", b: "cùng kỳ"),
        ContextCase("Tổng thu vượt [[12%]] kế hoạch năm.", p: "Tổng thu", b: "kế hoạch năm"),
        ContextCase("Giải ngân đạt 127% dự toán Bộ Tài chính giao ([[9.500 tỷ đồng]]).", p: "dự toán Bộ Tài chính giao", s: .target),
    ])
    func bases(item: ContextCase) throws { try item.check() }

    @Test("What a comparison is with, without how much it is", arguments: [
        ContextCase("Sản lượng đạt 120 tấn, thấp hơn nhiều so với kế hoạch [[14 tấn]].", p: "Sản lượng", b: "kế hoạch"),
        ContextCase("Tỷ lệ này thấp hơn nhiều chỉ tiêu [[1,4%]].", p: "*", b: "chỉ tiêu", s: .target),
        ContextCase("Giá tiêu giảm 12 USD, tương đương [[0,6%]] chốt ở 2.315 USD/tấn.", p: "Giá", e: "tiêu"),
    ])
    func comparisons(item: ContextCase) throws { try item.check() }

    @Test("What a part is of, without the preposition; when it was is no whole", arguments: [
        ContextCase("Cà phê chiếm [[31%]] trong tổng kim ngạch của tỉnh.", p: "*", e: "*", b: "tổng kim ngạch của tỉnh"),
        ContextCase("Lãi suất bình quân đạt [[2,35%]] trong tháng 5/2019.", p: "Lãi suất bình quân"),
        ContextCase("Giá cổ phiếu tăng [[gấp ba]] trong vòng hai năm qua.", p: "Giá", e: "cổ phiếu"),
    ])
    func wholes(item: ContextCase) throws { try item.check() }

    @Test("One change said in two units has one base", arguments: [
        ContextCase("Lượng khách tăng [[9%]] (tương ứng 42 nghìn lượt) so với tháng trước.", p: "Lượng khách", b: "tháng trước"),
        ContextCase("Doanh thu tăng [[3,1%]], tương ứng tăng 16 tỷ đồng so với cùng kỳ.", p: "Doanh thu", b: "cùng kỳ"),
        ContextCase("Giá cao su giảm 3% ([[14 yên/kg]]) so với tuần trước.", p: "Giá", e: "cao su", b: "tuần trước"),
    ])
    func equivalents(item: ContextCase) throws { try item.check() }

    @Test("What is reached, and by whose plan", arguments: [
        ContextCase("Xã đạt [[17/19 tiêu chí]].", p: "đạt", e: "Xã"),
        ContextCase("Sản lượng lúa đạt [[72%]] theo kế hoạch.", p: "Sản lượng lúa", b: "kế hoạch"),
        ContextCase("Số thu đạt [[112%]] dự toán do Tổng cục Thuế, Hội đồng nhân dân tỉnh giao.", p: "Số thu", b: "dự toán do Tổng cục Thuế, Hội đồng nhân dân tỉnh giao"),
        ContextCase("Sản lượng đạt [[64%]] kế hoạch do Bộ Giao thông Vận tải giao và tăng 5%.", p: "Sản lượng", b: "kế hoạch do Bộ Giao thông Vận tải giao"),
        ContextCase("Sản lượng đạt [[64%]] kế hoạch do Bộ Kế hoạch và Đầu tư đề ra.", p: "Sản lượng", b: "kế hoạch do Bộ Kế hoạch và Đầu tư đề ra"),
        ContextCase("Số thu bằng [[43%]] dự toán do Bộ Tài chính giao và tăng 5%.", p: "Số thu", b: "dự toán do Bộ Tài chính giao"),
    ])
    func plans(item: ContextCase) throws { try item.check() }

    @Test("A share of a sum, and what is done to it", arguments: [
        ContextCase("Huyện hỗ trợ [[45%]] kinh phí sửa chữa kênh mương.", p: "hỗ trợ", e: "Huyện", b: "kinh phí sửa chữa kênh mương"),
        ContextCase("Bệnh nhân được hưởng [[95%]] chi phí khám chữa bệnh.", p: "được hưởng", e: "Bệnh nhân", b: "chi phí khám chữa bệnh"),
        ContextCase("Có [[45%]] trên tổng số hộ nghèo được vay.", p: "*", e: "*", b: "tổng số hộ nghèo được vay"),
        ContextCase("Có 12 cơ sở, [[45%]] trong số đó là của hộ.", p: "*", e: "*"),
        ContextCase("Lợi nhuận cao hơn [[45%]] cùng kỳ.", p: "Lợi nhuận", b: "cùng kỳ"),
        ContextCase("Hãng đặt mục tiêu đạt 19 tỷ đồng doanh thu, tăng [[14%]] so với thực hiện năm 2019 và kế hoạch lợi nhuận đạt 5 tỷ đồng.", p: "doanh thu", e: "Hãng", b: "thực hiện năm 2019", s: .target),
        ContextCase("Sản lượng khoai tăng [[5%]] với năm 2020.", p: "Sản lượng khoai", b: "năm 2020"),
        ContextCase("Sản lượng khoai tăng [[5%]] với cùng kỳ năm trước.", p: "Sản lượng khoai", b: "cùng kỳ năm trước"),
        ContextCase("Số ca bệnh tăng [[1,6 lần]] so với năm 2020 với 312 ca.", p: "Số ca bệnh", b: "năm 2020"),
        ContextCase("Giá tăng [[45%]] so với tuần trước bất chấp dịch bệnh.", p: "Giá", b: "tuần trước"),
        // of the sum something is said: no object
        ContextCase("Khoảng [[65%]] sản lượng cà phê được bán qua sàn.", p: "được bán qua sàn", e: "sản lượng cà phê"),
        ContextCase("Sẽ an toàn hơn nếu [[85%]] dân số tuân thủ quy định.", p: "tuân thủ quy định", e: "dân số", s: .forecast),
    ])
    func objects(item: ContextCase) throws { try item.check() }
}
