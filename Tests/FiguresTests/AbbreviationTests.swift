import Testing

@testable import Figures

/// An abbreviation of several meanings is what its text spells out, and stays itself where the text spells out none.
@Suite struct AbbreviationTests {
    @Test(arguments: [
        ("Chi cục tiếp nhận 120 tờ khai (TK); luồng xanh có [[80 TK]].", "tờ khai"),
        ("Người dân mở tài khoản tại nhà; đã có [[5.000 TK]].", "tài khoản"),
        ("Đơn vị kích hoạt [[5.000 TK]].", "tk"),
        ("Trường xét tuyển học sinh giỏi; có [[40 HS]] trúng tuyển.", "học sinh"),
    ])
    func unit(text: String, unit: String) throws { #expect(try ContextCase.record(text).unit == unit) }
}
