/// The words that tie figures of one sentence to each other.
package enum TieWords {
    /// Right before a figure, and of no weight.
    static let small = Phrases([
        "hơn", "gần", "trên", "khoảng", "tới", "đến", "chừng", "xấp xỉ", "xỉ", "xấp", "ngót", "cỡ", "mức", "có", "là", "thêm", "được", "với", "chỉ", "mạnh", "cũng", "nhẹ", "kỷ", "lục", "ròng",
    ])
    /// Right before a percentage that says the share just counted.
    static let share = Phrases([
        "đạt", "đạt tỷ lệ", "tỷ lệ", "tỉ lệ", "chiếm", "chiếm tỷ lệ", "chiếm tỉ lệ", "bằng", "tương ứng", "tương đương", "tức", "hay", "đạt được",
        "chiếm đến", "chiếm tới", "chiếm gần", "chiếm hơn", "chiếm khoảng", "chiếm trên",
    ])
    /// A percentage behind this is as often of the year before.
    static let equals = Phrases(["bằng"])
    /// Anywhere before a percentage that says the share just counted.
    static let rate = Phrases(["tỷ lệ", "tỉ lệ", "chiếm"])
    /// Between a number and a percentage of something else.
    static let otherBase = Phrases([
        "so với", "cùng kỳ", "kế hoạch", "dự toán", "tăng", "giảm", "vượt", "chỉ tiêu", "trong đó", "còn lại", "mỗi", "bình quân", "năm trước",
        "cao hơn", "thấp hơn", "còn", "cả nước", "toàn quốc", "và", "có mặt", "tham gia", "lãi suất", "thuế suất", "tăng trưởng",
    ])
    /// Behind a percentage that is of something else.
    static let ofOther = Phrases([
        "tổng", "trong tổng", "so với", "so", "kế hoạch", "dự toán", "cùng kỳ", "chỉ tiêu", "của", "trong", "gdp", "vốn", "mỗi", "năm", "thị phần", "số", "trên",
        "toàn", "dân số", "diện tích", "kim ngạch", "doanh thu", "thu", "trị giá", "giá trị",
    ])
    /// Behind a percentage of a pair that was planned.
    static let ofPlan = Phrases(["kế hoạch", "dự toán", "chỉ tiêu"])
    /// Between a total and its first part.
    static let parts = Phrases(["trong đó"])
    /// Opens a sentence that goes on with the one before.
    static let goesOn = Phrases(["trong đó", "gồm", "bao gồm"])
    /// Between a total and one of its parts.
    static let apart = Phrases(["riêng"])
    /// Between a total and the parts that make it up.
    static let consists = Phrases(["gồm", "bao gồm"])
    /// Not all parts follow.
    static let some = Phrases(["gồm cả", "bao gồm cả", "không bao gồm", "chưa bao gồm", "không gồm", "chưa gồm", "gồm có cả"])
    /// Before the last part.
    static let rest = Phrases(["còn lại", "số còn lại", "và còn lại", "phần còn lại", "còn lại là"])
    static let and = Phrases(["và"])
    /// What a percentage is reached of, behind it.
    package static let plan = Phrases(["dự toán", "kế hoạch", "chỉ tiêu", "mục tiêu", "kh"])
    /// Before a plan.
    static let planned = Phrases(["dự toán", "kế hoạch", "chỉ tiêu", "mục tiêu", "theo kế hoạch", "kế hoạch là", "dự toán là", "chỉ tiêu là", "kế hoạch đề ra là", "mục tiêu là", "chỉ tiêu được giao là", "kế hoạch năm là"])
    /// Before what came of a plan.
    static let result = Phrases(["thực hiện", "đã thực hiện", "quyết toán", "đã quyết toán", "thực hiện được", "thực hiện đạt", "kết quả đạt", "đã đạt", "thực tế đạt", "kết quả thực hiện"])
    /// Before a percentage of a plan.
    static let reached = Phrases([
        "đạt", "bằng", "tương đương", "hoàn thành", "tương đương với", "và bằng", "và đạt", "chỉ đạt", "chỉ bằng", "mới đạt", "chiếm", "đáp ứng", "đạt được",
    ])
    /// Between a percentage and what it is of.
    static let ofWhole = Phrases(["so với", "so", "cùng kỳ", "tổng", "của", "trong tổng", "trên tổng", "trên"])
    /// Between a part and its total.
    static let total = Phrases(["trong tổng số", "trên tổng số", "trong số", "của tổng số", "trong tổng", "trên tổng"])
    /// Opens a sentence's total, whose part follows.
    static let amongst = Phrases(["trong số", "trong tổng số", "trên tổng số", "trong tổng"])
    /// Right before the level that something came from.
    static let from = Phrases(["từ", "từ mức", "từ vị trí", "từ hạng", "từ con số", "từ khoảng", "từ hơn", "từ gần"])
    /// Right before the level that it came to.
    static let to = Phrases([
        "lên", "lên mức", "lên tới", "lên đến", "lên thành", "xuống", "xuống mức", "xuống còn", "còn", "xuống chỉ còn", "chỉ còn", "lên vị trí",
        "xuống vị trí", "lên hạng", "xuống hạng", "về", "về mức", "lên đạt", "lên con số", "xuống dưới mức",
    ])
    /// Right behind a change, before the level that it led to.
    static let onTo = Phrases(["lên", "xuống", "còn"])
    /// Right before the level that a change led to.
    static let level = to + Phrases([
        "đạt", "đạt mức", "ở mức", "chốt phiên ở mức", "đóng cửa ở mức", "chốt ở", "chốt ở mức", "chốt tại", "đóng cửa ở", "chốt phiên ở",
        "chốt phiên tại", "giao dịch ở mức", "dừng ở", "dừng ở mức",
    ])
    /// Before the size of a change.
    static let change = Phrases([
        "tăng", "giảm", "tăng thêm", "giảm được", "tăng được", "cắt giảm", "rút ngắn", "tăng trưởng", "giảm còn", "vượt", "tụt", "mất", "hạ", "cộng thêm", "tăng mạnh", "giảm mạnh",
        "giảm nhẹ", "tăng nhẹ", "tăng vọt", "giảm sâu",
    ])
    /// What stands before a change and says nothing of what changes.
    static let adverbs = Phrases([
        "đã", "cũng", "tiếp", "tục", "lại", "mạnh", "nhẹ", "trưởng", "thêm", "được", "vọt", "nhanh", "đáng", "kể", "cắt", "rút", "ngắn", "tụt", "hạ", "mất", "cộng", "sâu", "đều",
        "tương", "ứng", "đương", "tức", "hay", "dù", "tuy", "bị", "cả", "xấp", "xỉ", "hơn", "gần", "tới", "đến", "khoảng", "trên", "có", "mức", "chỉ", "ròng",
    ])
    /// Parts one change from another of the same thing.
    static let chain = Phrases(["và", "nhưng", "vẫn", "song", "đồng", "thời", "tăng", "giảm", "vượt", "cao", "thấp", "hơn"])
    /// Between a change in an amount and the same in percent.
    static let same = Phrases([
        "tương ứng", "tương đương", "tức", "hay", "tương ứng tăng", "tương ứng giảm", "tương đương tăng", "tương đương giảm", "tức tăng", "tức giảm",
        "tương ứng với", "tương đương với", "tương ứng mức tăng", "tương ứng mức giảm", "hay tăng", "hay giảm", "tức là tăng", "tức là giảm",
        "tức giảm được", "tương đương với mức tăng", "tương đương với mức giảm", "tương ứng với mức tăng", "tương ứng với mức giảm",
        "tương đương mức tăng", "tương đương mức giảm", "số tăng tuyệt đối", "số giảm tuyệt đối", "tăng tuyệt đối", "giảm tuyệt đối",
    ])
    /// Between a level and its change, where nothing else is said.
    static let changeOrSame = change + same
    /// Between a change and the level before.
    package static let against = Phrases(["so với", "so cùng kỳ", "cùng kỳ", "so với cùng kỳ"])
    /// Right before the level before, behind `so với`.
    static let before = Phrases(["đạt", "là", "so với", "so với mức", "ở mức", "so với con số", "chỉ đạt", "mới đạt", "là hơn", "chỉ là"])
    /// What a time is made of, besides numbers.
    static let time = Phrases(
        [
            "so", "với", "cùng", "kỳ", "năm", "tháng", "quý", "tuần", "phiên", "ngày", "trước", "ngoái", "thời", "điểm", "đầu", "cuối", "đó", "nay", "kế", "hoạch", "dự", "toán",
            "con", "số", "mức", "đạt", "là", "ở", "của", "i", "ii", "iii", "iv", "được", "giao", "đề", "ra", "lúc", "này", "ước", "thực", "hiện",
        ])
    /// Between a number of things looked at and those found among them.
    static let found = Phrases(["chỉ có", "thì có", "phát hiện", "phát hiện có", "thì chỉ có"])
    /// Received, and settled of that.
    static let received = Phrases(["tiếp nhận", "nhận", "thụ lý", "tiếp nhận mới"])
    static let settled = Phrases(["giải quyết", "đã giải quyết", "xử lý", "đã xử lý", "trả kết quả", "đã trả"])
    /// A percentage of change behind this is of another measure.
    static let otherMeasure = Phrases(["về trị giá", "về lượng", "về giá trị", "về khối lượng"])
}

extension TieWords {
    /// A phrase that has one of these and a phrase that lacks it do not say the same.
    static let turns = Set(
        Words.ids(
            of: """
                không chưa chậm trễ quá đúng trước sớm còn tăng giảm nhập xuất thu chi tỉnh huyện xã nam nữ bình quân mua bán vay trả cao thấp
                """))
}
