import Testing

@testable import Figures

/// Of whom: who it is, where that is said, and what is no part of it.
@Suite struct EntityTests {
    @Test("Of whom: names, levels, shares and parts", arguments: [
        ContextCase("Chiều qua, tòa xét xử bị cáo Lê Văn Út ([[29 tuổi]], trú huyện Phù Mỹ).", e: "bị cáo Lê Văn Út"),
        ContextCase("Sở Nội vụ đã sắp xếp [[7 đơn vị hành chính]] cấp xã.", p: "sắp xếp", e: "cấp xã"),
        ContextCase("Dân số Nhật Bản đạt [[125 triệu người]].", p: "Dân số", e: "Nhật Bản"),
        ContextCase("Mực nước sông Lô lên [[17 m]].", p: "Mực nước", e: "sông Lô"),
        ContextCase("Gạch ốp lát trị giá đạt [[3 triệu USD]].", p: "trị giá", e: "Gạch ốp lát"),
        ContextCase("Mưa làm 40 ha lúa bị ngập; 3 cầu, [[6 cống]] bị hư hỏng.", p: "bị hư hỏng"),
        ContextCase("Về doanh số, xe điện đạt [[31 nghìn chiếc]].", p: "doanh số", e: "xe điện"),
        ContextCase("Biệt thự ven hồ rao bán [[90 tỷ đồng]].", p: "rao bán", e: "Biệt thự ven hồ"),
        ContextCase("Học phí tăng từ [[5% - 7%]] đối với bậc tiểu học.", p: "Học phí"),
        ContextCase("Trang web này có [[2 triệu thành viên]].", e: "Trang web này"),
        ContextCase("Số lượng văn bản, tài liệu tăng [[6%]].", p: "Số lượng văn bản, tài liệu"),
        ContextCase("Xuất khẩu dệt, may, da, giày đạt [[3 tỷ USD]].", p: "Xuất khẩu dệt, may, da, giày"),
        ContextCase("Năm nay, mỗi xã, phường có [[2 điểm bưu điện]].", e: "mỗi xã, phường"),
        ContextCase("Trên [[60%]] cán bộ xã và 90% cán bộ huyện sử dụng chữ ký số.", p: "sử dụng chữ ký số", e: "cán bộ xã", b: "*"),
        ContextCase("[[Hàng trăm hộ]] ở xã Ia Mơ và 40 hộ ở xã Ia Lâu bị cô lập.", p: "bị cô lập", e: "xã Ia Mơ"),
        ContextCase("Hàng trăm hộ ở xã Ia Mơ và [[40 hộ]] ở xã Ia Lâu bị cô lập.", p: "bị cô lập", e: "xã Ia Lâu"),
        ContextCase("Toàn tỉnh có 2 chợ tại huyện Ba Bể; [[1 siêu thị]] tại huyện Na Rì.", e: "huyện Na Rì"),
        ContextCase("Bình Thuận: Lượng khách tăng [[20%]]", p: "Lượng khách", e: "Bình Thuận"),
        ContextCase("Toàn huyện hiện có [[1.700 ha]] cam.", p: "cam", e: "Toàn huyện"),
        ContextCase("Mỗi năm có khoảng [[300 ha]] đất rừng bị lấn chiếm.", p: "bị lấn chiếm", e: "đất rừng"),
        ContextCase("[[100%]] phản ánh, kiến nghị của người dân phải được trả lời đúng hạn.", p: "phải được trả lời đúng hạn", e: "phản ánh, kiến nghị của người dân", b: "*"),
        ContextCase("Trên [[70%]] yêu cầu chi trả được công ty chấp thuận.", p: "được công ty chấp thuận", e: "yêu cầu chi trả", b: "*"),
    ])
    func whose(item: ContextCase) throws { try item.check() }

    @Test("A line and its voltage are one name", arguments: [
        ContextCase("Đường dây 220 kV Bảo Lâm - Sông Công dài [[63 km]].", p: "dài", e: "Đường dây 220 kV Bảo Lâm - Sông Công"),
    ])
    func lines(item: ContextCase) throws { try item.check() }

    @Test("A name, without the clause behind it; alone before a figure it is who, and not what", arguments: [
        ContextCase("Vinatex đạt hơn [[420 tỷ đồng]].", e: "Vinatex"),
        ContextCase("Eximbank có vốn điều lệ [[12.355 tỷ đồng]].", p: "vốn điều lệ", e: "Eximbank"),
        ContextCase("VCG gần đây có ngày lên tới [[9 triệu đơn vị]].", p: "*", e: "VCG"),
        ContextCase("Khu vực DN ngoài nhà nước tăng [[14%]].", p: nil, e: "Khu vực DN ngoài nhà nước"),
        ContextCase("Theo kế hoạch, Côn Đảo sẽ mở [[9 điểm phát quà]].", p: "*", e: "Côn Đảo", s: .target),
        ContextCase("Tổng cục Thuế ghi nhận tổng số thu của khu vực tư nhân đạt [[9.100 tỷ đồng]].", p: "tổng số thu", e: "khu vực tư nhân"),
        ContextCase("Theo Hội Chữ thập đỏ tỉnh, hiện toàn tỉnh có [[52 đội]] xung kích.", p: "*", e: "toàn tỉnh"),
        ContextCase("Về tổ chức, Sở Công Thương có [[9 phòng]].", p: "*", e: "Sở Công Thương"),
        ContextCase("Lợi nhuận trước thuế đạt 96 tỷ đồng, hoàn thành [[105%]] kế hoạch.", p: "Lợi nhuận trước thuế", b: "kế hoạch"),
    ])
    func names(item: ContextCase) throws { try item.check() }

    @Test("Whose it is, where it is said behind what is counted, in the clause that follows, or in the sentence before", arguments: [
        ContextCase("Vì [[3 đối tác]] của công ty này đã rút lui.", p: "*", e: "công ty này"),
        ContextCase("Có [[46 dự án]] của tỉnh Hòa Bình được cấp phép.", p: "được cấp phép", e: "tỉnh Hòa Bình"),
        ContextCase("Có [[45 học sinh]] Trường Trung học cơ sở Lê Lợi bị ngộ độc.", p: "bị ngộ độc", e: "Trường Trung học cơ sở Lê Lợi"),
        ContextCase("Ngập nặng nhất là [[3 xã]] Tân Lập, Tân Hòa và Tân Bình.", p: "*", e: "Tân Lập, Tân Hòa và Tân Bình"),
        ContextCase("Trong [[12 nước]] Đông Nam Á, tuổi thọ ở đây cao nhất.", p: nil, e: "Đông Nam Á"),
        ContextCase("Tối qua, [[8 người]] bị ngộ độc ở huyện Lục Nam khi ăn nấm.", p: "bị ngộ độc", e: "huyện Lục Nam"),
        ContextCase("Ghi nhận [[57 trường hợp]] do thời tiết ở Mỹ ấm lên.", p: "Ghi nhận"),
        ContextCase("Tới nay, với việc mở thêm [[14 chi nhánh]], ngân hàng đã phủ kín miền Trung.", p: "*", e: "ngân hàng"),
        ContextCase("Với [[5 huy chương]] bạc, câu lạc bộ đã vươn lên giữa bảng.", p: "*", e: "câu lạc bộ"),
        ContextCase("Sau khi thu hồi [[46 giấy phép]], Sở Công Thương đã lập lại trật tự.", p: "thu hồi", e: "Sở Công Thương"),
        ContextCase("Để khắc phục, kế hoạch đặt ra là chỉ số đạt [[90%]], bộ phận một cửa mở thêm hai quầy.", p: "*"),
        ContextCase("Trong [[27 sở]], Sở Xây dựng đứng chót.", p: "*", e: nil),
        ContextCase("Với giá chào [[210 USD/tấn]], Bộ Công Thương nhận định thị trường sẽ chững lại.", p: "*"),
        ContextCase("Cục Thuế tỉnh đã thu 900 tỷ đồng. Tổ chức [[17 lớp]] tập huấn.", p: "Tổ chức", e: "Cục Thuế tỉnh", flags: [.entityInherited]),
        ContextCase("Cục Thuế tỉnh đã thu 900 tỷ đồng. Xuất khẩu gạo đạt [[17 triệu USD]].", p: "Xuất khẩu gạo"),
    ])
    func doers(item: ContextCase) throws { try item.check() }

    @Test("Whose it is at the end of a verb phrase, up to the next small word", arguments: [
        ContextCase("Năm 2019, xuất khẩu hàng dệt may của Nhật Bản sang Mỹ đạt [[14 tỷ USD]].", p: "xuất khẩu hàng dệt may", e: "Nhật Bản"),
        ContextCase("Xuất khẩu của khu vực kinh tế trong nước đạt [[14 tỷ USD]].", p: "Xuất khẩu", e: "khu vực kinh tế trong nước"),
        ContextCase("Tiêu thụ của người dân là [[4,3 triệu tấn]].", p: "Tiêu thụ", e: "người dân"),
        ContextCase("Bà Lan đã mua cổ phiếu An Phú với giá [[25.000 đồng]].", p: "giá", e: "cổ phiếu An Phú"),
    ])
    func ownersOfVerbs(item: ContextCase) throws { try item.check() }

    @Test("Who it is, without what he has, and not what kind he is", arguments: [
        ContextCase("Câu lạc bộ này có quan hệ với trên [[46 nhà vườn]].", p: "*", e: "Câu lạc bộ này"),
        ContextCase("Kim ngạch của doanh nghiệp có vốn nước ngoài đạt [[20 triệu USD]].", p: "Kim ngạch", e: "doanh nghiệp có vốn nước ngoài"),
        ContextCase("Còn tại Tokyo, cao su lên tới [[264 yen/kg]].", p: "*", e: "cao su"),
        ContextCase("Indonesia, nước trồng cọ lâu đời, sẽ bán thêm [[64.000 tấn]].", p: "bán", e: "Indonesia", s: .forecast),
    ])
    func who(item: ContextCase) throws { try item.check() }

    @Test("Who, without what he does, is, or has behind him", arguments: [
        ContextCase("Câu lạc bộ Sông Lam đã gửi đề nghị mua thêm [[3 cầu thủ]].", p: "*", e: "Câu lạc bộ Sông Lam", s: .proposal),
        ContextCase("Long An là tỉnh có diện tích chanh [[11.000 ha]].", p: "diện tích chanh", e: "Long An"),
        ContextCase("Tổ chức này đăng ký bán [[2 triệu cổ phiếu]].", p: "đăng ký bán", e: "Tổ chức này"),
        ContextCase("Ông Lê Văn Tám, Giám đốc bệnh viện cho biết, tuyển sinh vào lớp 10 chỉ lấy [[70%]] học sinh.", p: "*", b: "học sinh"),
        ContextCase("Ông Lê Văn Tám, Giám đốc bệnh viện, cho biết tính đến ngày 8/2 đã có [[12 ca]] khỏi bệnh.", p: "khỏi bệnh"),
        ContextCase("Công ty Cổ phần phát triển Hạ tầng An Phú thuê [[30 ha]] đất.", p: "thuê … đất", e: "Công ty Cổ phần phát triển Hạ tầng An Phú"),
        ContextCase("Công ty May Thành Công lãi [[8 tỷ đồng]].", p: "lãi", e: "Công ty May Thành Công"),
        ContextCase("Lâm và Hòa đòi số tiền [[50 triệu đồng]].", p: "đòi số tiền", e: "Lâm và Hòa"),
    ])
    func without(item: ContextCase) throws { try item.check() }

    @Test("Who speaks, who is asked, who does it", arguments: [
        ContextCase("Công ty An Phú cho biết sẽ trích [[736 tỷ đồng]] trả cổ tức.", p: "trích", e: "Công ty An Phú", s: .forecast),
        ContextCase("Bộ trưởng cho rằng xuất khẩu tôm đạt [[10 tỷ USD]].", p: "xuất khẩu tôm"),
        ContextCase("Theo sổ sách của xã thì lương của cán bộ này là [[9 triệu đồng]].", p: "lương", e: "cán bộ này"),
        ContextCase("GDP nước này được ADB dự báo tăng [[8,1%]].", p: "GDP nước này", s: .forecast),
        ContextCase("Theo Sở Du lịch, trong [[7 ngày]] nghỉ tết, khách đến đông."),
        ContextCase("Hội đồng gồm Chủ tịch, [[04 Phó Chủ tịch]] và thư ký.", e: "Hội đồng"),
    ])
    func speakers(item: ContextCase) throws { try item.check() }

    @Test("An age is part of the words around it, and whose it is no rate", arguments: [
        ContextCase("Tỷ lệ trẻ em dưới 3 tuổi thiếu cân giảm còn [[14%]].", p: "Tỷ lệ trẻ em dưới 3 tuổi thiếu cân"),
        ContextCase("Tỷ lệ cận thị trong học sinh từ 11 - 14 tuổi giảm từ [[41%]] xuống 38%.", p: "Tỷ lệ cận thị", e: "học sinh từ 11 - 14 tuổi"),
        ContextCase("Tỷ lệ cận thị trong học sinh từ [[11 - 14 tuổi]] giảm mạnh.", e: "học sinh"),
        ContextCase("Công nhân từ 20 đến 30 tuổi chiếm [[41%]] lực lượng.", p: "chiếm", e: "Công nhân từ 20 đến 30 tuổi", b: "lực lượng"),
        ContextCase("Huyện có bé trai 13 tuổi bị bỏng và [[4 người]] bị ngạt khói.", p: "bị ngạt khói", e: "Huyện"),
    ])
    func ages(item: ContextCase) throws { try item.check() }

    @Test("A name in quotes has no verb", arguments: [
        ContextCase("Chương trình “Chung tay dựng nhà cho em” đã xây [[320 căn nhà]].", p: "xây", e: "Chương trình “Chung tay dựng nhà cho em”"),
        ContextCase("Công ty \"mất toi\" [[14 tỷ đồng]] tiền cọc.", p: "*", e: "Công ty"),
    ])
    func quotes(item: ContextCase) throws { try item.check() }

    @Test("Who, without what he thinks, wants or is made to do", arguments: [
        ContextCase("Các tiểu thương lo ngại giá thuê tăng [[17%]].", p: "giá thuê"),
        ContextCase("Xã An Phú rất quan tâm, đã cấp [[35 tấn]] xi măng.", p: "cấp … xi măng", e: "Xã An Phú"),
        ContextCase("Hợp tác xã không thể trả [[260 triệu đồng]].", p: "không thể trả", e: "Hợp tác xã"),
        ContextCase("Việc này tạo điều kiện cho Hội Nông dân mở [[14 lớp]] tập huấn.", p: "mở", e: "Hội Nông dân"),
        ContextCase("Bà Lê Thị Sáu từng có [[6 ngôi nhà]].", e: "Bà Lê Thị Sáu"),
        // no word of context inside a measure
        ContextCase("Tổng số vốn đã giải ngân đạt [[58%]].", p: "Tổng số vốn"),
    ])
    func minds(item: ContextCase) throws { try item.check() }

    @Test("Behind a word that says what follows from it, a clause of its own; who stands before it stays", arguments: [
        ContextCase("Nhu cầu tăng cao nên giá vải thiều lên tới [[63.000 đồng/kg]].", p: "giá", e: "vải thiều"),
        ContextCase("Công ty An Phú thua lỗ nên phải cắt giảm [[140 lao động]].", e: "Công ty An Phú"),
        ContextCase("Trường Hòa An đã tạo nên những kết quả xứng đáng với [[45 năm]] xây dựng.", p: "*", e: "Trường Hòa An"),
        // words that are nobody
        ContextCase("Giá thóc bình quân 7.200 đồng/kg, cá biệt lên tới [[8.400 đồng/kg]].", p: "Giá", e: "thóc"),
        ContextCase("Tính ra bị lỗ [[13 triệu đồng]].", p: "bị lỗ"),
    ])
    func consequences(item: ContextCase) throws { try item.check() }

    @Test("What a body is for is part of its name, where a predicate follows", arguments: [
        ContextCase("Chi cục quản lý thị trường đã phát hiện [[14 vụ]] vi phạm.", p: "phát hiện", e: "Chi cục quản lý thị trường"),
        ContextCase("Năm 2021, quỹ hỗ trợ phải bù [[260 tỷ đồng]].", p: "phải bù", e: "quỹ hỗ trợ"),
        ContextCase("Ban kiểm soát có [[5 thành viên]].", e: "Ban kiểm soát"),
        ContextCase("Hộ có nhà đổ được nhận [[14 triệu đồng]].", p: "được nhận", e: "Hộ có nhà đổ"),
        ContextCase("Đội kiểm tra phải phạt [[14 cơ sở]].", p: "phải phạt", e: "Đội kiểm tra"),
        ContextCase("Các doanh nghiệp xuất khẩu gạo sẽ mua [[3.500 tấn]] lúa.", p: "mua … lúa", e: "Các doanh nghiệp xuất khẩu gạo", s: .forecast),
        ContextCase("Công ty sản xuất [[640 tấn]] phân bón.", p: "sản xuất … phân bón", e: "Công ty"),
        ContextCase("Nhà máy sản xuất được [[75.000 bao]] xi măng.", p: "sản xuất được", e: "Nhà máy"),
    ])
    func purposes(item: ContextCase) throws { try item.check() }

    @Test("A list of names begins at its first, over its commas", arguments: [
        ContextCase("Theo đó, Cục Thuế Hà Nam, Nam Định và Ninh Bình thu [[14 tỷ đồng]].", p: "thu", e: "Cục Thuế Hà Nam, Nam Định và Ninh Bình"),
        ContextCase("Vì vậy, xã Ba Vì, xã Vân Hòa và xã Yên Bài còn [[25 hộ]] nghèo.", e: "xã Ba Vì, xã Vân Hòa và xã Yên Bài"),
        ContextCase("Tại Hà Nam, Cục Thuế và Cục Hải quan thu [[14 tỷ đồng]].", p: "thu", e: "Cục Thuế và Cục Hải quan"),
        ContextCase("Đội Hai triệt phá [[hai kho]] tại Bình Tân.", p: "triệt phá", e: "Đội Hai"),
        ContextCase("Công an huyện bắt [[3 đối tượng]] tại xã Đông.", p: "bắt", e: "Công an huyện"),
        ContextCase("Ông Nam cho công ty vay [[3 tỷ đồng]].", p: "cho công ty vay", e: "Ông Nam"),
        ContextCase("Ông Lê Văn Tám: Hải Phòng mới xây [[900 căn]]", p: "xây", e: "Hải Phòng"),
        ContextCase("Trong Tháng Thanh niên, xã Đông tuyên dương [[12 em]].", p: "tuyên dương", e: "xã Đông"),
        ContextCase("Lê Văn An, Trần Văn Ba và Vũ Thị Cúc lần lượt nhận [[18]], 15 và 12 năm tù.", p: "nhận", e: "Lê Văn An"),
        ContextCase("Lê Văn An, Trần Văn Ba và Vũ Thị Cúc lần lượt nhận 18, 15 và [[12 năm]] tù.", p: "nhận", e: "Vũ Thị Cúc"),
        ContextCase("Dẫn đầu là Hà Nam với [[14 dự án]].", e: "Hà Nam"),
        ContextCase("Nhật Bản mua 3 triệu tấn; Đức mua [[2 triệu tấn]].", p: "mua", e: "Đức"),
        ContextCase("Dầu Brent giao dịch ở mức [[36,5 USD/thùng]].", p: "giao dịch", e: "Dầu Brent"),
    ])
    func listed(item: ContextCase) throws { try item.check() }

    @Test("What was counted is who, though a word points back at it", arguments: [
        ContextCase("Hai hợp tác xã này đã nộp [[640 triệu đồng]].", p: "nộp", e: "hợp tác xã"),
        ContextCase("Bà Lê Thị Sáu xin giảm [[5 triệu đồng]].", p: "*", e: "Bà Lê Thị Sáu"),
        // a verb right behind a name, whatever it is elsewhere
        ContextCase("Công ty Hồng Hà [[âm 14 tỷ đồng]].", p: "*", e: "Công ty Hồng Hà"),
        ContextCase("Lượng thịt trước Tết âm lịch là [[640 tấn]].", p: "*", e: nil),
    ])
    func counted(item: ContextCase) throws { try item.check() }

    @Test("Who tells of it does it, where nobody else is said to; a speaker is not whom it is of", arguments: [
        ContextCase("Sở Y tế cho biết đã chi [[3 tỷ đồng]].", p: "chi", e: "Sở Y tế"),
        ContextCase("Ông Trần Văn Ba, Phó Chủ tịch xã Long Hồ, cho biết đã có [[31 hộ]] thoát nghèo.", p: "thoát nghèo"),
        ContextCase("Bà Trần Thị Hạnh kể: \"[[64 nghìn đồng]] thì mua được mấy cân gạo.\".", p: "*"),
    ])
    func tellers(item: ContextCase) throws { try item.check() }

    @Test("Who holds an office speaks of what is measured", arguments: [
        ContextCase("Ông Lê Văn Ba, Chủ tịch UBND tỉnh Bình Hòa, cho biết thu ngân sách đạt [[4.600 tỷ đồng]].", p: "thu ngân sách"),
        ContextCase("Tổng giám đốc An Phú, ông Lê Văn Ba cho biết tỷ lệ lấp đầy đạt [[64%]].", p: "tỷ lệ lấp đầy"),
        ContextCase("Phó Giám đốc Sở Thể thao Lê Văn Ba cho biết đã thu hồi [[31 căn nhà]].", p: "thu hồi", e: "Phó Giám đốc Sở Thể thao Lê Văn Ba"),
    ])
    func offices(item: ContextCase) throws { try item.check() }

    @Test("A name that ends like a small word; who, without who does it for them; each one of many", arguments: [
        ContextCase("Hợp tác xã Đắk Song vận động [[64 hội viên]].", p: "vận động", e: "Hợp tác xã Đắk Song"),
        ContextCase("Khu nhà này do Công ty Hòa An làm chủ đầu tư, có diện tích [[6 ha]].", p: "diện tích", e: "Khu nhà này"),
        ContextCase("Đơn được gửi qua mạng và mỗi hộ chỉ nộp [[1 bản]].", p: "nộp", e: "mỗi hộ"),
        ContextCase("Mức phạt đối với cá nhân là 3 triệu đồng, đối với tổ chức là [[6 triệu đồng]].", p: "Mức phạt", e: "tổ chức", s: .norm),
        ContextCase("Xưởng bán 640 xe các loại, tăng [[4%]].", p: "bán"),
    ])
    func nameEnds(item: ContextCase) throws { try item.check() }

    @Test("A document has its parts; an office, though its name is a verb; no gloss, and not how it moved", arguments: [
        ContextCase("Quy chế này gồm 5 chương, [[31 điều]].", e: "Quy chế này"),
        ContextCase("Thanh tra Hải Dương phát hiện sai phạm [[640 triệu đồng]].", p: "phát hiện sai phạm", e: "Thanh tra Hải Dương"),
        ContextCase("Tổng công ty Sông Hồng (kể cả các công ty con) đạt [[31 tỷ đồng]].", e: "Tổng công ty Sông Hồng"),
        ContextCase("Doanh số của 7 cửa hàng đã giảm mạnh từ [[64 tỷ đồng]] xuống còn 31 tỷ đồng.", p: "Doanh số", e: "7 cửa hàng"),
    ])
    func parts(item: ContextCase) throws { try item.check() }
}
