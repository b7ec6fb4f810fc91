import Lexicon
import Numbers
import Testing

@testable import Figures

/// Totals that are said once for several ranks, and numbers parted by a stray full stop.
@Suite struct RankTests {
    static let extractor = Extractor(lexicon: try! .shipped())

    static func ranks(_ text: String) -> [String] {
        extractor.read(text: text).filter { $0.kind == .rank }.map { "\($0.value!)/\($0.total.map(\.description) ?? "-")" }
    }

    @Test func `a total said behind the last rank is of those before it too`() {
        #expect(Self.ranks("Huyện Đông xếp thứ hai, huyện Tây xếp thứ 3 trong 9 huyện.") == ["2/9", "3/9"])
        #expect(Self.ranks("Đội A xếp thứ 4 trong 14 đội, hơn đội xếp thứ 5 hai điểm.") == ["4/14", "5/-"])
    }

    @Test func `a count that opens the sentence with trong is the total`() {
        #expect(Self.ranks("Trong 10 nước của vùng, ta đứng thứ 5 về tuổi thọ.") == ["5/10"])
        #expect(Self.ranks("Trong 5 năm, tỉnh luôn xếp thứ 3.") == ["3/-"])
    }

    @Test func `a full stop and a space inside a number`() {
        func values(_ text: String) -> [String] { Self.extractor.read(text: text).map { $0.value!.description } }
        #expect(values("xã đã nhận 1. 250 hồ sơ của dân") == ["1250"])
        #expect(values("huyện xếp thứ 5. 120 hồ sơ đã nhận") == ["5", "120"])
        #expect(values("tính từ năm 2016. 250 hồ sơ đã nhận") == ["250"])
    }
}
