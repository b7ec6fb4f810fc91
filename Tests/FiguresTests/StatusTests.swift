import Testing

@testable import Figures

/// How sure: facts, targets, forecasts, estimates, norms and proposals.
@Suite struct StatusTests {
    @Test("Facts, targets, forecasts, estimates, norms and proposals", arguments: [
        ContextCase("Năm 2025, tỉnh phấn đấu tỷ lệ che phủ rừng đạt [[54%]].", p: "tỷ lệ che phủ rừng", e: "tỉnh", s: .target),
        ContextCase("Doanh thu ước đạt [[94 tỷ đồng]], tăng 31%.", p: "Doanh thu", s: .estimate),
        ContextCase("Doanh thu ước đạt 94 tỷ đồng, tăng [[31%]].", p: "Doanh thu"),
        ContextCase("Dự kiến nhà máy tuyển [[300 lao động]].", p: "tuyển", e: "nhà máy", s: .forecast),
        ContextCase("Sở Tài chính đề xuất hỗ trợ [[5 triệu đồng]] mỗi hộ.", p: "hỗ trợ", e: "*", s: .proposal),
        ContextCase("Theo quy định, thời gian cấp giấy phép không quá [[5 ngày làm việc]].", p: "*", s: .norm),
        ContextCase("Hành vi này bị phạt từ [[2 đến 4 triệu đồng]].", p: "bị phạt", e: "*", s: .norm),
        ContextCase("Huyện đã hoàn thành [[15/15 chỉ tiêu]].", p: "hoàn thành", e: "Huyện"),
        ContextCase("Kết quả vượt mục tiêu [[3%]].", p: "*", b: "*"),
        ContextCase("Khi đề nghị cấp thẻ, người dân nộp [[2 bản sao]].", p: "nộp", e: "người dân"),
        ContextCase("Mục tiêu của nhà máy là sẽ nâng công suất lên [[500 tấn/ngày]].", p: "công suất", e: "*", s: .target),
        ContextCase("Nếu giá cao su giữ mức [[40.000 đồng/kg]] thì người trồng có lãi.", p: "*", e: "*", s: .proposal),
        ContextCase("Nợ có khả năng mất vốn của ngân hàng là [[41 tỷ đồng]].", p: "*", e: "ngân hàng"),
    ])
    func statuses(item: ContextCase) throws { try item.check() }

    @Test("A plan that the clause opens with; what a bracket says, and a plan reached, are of something else", arguments: [
        ContextCase("Theo kế hoạch, xã có [[140 hộ]] được hỗ trợ.", p: "*", e: "*", s: .target),
        ContextCase("Huyện làm xong 31/38 việc theo kế hoạch; tỉnh đạt [[83 điểm]].", p: "*", e: "tỉnh"),
        ContextCase("Khu đất giáp tỉnh lộ (dự kiến mở rộng); tổng diện tích là [[6.400 m2]].", p: "tổng diện tích", e: "*"),
        ContextCase("Số thu đạt 85% chỉ tiêu phấn đấu, giảm [[6%]] so với năm trước.", p: "*", b: "năm trước"),
        ContextCase("Hãng sẽ góp 6 triệu USD (tương đương [[140 tỷ đồng]]).", p: "*", e: "*", s: .forecast),
        ContextCase("Tỷ lệ thất nghiệp là 2,2%, chứ không phải [[3,7%]] như dự báo hồi tháng 6.", p: "*", e: "*", s: .forecast),
        ContextCase("Mục tiêu: 1) trồng 15 ha rừng; 2) nuôi [[25 con bò]].", p: "*", s: .target),
        ContextCase("Giá xăng có thể lên tới [[28.000 đồng/lít]].", p: "*", e: "*", s: .forecast),
        // what is so stands against what was planned; a plan may go on behind the same word
        ContextCase("Huyện đặt mục tiêu trồng 64 ha rừng, nhưng thực tế chỉ trồng được [[37 ha]].", p: "*", e: "*"),
        ContextCase("Công ty đặt kế hoạch doanh thu 64 tỷ đồng, nhưng lợi nhuận chỉ [[3,7 tỷ đồng]].", p: "*", e: "*", s: .target),
        ContextCase("Theo Trung tâm dự báo nhân lực, lao động có bằng nghề chiếm [[37%]].", p: "*", e: "*"),
    ])
    func openings(item: ContextCase) throws { try item.check() }

    @Test("The same is said of both; how it was is no goal; words that only look like a plan", arguments: [
        ContextCase("Tỉnh sẽ bố trí 310 hộ ở xã Đông và [[47 hộ]] ở xã Tây.", p: "bố trí", e: "*", s: .forecast),
        ContextCase("Huyện sẽ tăng tỷ lệ che phủ lên 41% vào năm 2031 và lên [[46%]] vào năm 2036.", p: "*", e: "*", s: .forecast),
        ContextCase("Tỷ lệ nợ dự kiến giảm còn 17%, từ mức [[29%]] năm trước.", p: "*", e: "*"),
        ContextCase("Lãi suất sẽ tăng trong thời gian tới, hiện nay lãi suất vẫn ở mức [[3%]].", p: "*"),
        ContextCase("Công ty đặt mục tiêu năm 2031 dự tính doanh thu đạt 61 tỷ đồng, tăng [[7%]].", p: "*", e: "*", s: .target),
        ContextCase("Để thực hiện mục tiêu của tỉnh là thu nhập đạt [[71 triệu đồng]], huyện mở thêm nghề.", p: "*", e: "*", s: .target),
        ContextCase("Chỉ có xã Đông hoàn thành kế hoạch với [[31 ha]].", p: "*", e: "*"),
        ContextCase("Máy mới chỉ tiêu tốn [[31 lít dầu]].", p: "*", e: "*"),
        ContextCase("Bến có sức chứa tối đa [[31 tàu]].", p: "sức chứa", e: "*"),
        ContextCase("Cơ quan điều tra đề nghị truy tố nhóm này vì gây thiệt hại [[3 tỷ đồng]].", p: "*", e: "*"),
        ContextCase("Nếu tính cả vốn vay, tổng vốn là [[31 tỷ đồng]].", p: "tổng vốn"),
        ContextCase("Vụ này sản lượng phải đạt [[310 tấn]].", p: "*", e: "*", s: .target),
        ContextCase("Theo số liệu sơ bộ, tỉnh có [[31 nhà]] tốc mái.", p: "*", e: "*", s: .estimate),
        ContextCase("Nghị định này quy định mức trợ cấp là [[310.000 đồng]].", p: "mức trợ cấp", e: "*", s: .norm),
    ])
    func joined(item: ContextCase) throws { try item.check() }

    @Test("What a law lays down, and what it is made of", arguments: [
        ContextCase("Thông tư số 412/2019/TT-BTC quy định thuế suất [[7%]] với mặt hàng này.", p: "*", e: "*", s: .norm),
        ContextCase("Nghị định số 412/2019/NĐ-CP quy định về đào tạo, gồm [[8 chương]].", p: "*", e: "*"),
    ])
    func laws(item: ContextCase) throws { try item.check() }

    @Test("The items of a list and the parts of a whole are as sure as what they follow", arguments: [
        ContextCase("Đến năm 2025, tỉnh sẽ sản xuất 3 triệu tấn thép (thép tấm chiếm 5%); [[2 triệu tấn]] xi măng.", p: "*", e: "tỉnh", s: .forecast),
        ContextCase("Tỉnh sẽ trồng 40 ha chè, năm ngoái đã trồng [[31 ha]].", p: "*", e: "*"),
        ContextCase("Chi cục được giao chỉ tiêu thu 310 tỷ đồng. Trong đó, thuế nhập khẩu [[120 tỷ đồng]].", p: "thuế nhập khẩu", e: "*", s: .target),
        ContextCase("Chi cục được giao chỉ tiêu thu 310 tỷ đồng. Trong đó, Chi cục đã thu [[120 tỷ đồng]].", p: "thu", e: "Chi cục"),
        ContextCase("Hãng sẽ bán ra 7 triệu cổ phần, tương đương [[91 tỷ đồng]].", p: "*", e: "Hãng", s: .forecast),
        ContextCase("Số thu ước đạt 31 tỷ đồng, bằng [[40%]] dự toán.", p: "Số thu", b: "dự toán"),
        ContextCase("Ngành đặt mục tiêu xuất khẩu từ [[6 - 7 tỷ USD]] vào năm 2027.", p: "xuất khẩu", e: "Ngành", s: .target),
    ])
    func listed(item: ContextCase) throws { try item.check() }

    @Test("Where a change begins is how it is now", arguments: [
        ContextCase("Tỉnh phấn đấu giảm tỷ lệ hộ nghèo từ [[6%]] xuống còn 4%.", p: "tỷ lệ hộ nghèo", e: "Tỉnh"),
        ContextCase("Tỉnh phấn đấu giảm tỷ lệ hộ nghèo từ 6% xuống còn [[4%]].", p: "tỷ lệ hộ nghèo", e: "Tỉnh", s: .target),
        ContextCase("Công ty sẽ nâng vốn từ hơn [[40 tỷ đồng]] lên 55 tỷ đồng.", p: "vốn", e: "Công ty"),
        ContextCase("Công ty sẽ nâng vốn từ 40 tỷ đồng lên [[55 tỷ đồng]].", p: "vốn", e: "Công ty", s: .forecast),
        ContextCase("Dự kiến đến cuối năm, huyện thu được 57 tỷ đồng, bằng 95% dự toán ([[60 tỷ đồng]]).", p: "dự toán", e: "*", s: .target),
        ContextCase("Doanh thu đạt 30 tỷ đồng so với kế hoạch năm [[35 tỷ đồng]].", p: "*", s: .target),
        ContextCase("Công ty sẽ giảm sở hữu từ hơn [[30 triệu cổ phiếu]], tỷ lệ 12%, xuống còn 25 triệu cổ phiếu.", p: "sở hữu", e: "Công ty"),
        ContextCase("Theo Quyết định số 412/QĐ-UBND, thời hạn cấp phép giảm từ [[14 ngày]] xuống còn 9 ngày; trả kết quả không quá 3 ngày.", p: "thời hạn cấp phép", s: .norm),
        ContextCase("Huyện phấn đấu giảm số hộ bỏ ruộng từ [[4%]] trở lên, 80% số trường có sân chơi.", p: "*", e: "Huyện", s: .target),
    ])
    func starts(item: ContextCase) throws { try item.check() }
}
