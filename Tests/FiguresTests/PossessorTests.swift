import Testing

@testable import Figures

/// Whose a measure is that stands behind `có`.
@Suite struct PossessorTests {
    @Test("Several things, or what a verb is done to", arguments: [
        ContextCase("Hãng đang đóng các loại tàu có trọng tải từ [[700 tấn]].", p: "trọng tải", e: "các loại tàu"),
        ContextCase("Xã xây trường mầm non có diện tích [[3 ha]], sức chứa 400 em.", p: "diện tích", e: "trường mầm non"),
        ContextCase("Xã xây trường mầm non có diện tích 3 ha, sức chứa [[400 em]].", p: "sức chứa", e: "trường mầm non"),
        ContextCase("Ông Nam cho biết, anh đang gom những căn nhà nhỏ có giá trị dưới [[200 triệu đồng]].", p: "giá trị", e: "những căn nhà nhỏ"),
        ContextCase("Họ tập trung bán những nhà nhỏ, có diện tích sàn dưới [[40 m2]].", p: "diện tích sàn", e: "những nhà nhỏ"),
        ContextCase("UBND tỉnh vừa phê duyệt quy hoạch khu nhà ở tại xã Đông có diện tích [[15 ha]].", p: "diện tích", e: "khu nhà ở tại xã Đông"),
    ])
    func objects(item: ContextCase) throws { try item.check() }

    @Test("A bare noun phrase behind a sign", arguments: [
        ContextCase("Quỹ đã bán cổ phần (dự án này có giá trị hơn [[20 tỷ đồng]]).", p: "giá trị", e: "dự án này"),
        ContextCase("Phần lớn nhà loại này có diện tích khoảng [[30 m2]].", p: "diện tích", e: "nhà loại này"),
        ContextCase("Nam Long thi công cầu Đông; trong đó phần việc của nhà thầu Hải Âu có tổng giá trị [[7 tỷ đồng]].", p: "tổng giá trị", e: "phần việc của nhà thầu Hải Âu"),
    ])
    func bare(item: ContextCase) throws { try item.check() }

    @Test("The subject stays where the measure is its own", arguments: [
        ContextCase("Các hợp tác xã này có doanh thu [[3 tỷ đồng]].", p: "doanh thu", e: "Các hợp tác xã này"),
        ContextCase("Nam Long tiếp tục là công ty có mức lãi [[3 tỷ đồng]].", p: "mức lãi", e: "Nam Long"),
        ContextCase("Xe đạp các loại và phụ tùng có kim ngạch [[3 triệu USD]].", p: "kim ngạch", e: "Xe đạp các loại và phụ tùng"),
        ContextCase("Cà phê, hạt điều đều có trị giá xuất khẩu trên [[2 triệu USD]].", p: "trị giá xuất khẩu", e: "Cà phê, hạt điều"),
        ContextCase("Trường Hai Bà Trưng lớp tiếng Anh có điểm chuẩn [[40 điểm]].", p: "điểm chuẩn", e: "Trường Hai Bà Trưng lớp tiếng Anh"),
        ContextCase("Dự án sử dụng vốn nhà nước có giá trị trên [[90 tỷ đồng]].", p: "giá trị", e: "Dự án sử dụng vốn nhà nước"),
        ContextCase("Theo tìm hiểu, dự án cải tạo hồ Đông có tổng mức đầu tư [[29 tỷ đồng]].", p: "tổng mức đầu tư", e: "dự án cải tạo hồ Đông"),
        ContextCase("Công ty Nam Long có vốn điều lệ [[30 tỷ đồng]].", p: "vốn điều lệ", e: "Công ty Nam Long"),
    ])
    func subjects(item: ContextCase) throws { try item.check() }
}
