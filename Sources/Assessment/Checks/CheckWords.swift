/// The words that tie figures of one sentence to each other, folded.
enum CheckWords {
    /// Right before a percentage that says the share just counted.
    static let share = ["đạt", "đạt tỷ lệ", "tỷ lệ", "tỉ lệ", "chiếm", "chiếm tỷ lệ", "bằng", "tương ứng", "tương đương", "tức", "hay", "đạt được"]
    /// Between a number and a percentage of something else.
    static let otherBase = [
        "so với", "cùng kỳ", "kế hoạch", "dự toán", "tăng", "giảm", "vượt", "chỉ tiêu", "trong đó", "còn lại", "mỗi", "bình quân", "năm trước",
        "cao hơn", "thấp hơn", "còn", "cả nước", "toàn quốc", "và", "có mặt", "tham gia",
    ]
    /// Behind a percentage that is of something else.
    static let ofOther = ["tổng số", "trong tổng", "so với", "so", "kế hoạch", "dự toán", "cùng kỳ", "chỉ tiêu"]
    /// Between a total and its first part.
    static let parts = ["trong đó"]
    /// Between a total and the parts that make it up.
    static let consists = ["gồm", "bao gồm"]
    /// Before the last part.
    static let rest = ["còn lại", "số còn lại"]
    /// What a percentage is reached of, behind it.
    static let plan = ["dự toán", "kế hoạch", "chỉ tiêu"]
    /// Before a percentage of a plan.
    static let reached = ["đạt", "bằng", "tương đương", "hoàn thành", "tương đương với", "và bằng", "và đạt", "chỉ đạt", "chỉ bằng", "mới đạt"]
    /// Between a part and its total.
    static let total = ["trong tổng số", "trên tổng số", "trong số", "của tổng số"]
    /// Right before the level that something came from.
    static let from = ["từ", "từ mức", "từ vị trí", "từ hạng"]
    /// Right before the level that it came to.
    static let to = [
        "lên", "lên mức", "lên tới", "lên đến", "lên thành", "xuống", "xuống mức", "xuống còn", "còn", "xuống chỉ còn", "chỉ còn", "lên vị trí",
        "xuống vị trí", "lên hạng", "xuống hạng", "về", "về mức", "lên đạt",
    ]
    /// Right before the level that a change led to.
    static let level = to + ["đạt", "đạt mức", "ở mức", "chốt phiên ở mức", "đóng cửa ở mức", "chốt ở", "chốt ở mức", "chốt tại", "đóng cửa ở", "chốt phiên ở", "chốt phiên tại", "giao dịch ở mức", "dừng ở", "dừng ở mức"]
    /// Before the size of a change.
    static let change = ["tăng", "giảm", "tăng thêm", "giảm được", "tăng được", "cắt giảm", "rút ngắn", "tăng trưởng", "giảm còn"]
    /// Between a change in an amount and the same in percent.
    static let same = ["tương ứng", "tương đương", "tức", "hay", "bằng", "tương ứng tăng", "tương ứng giảm", "tương đương tăng", "tương đương giảm", "tức tăng", "tức giảm", "tương ứng với", "tương đương với", "tương ứng mức tăng", "tương ứng mức giảm", "hay tăng", "hay giảm"]
    /// Between a change and the level before.
    static let against = ["so với", "so cùng kỳ", "cùng kỳ"]
}
