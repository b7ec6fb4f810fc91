import Testing

@testable import Figures

/// Which indicator a figure is of.
@Suite struct IndicatorTests {
    @Test("name, kind and unit fit", arguments: [
        ("Chỉ số CCHC (PAR INDEX) năm 2021 của tỉnh đạt [[86,95%]].", "par-index"),
        ("Chỉ số hài lòng của người dân đạt [[87,2%]].", "sipas"),
        ("Chỉ số PCI của tỉnh đạt [[66,4 điểm]].", "pci"),
        ("UBND huyện tiếp nhận [[5.120 hồ sơ]].", "dossiers-received"),
        ("Sở Tư pháp giải quyết đúng hạn [[2.011 hồ sơ]].", "dossiers-on-time"),
        ("Tỷ lệ hồ sơ nộp trực tuyến đạt [[61,4%]].", "dossiers-online-rate"),
        ("Tỷ lệ thanh toán trực tuyến đạt [[35%]].", "online-payment-rate"),
        ("Kim ngạch xuất khẩu đạt [[1,2 tỷ USD]].", "exports"),
        ("Kim ngạch xuất khẩu gạo đạt [[200 triệu USD]].", "exports-rice"),
        ("Tổng kim ngạch xuất nhập khẩu đạt [[3 tỷ USD]].", "trade-total"),
        ("Tỷ lệ hộ nghèo còn [[3,2%]].", "poverty-rate"),
        ("Tỷ lệ che phủ rừng đạt [[52,4%]].", "forest-cover"),
    ])
    func fits(text: String, id: String) throws { #expect(try ContextCase.record(text).indicator == id) }

    @Test("a change in percent of what is measured otherwise", arguments: [
        ("Kim ngạch xuất khẩu tăng [[12%]] so với cùng kỳ.", "exports"),
        ("GRDP tăng [[8,1%]].", "grdp"),
        ("Thu ngân sách nhà nước giảm [[4%]].", "budget-revenue"),
    ])
    func changes(text: String, id: String) throws { #expect(try ContextCase.record(text).indicator == id) }

    @Test("a name with another kind or unit, or shielded, is none", arguments: [
        "Sở tiếp nhận [[12 xe máy]].",
        "Kim ngạch xuất khẩu bằng [[82%]] kế hoạch.",
        "Giá gạo xuất khẩu đạt [[500 USD/tấn]].",
        "Chỉ số thành phần PCI đạt [[7,2 điểm]].",
        "Nhà máy đóng góp cho GDP [[300 triệu USD]].",
        "Nhà máy đóng góp vào thu ngân sách [[90 tỷ đồng]].",
    ])
    func none(text: String) throws { #expect(try ContextCase.record(text).indicator == nil) }
}
