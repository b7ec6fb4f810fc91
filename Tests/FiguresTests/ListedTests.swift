import Testing

@testable import Figures

/// What is said once of several: measures before a list, examples, the noun that takes another's place.
@Suite struct ListedTests {
    @Test("A measure is said once; the next noun takes the place of the first one's", arguments: [
        ContextCase("Sản lượng lúa đạt 41.000 tấn, ngô đạt [[24.000 tấn]].", p: "Sản lượng", e: "ngô"),
        ContextCase("Sản lượng lúa đạt 41.000 tấn, ngô đạt 24.000 tấn, khoai đạt [[9.000 tấn]].", p: "Sản lượng", e: "khoai"),
        ContextCase("Sản lượng lúa đạt 41.000 tấn, tăng 2%, ngô đạt 24.000 tấn, tăng [[5%]].", p: "Sản lượng", e: "ngô"),
        ContextCase("Kim ngạch xuất khẩu dệt may đạt 4 tỷ USD, giày dép đạt [[2 tỷ USD]].", p: "Kim ngạch xuất khẩu", e: "giày dép"),
        ContextCase("Nhập khẩu sắt thép tăng 12%; xăng dầu giảm [[4%]].", p: "Nhập khẩu", e: "xăng dầu"),
        ContextCase("Xuất khẩu chè tăng 12%; tôm giảm [[4%]].", p: "Xuất khẩu", e: "tôm"),
        ContextCase("Giá gạo tăng 2%, ngô tăng [[4%]].", p: "Giá", e: "ngô"),
        ContextCase("Sản lượng tôm sú đạt 26.000 tấn, tôm thẻ chân trắng [[39.000 tấn]].", p: "Sản lượng", e: "tôm thẻ chân trắng"),
        ContextCase("Giá trị sản xuất công nghiệp tăng 6%, khu vực nhà nước tăng [[2%]].", p: "Giá trị sản xuất công nghiệp", e: "khu vực nhà nước"),
    ])
    func gaps(item: ContextCase) throws { try item.check() }

    @Test("A measure of its own stays, and so does what only goes on", arguments: [
        ContextCase("Doanh thu thuần của công ty đạt 12 tỷ đồng, lợi nhuận sau thuế đạt [[2 tỷ đồng]].", p: "lợi nhuận sau thuế", e: "công ty"),
        ContextCase("Đàn trâu tăng 2%, bò tăng [[3%]].", p: "bò"),
        ContextCase("Giá gạch chỉ 900 đồng/viên, giờ tăng lên [[1.300 đồng/viên]].", p: "Giá", e: "gạch"),
    ])
    func whole(item: ContextCase) throws { try item.check() }

    @Test("Examples of several begin behind 'như' as behind a colon", arguments: [
        ContextCase("Kim ngạch một số mặt hàng tăng cao như cà phê tăng [[14%]], hạt tiêu tăng 9%.", p: "Kim ngạch", e: "cà phê"),
        ContextCase("Kim ngạch một số mặt hàng tăng cao như cà phê tăng 14%, hạt tiêu tăng [[9%]].", p: "Kim ngạch", e: "hạt tiêu"),
    ])
    func examples(item: ContextCase) throws { try item.check() }

    @Test("Of what was named a sentence ago, where a part is told", arguments: [
        ContextCase("Tổng thu của cả nước là 9.000 tỷ đồng. Trong đó, thu nội địa đạt [[7.000 tỷ đồng]].", p: "thu nội địa", e: "cả nước"),
        ContextCase("Lúa vụ mùa tăng 2%, còn ngô thì tăng [[4%]].", e: "ngô"),
    ])
    func parts(item: ContextCase) throws { try item.check() }

    @Test("Who the first is of is not what the next measures", arguments: [
        ContextCase("Đồ gỗ nội thất tăng 3%; đồ gốm và mây tre tăng [[1%]].", e: "đồ gốm và mây tre"),
        ContextCase("Thủy sản đạt 0,87 tỷ USD; gỗ và sản phẩm đạt [[0,64 tỷ USD]].", e: "gỗ và sản phẩm"),
        ContextCase("Thanh long thu được 3 nghìn tấn, chuối dự kiến đạt [[4 nghìn tấn]].", e: "chuối", s: .forecast),
        ContextCase("Kim ngạch đạt 46 tỷ USD (trong đó riêng gạo 1 tỷ USD), tăng [[15%]].", p: "Kim ngạch", e: nil),
    ])
    func subjects(item: ContextCase) throws { try item.check() }

    @Test("What is said of both stands behind the second, which is not counted", arguments: [
        ContextCase("Năm nay, đã có [[31 trang trại]] và tất cả các hộ nuôi ong được vay vốn.", p: "được vay vốn"),
        ContextCase("Có [[640 học sinh]] và các thầy cô giáo tham gia trồng cây.", p: "tham gia trồng cây"),
        ContextCase("Xã ban hành [[4 quy chế]] và các mẫu đơn áp dụng cho cả năm.", p: "ban hành", e: "Xã"),
    ])
    func coordinated(item: ContextCase) throws { try item.check() }
}
