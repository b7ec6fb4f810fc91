import Testing

@testable import Figures

/// What `lần lượt` deals out.
@Suite struct OrderTests {
    @Test("Names, and one measure of them all", arguments: [
        ContextCase("Bán hàng sang Lào, Nhật Bản và Cu Ba tăng lần lượt là [[5%]], 7% và 9% so với năm 2019.", p: "Bán hàng", e: "Lào", b: "năm 2019"),
        ContextCase("Xuất khẩu sang Lào, Nhật Bản và Cu Ba tăng lần lượt là 5%, [[7%]] và 9% so với năm 2019.", p: "Xuất khẩu", e: "Nhật Bản", b: "năm 2019"),
        ContextCase("Giá khoai tại các huyện vùng cao Mường Khương, Bắc Hà, Si Ma Cai lần lượt ở mức [[6.000 đồng/kg]], 7.000 đồng/kg, 8.000 đồng/kg.", p: "Giá khoai", e: "Mường Khương"),
        ContextCase("Những giống bán chạy nhất gồm có Hoa Nắng, Sông Hậu với mức tăng trưởng lần lượt là [[4%]] và 6%.", p: "mức tăng trưởng", e: "Hoa Nắng"),
        ContextCase("An Phú và Đại Lộc sẽ sở hữu lần lượt là [[70%]] và 30% vốn của nhà máy.", p: "sở hữu", e: "An Phú", b: "vốn của nhà máy", s: .forecast),
        ContextCase("Ngành trồng trọt, chăn nuôi và thủy sản lần lượt đạt các mức tăng trưởng 3%, 7% và [[5%]].", p: "mức tăng trưởng", e: "thủy sản"),
        ContextCase("Tăng trưởng 2 tháng đầu năm của kinh tế hộ, kinh tế trang trại và kinh tế tập thể lần lượt là 4%, 6% và [[3%]].", p: "Tăng trưởng", e: "kinh tế tập thể"),
        ContextCase("Tại các nước Lào, Nhật Bản và Cu Ba, sản lượng chè cũng tăng tương ứng 5%, [[7%]] và 9%.", p: "sản lượng chè", e: "Nhật Bản"),
        ContextCase("An Phú và Đại Lộc là hai công ty bán nhiều chè nhất với thị phần lần lượt là [[12%]] và 9%.", p: "thị phần", e: "An Phú"),
        ContextCase("An Phú, Bình Sơn và Đại Lộc là 3 vùng chè chiếm 61% lượng bán với giá trị lần lượt 6 tỷ đồng, 5 tỷ đồng và [[4 tỷ đồng]].", p: "giá trị", e: "Đại Lộc"),
    ])
    func names(item: ContextCase) throws { try item.check() }

    @Test("Measures, each its own, and whose they are", arguments: [
        ContextCase("Khối bán lẻ đạt doanh thu và lợi nhuận lần lượt 50 tỷ đồng và [[7 tỷ đồng]].", p: "lợi nhuận", e: "Khối bán lẻ"),
        ContextCase("Khối bán lẻ đạt doanh thu và lợi nhuận lần lượt 50 tỷ đồng và 7 tỷ đồng, tăng tương ứng [[5%]] và 9% so với năm 2019.", p: "doanh thu", e: "Khối bán lẻ", b: "năm 2019"),
        ContextCase("Tổng tài sản và vốn chủ sở hữu của Nam Long đạt lần lượt là [[40 tỷ đồng]] và 15 tỷ đồng.", p: "Tổng tài sản", e: "Nam Long"),
        ContextCase("Chi phí sản xuất và chi phí thu mua tăng mạnh, ở mức lần lượt 7 tỷ đồng và [[8 tỷ đồng]].", p: "chi phí thu mua"),
        ContextCase("Khối lượng và trị giá xuất khẩu chè và các sản phẩm từ chè lần lượt đạt [[3 nghìn tấn]] và 7 triệu USD.", p: "Khối lượng"),
        ContextCase("Khối lượng và trị giá xuất khẩu chè và các sản phẩm từ chè lần lượt đạt 3 nghìn tấn và [[7 triệu USD]].", p: "trị giá xuất khẩu chè và các sản phẩm từ chè"),
        ContextCase("ROE và ROA vẫn cao nhất ngành, lần lượt đạt mức [[18%]] và 2%.", p: "ROE"),
    ])
    func measures(item: ContextCase) throws { try item.check() }

    @Test("Of the figures before, in their order", arguments: [
        ContextCase("Hãng thu 40 tỷ đồng doanh thu thuần và hơn 4 tỷ đồng lãi ròng, lần lượt giảm 16% và [[8%]] so với năm 2019.", p: "lãi ròng", e: "Hãng", b: "năm 2019"),
        ContextCase("Vốn của An Phú và Đại Lộc là 9 tỷ đồng. Doanh thu đạt 5 tỷ đồng ở hai mảng với thị phần lần lượt 20% và [[30%]].", p: "thị phần", e: "*"),
        ContextCase("Sản lượng đạt 40 tấn, kim ngạch đạt 5 triệu USD, trong khi năm 2017 các con số này lần lượt là [[35 tấn]] và 4 triệu USD.", p: "Sản lượng"),
        ContextCase("Doanh thu và chi phí lần lượt tăng 8% và 21% lên [[45 tỷ đồng]] và 36 tỷ đồng.", p: "Doanh thu"),
        ContextCase("Doanh thu đạt 40 tỷ đồng và lợi nhuận đạt 5 tỷ đồng, vượt lần lượt 13% và [[29%]] kế hoạch.", p: "lợi nhuận", b: "kế hoạch"),
    ])
    func again(item: ContextCase) throws { try item.check() }

    @Test("Who has a share where they are only counted", arguments: [
        ContextCase("Năm 2016, 2 xã này chiếm [[31%]] sản lượng chè.", p: "chiếm", e: "2 xã này", b: "sản lượng chè"),
        ContextCase("Năm 2016, 2 xã này chiếm lần lượt 31% và [[9%]] sản lượng chè.", p: "chiếm", e: "2 xã này", b: "sản lượng chè"),
        ContextCase("An Phú và Đại Lộc là 2 xã chiếm khoảng [[61%]] lượng bán với giá trị lần lượt 6 tỷ đồng và 5 tỷ đồng.", p: "chiếm", e: "An Phú và Đại Lộc", b: "lượng bán"),
    ])
    func shares(item: ContextCase) throws { try item.check() }

    @Test("The only one, and the first of a list behind `trong đó`", arguments: [
        ContextCase("Xuất khẩu giảm, trong đó chỉ có Long An tăng [[9%]].", p: "*", e: "Long An"),
        ContextCase("Trong đó An Phú, Bình Sơn và Đại Lộc đạt [[31 tấn]].", p: "*", e: "An Phú, Bình Sơn và Đại Lộc"),
    ])
    func only(item: ContextCase) throws { try item.check() }
}
