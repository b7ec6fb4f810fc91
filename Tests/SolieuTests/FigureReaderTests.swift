import Solieu
import Testing

/// The public library, as a program of its own would use it.
@Suite struct FigureReaderTests {
    @Test func `a text gives its figures with their places`() throws {
        let text = "Năm 2021, xã tiếp nhận hơn 71.938 hồ sơ, đạt 92,75%."
        let figures = try FigureReader().figures(of: text, doc: "xã")
        #expect(figures.map(\.kind) == ["count", "percent"])
        #expect(figures.map(\.value) == ["71938", "92.75"])
        #expect(figures[0].id == "xã:\(figures[0].start)-\(figures[0].end)")
        #expect(figures[0].modifier == "over" && figures[0].unit == "hồ sơ")
        for figure in figures {
            let slice = String(String.UnicodeScalarView(Array(text.unicodeScalars)[figure.start..<figure.end]))
            #expect(slice == figure.text)
        }
    }

    @Test func `references come only when asked for`() throws {
        let text = "Quyết định số 12/2020/QĐ-UBND ban hành ngày 3/4."
        #expect(try FigureReader().figures(of: text).isEmpty)
        #expect(try FigureReader(include: [.references]).figures(of: text).map(\.kind) == ["reference", "date"])
    }

    @Test func `bytes that are no UTF-8 are read all the same`() throws {
        #expect(try FigureReader().figures(ofBytes: Array("xã có 45 hộ".utf8) + [0xFF, 0xFE]).map(\.value) == ["45"])
    }
}
