import Testing

@testable import Documents
@testable import Figures

/// Little pages in the manner of Vietnamese sites. Each line has its role before it: `x` page, `T` headline, `L` lead,
/// `B` body, `P` caption. `¶` and `§` stand for a paragraph.
struct SitePage: Sendable, CustomTestStringConvertible {
    var name: String
    var published: String?
    var author: String?
    var page: String
    var testDescription: String { name }

    /// The lines and their roles.
    var lines: [(role: Report.Role, text: String)] {
        let roles: [Character: Report.Role] = ["x": .chrome, "T": .title, "L": .lead, "B": .body, "P": .caption]
        return page.split(separator: "\n").map { line in
            let text = String(line.dropFirst(2)).replacing("¶", with: paragraph).replacing("§", with: second)
            return (roles[line.first!]!, text)
        }
    }

    static let all = [
        SitePage(
            name: "VnExpress", published: "2023-05-10T14:05+07:00", author: "Phan Hậu",
            page: """
                x Thời sự
                x Chính trị
                x Dân sinh
                x Thứ tư, 10/5/2023, 14:05 (GMT+7)
                T Đồng bằng thiếu nước ngọt sớm hơn mọi năm một tháng
                L Nước mặn vào sâu 60 km, hơn 4.000 hộ dân ven biển phải mua nước ngọt với giá cao.
                B ¶
                P Người dân xếp hàng chờ lấy nước ngọt, sáng 9/5. Ảnh: Hoàng Nam
                B §
                x Phan Hậu
                x Trở lại Thời sự
                x Lưu
                x Chia sẻ
                x Ý kiến (27)
                x Cho em xin số điện thoại đội chở nước với, nhà em 7 người.
                x Trả lời | Thích 12 | 10/5
                x Xem thêm 15 ý kiến
                """),
        SitePage(
            name: "Tuổi Trẻ", published: "2021-11-03T09:14+07:00", author: "MINH TRƯỜNG",
            page: """
                x tuoitre.vn
                x Video Thời sự Thế giới Pháp luật Kinh doanh Công nghệ Xe Du lịch Nhịp sống trẻ Văn hóa Giải trí Thể thao Giáo dục
                x 03/11/2021 09:14 GMT+7
                T Mở lại 12 tuyến xe buýt sau bốn tháng tạm dừng
                x MINH TRƯỜNG
                L TTO - Từ ngày 5-11, thành phố cho chạy lại 12 tuyến xe buýt, mỗi chuyến chở không quá nửa số ghế.
                B ¶
                P Xe buýt chạy thử trên đường Trần Hưng Đạo - Ảnh: M.T.
                B §
                x Bình luận (0)
                x Đọc nhiều
                x 5 người bị thương trong vụ va chạm
                x Tin cùng chuyên mục
                x Thêm 30 xe điện chạy quanh trung tâm
                """),
        SitePage(
            name: "Nhân Dân", published: "2022-08-18T20:31", author: "THANH TRÀ",
            page: """
                x Báo Nhân Dân điện tử
                x CƠ QUAN TRUNG ƯƠNG CỦA ĐẢNG CỘNG SẢN VIỆT NAM
                x TIẾNG NÓI CỦA ĐẢNG, NHÀ NƯỚC VÀ NHÂN DÂN VIỆT NAM
                x Chính trị   Kinh tế   Văn hóa   Xã hội   Pháp luật   Du lịch   Thế giới
                T Nông thôn mới ở vùng cao: Bài 1: Đường đã về tới bản
                x Thứ năm, ngày 18/08/2022 - 20:31
                x Lưu bài viết   Chia sẻ
                L NDO - Sau hai năm, 14 bản xa nhất của huyện đã có đường bê-tông, trẻ đến trường không phải lội suối.
                B ¶
                B §
                x THANH TRÀ
                x Có thể bạn quan tâm
                x Cả nước có 6.000 xã đạt chuẩn
                x Đánh giá: 4.5/5 sao (12 đánh giá)
                """),
        SitePage(
            name: "Báo Chính phủ", published: "2020-03-26T16:45", author: "Thu Giang",
            page: """
                x BÁO ĐIỆN TỬ CHÍNH PHỦ
                x NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                x Trang chủ › Kinh tế › Ngân hàng
                x 16:45, 26/03/2020
                T Ngân hàng giảm lãi suất cho doanh nghiệp gặp khó
                L (Chinhphu.vn) – 23 tổ chức tín dụng đã giảm lãi vay từ 0,5 đến 1,5% mỗi năm cho khách hàng bị thiệt hại vì dịch.
                B ¶
                B §
                x Thu Giang
                x Ý kiến của bạn
                x Họ và tên:
                x Tin liên quan
                x Giải ngân 285.000 tỷ đồng vốn ưu đãi
                x Trang 1 2 3 … 12 Trang sau
                """),
        SitePage(
            name: "portal of a province", published: "2024-04-02T08:30", author: nil,
            page: """
                x UBND TỈNH BÌNH THUẬN
                x SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN
                x Thứ sáu, 07/06/2024
                x Giới thiệu
                x Tổ chức bộ máy
                x Tin tức - Sự kiện
                x Thủ tục hành chính
                x Bạn đang ở: Trang chủ / Tin tức - Sự kiện / Tin ngành
                T Toàn tỉnh trồng mới 1.200 ha thanh long theo hướng hữu cơ
                x Ngày đăng: 02/04/2024 08:30 - Lượt xem: 1.214 lượt
                x Cỡ chữ: A- A A+
                L ¶
                B §
                x Nguồn: Chi cục Trồng trọt
                x Các tin, bài viết khác
                x Bàn giao 30 máy bơm cho các xã (01/04/2024)
                x Đang online: 37 khách
                x Trong tuần: 15.320 lượt
                """),
        SitePage(
            name: "statistics office", published: "2019-06-28", author: nil,
            page: """
                x TỔNG CỤC THỐNG KÊ
                x CỤC THỐNG KÊ TỈNH SÓC TRĂNG
                x Số: 311/BC-CTK
                x CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                x Độc lập - Tự do - Hạnh phúc
                x Sóc Trăng, ngày 28 tháng 6 năm 2019
                T Tình hình kinh tế - xã hội sáu tháng đầu năm 2019
                L ¶
                B 1. Nông nghiệp
                B §
                B 2. Công nghiệp
                B §
                """),
        SitePage(
            name: "ministry", published: "2018-12-21T17:20+07:00", author: nil,
            page: """
                x BỘ Y TẾ
                x Cổng thông tin điện tử
                x Đăng nhập
                x Trang chủ >> Tin tổng hợp
                T HỘI NGHỊ TỔNG KẾT CÔNG TÁC DÂN SỐ NĂM 2018
                x 21/12/2018 | 17:20 (GMT+07:00)
                x In trang   Gửi email   Chia sẻ 5
                L ¶
                B §
                x Lượt xem: 5.412
                x Xếp hạng: 5 - 1 phiếu bầu
                """),
        SitePage(
            name: "Wordpress", published: "2021-10-12", author: "Lan Chi",
            page: """
                x Góc nhìn miền Trung
                x Trang chủ   Giới thiệu   Liên hệ
                x Home » Đời sống » Chợ cá Bến Sỏi đón mẻ lưới 3 tấn đầu mùa
                T Chợ cá Bến Sỏi đón mẻ lưới 3 tấn đầu mùa
                x 12 Tháng Mười, 2021 by Lan Chi
                L ¶
                B §
                x Chuyên mục: Đời sống
                x Thẻ: chợ cá, mùa biển
                x Bài viết liên quan
                x 7 món ngon từ cá cơm
                x Để lại một bình luận
                x Email của bạn sẽ không được hiển thị công khai.
                x Powered by WordPress
                """),
        SitePage(
            name: "NukeViet", published: "2017-04-05T21:18", author: "Hoàng Thị Sim",
            page: """
                x Trường THPT Bản Ngà
                x Trang nhất
                x Giới thiệu
                x Tin Tức
                x Trang nhất » Tin Tức » Hoạt động ngoại khóa
                T Học sinh khối 11 thu gom 450 kg rác thải nhựa
                x Thứ tư - 05/04/2017 21:18
                x Đã xem: 356 | Phản hồi: 0
                L ¶
                P Các bạn học sinh bên đống chai nhựa vừa gom được.
                x Các bạn học sinh bên đống chai nhựa vừa gom được.
                B §
                x Tác giả bài viết: Hoàng Thị Sim
                x Tổng số điểm của bài viết là: 0 trong 0 đánh giá
                x 0 trong 0 đánh giá
                x Click để đánh giá bài viết
                x Những tin cũ hơn
                x Lớp 10A nhất hội thi với 95 điểm
                x Đang truy cập : 8
                x Hôm nay : 421
                """),
        SitePage(
            name: "mobile page", published: "2025-11-02T06:45+07:00", author: "Vĩnh Hà",
            page: """
                x Menu
                x Mới nhất | Xem nhiều | Podcast | Video
                T Giá cà phê lên 118.000 đồng/kg, nông dân chưa vội bán
                x Vĩnh Hà
                x Chủ Nhật, 02/11/2025 06:45 +07:00
                x Chia sẻ Facebook 12 | Lưu | Nghe
                L Vào vụ thu hoạch, giá cà phê nhân xô ở Tây Nguyên lên 118.000 đồng/kg, cao hơn đầu tháng 4.500 đồng.
                B ¶
                B §
                x #cà phê #nông sản
                x Có 3 bình luận
                x Bài viết cùng chuyên mục
                x 3 giải pháp chống hạn cho vườn cà phê
                x 1 2 3 … 12 Trang sau
                """),
        SitePage(
            name: "provincial paper after the mergers", published: "2025-09-15T10:02", author: "Bảo Trân - Quốc Huy",
            page: """
                x BÁO VÀ PHÁT THANH, TRUYỀN HÌNH TÂY NINH
                x Thứ Hai, 15/09/2025
                x Chính trị » Xây dựng Đảng
                T Cửa khẩu Mộc Bài đón 2 triệu lượt người trong tám tháng
                x 15/09/2025 - 10:02
                x Đọc bài   Bản in
                L ¶
                P Hàng hóa chờ thông quan tại cửa khẩu. Ảnh: Bảo Trân
                B §
                x Bảo Trân - Quốc Huy
                x Ý kiến bạn đọc (0)
                x Tin mới
                x Xử phạt 18 xe quá tải
                """),
        SitePage(
            name: "radio and television", published: "2016-07-04T18:20", author: "Kim Sa",
            page: """
                x ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH TRÀ VINH
                x THTV | Thời sự | Truyền hình | Phát thanh | Giải trí
                x Kinh tế - Xã hội
                T SỞ CÔNG THƯƠNG TRAO 45 SUẤT HỌC BỔNG CHO CON EM CÔNG NHÂN
                x Đăng lúc: 04-07-2016 06:20 PM - Đã đọc: 1.072 lần
                L ¶
                B §
                x Kim Sa
                x Bình chọn: 4/5 (12 lượt)
                x Tin khác
                x » Khánh thành 2 cầu nông thôn (03/07/2016)
                x Bản quyền thuộc Đài Phát thanh và Truyền hình Trà Vinh
                """),
    ]
}

@Suite struct SitePageTests {
    @Test(arguments: SitePage.all) func `headline, date and author are the page's`(site: SitePage) {
        let report = read(site.lines.map(\.text).joined(separator: "\n"))
        #expect(report.document.title == site.lines.first { $0.role == .title }?.text)
        #expect(report.document.published == site.published)
        #expect(report.document.author == site.author)
    }

    @Test(arguments: SitePage.all) func `every line has its role`(site: SitePage) {
        let report = read(site.lines.map(\.text).joined(separator: "\r\n\r\n"))
        let roles = report.zones.flatMap { zone in
            report.text.slice(zone.range).split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map { ($0, zone.role) }
        }
        #expect(roles.count == site.lines.count)
        for (got, want) in zip(roles, site.lines) { #expect(got.1 == want.role, "\(want.text)") }
    }
}
