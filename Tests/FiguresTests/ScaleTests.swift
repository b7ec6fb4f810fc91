import Lexicon
import Numbers
import Testing

@testable import Figures

/// An indicator's scale as evidence for a full stop that parts thousands or decimals.
@Suite struct ScaleTests {
    static let extractor = Extractor(lexicon: try! .shipped())

    @Test(arguments: [
        ("Chỉ số PCI của tỉnh đạt 64.325 điểm.", "64.325", "64325"),
        ("Chỉ số hài lòng của người dân đạt 85.123%.", "85.123", "85123"),
    ]) func `beyond the scale as thousands, within it as a decimal`(text: String, value: String, other: String) throws {
        let record = try #require(Self.extractor.read(text: text).first)
        #expect(record.value?.description == value && record.alternative?.description == other)
        #expect(record.flags.contains(.ambiguousSeparator))
    }

    @Test(arguments: ["Xã tiếp nhận 71.938 hồ sơ.", "Thu ngân sách đạt 1.250 tỷ đồng.", "Chỉ số VN-Index đạt 1.254 điểm."])
    func `what has no such scale keeps its thousands`(text: String) throws {
        let record = try #require(Self.extractor.read(text: text).first)
        #expect(record.value?.isWhole == true && record.alternative == nil)
    }
}
