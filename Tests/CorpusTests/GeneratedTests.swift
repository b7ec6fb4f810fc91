import Documents
import Figures
import Foundation
import TestSupport
import Testing

/// What holds for texts that nobody wrote: sentences put together at random, each with one figure that is known.
@Suite struct GeneratedTests {
    /// A sentence and what it must say.
    struct Sentence {
        var text: String
        var figure: String
        var value: String
        var unit: String
        var kind: Kind
    }

    private static let subjects = [
        "xã Tân Hòa", "Trung tâm Hành chính công tỉnh", "UBND huyện", "công ty", "Sở Nội vụ", "ngành nông nghiệp", "bộ phận một cửa",
        "lực lượng chức năng", "nhà trường", "bệnh viện đa khoa",
    ]
    private static let openers = ["", "Theo báo cáo, ", "Đến nay, ", "Cũng theo ông Lê Văn Ba, ", "Bên cạnh đó, ", "(Tin nhanh) ", "- "]
    private static let closers = [
        "", " trên địa bàn", " theo kế hoạch", " (chưa kể phát sinh)", ", góp phần phát triển kinh tế - xã hội", "; công tác này còn khó khăn",
    ]
    private static let objects: [(verbs: [String], unit: String, canonical: String, kind: Kind)] = [
        (["tiếp nhận", "đã giải quyết", "còn tồn", "trả lại"], "hồ sơ", "hồ sơ", .count),
        (["hỗ trợ", "rà soát được", "vận động"], "hộ", "hộ", .count),
        (["thu hút", "tuyển dụng"], "lao động", "lao động", .count),
        (["chi", "thu về", "đầu tư"], "đồng", "VND", .money),
        (["xử phạt", "thu ngân sách đạt"], "tỷ đồng", "VND", .money),
        (["gieo trồng", "thu hồi"], "ha", "har", .measure),
        (["sửa chữa", "làm mới"], "km", "km", .measure),
        (["hoàn thành", "đạt"], "%", "%", .percent),
    ]

    private static func sentence(_ random: inout Seeded) -> Sentence {
        let object = objects.randomElement(using: &random)!
        let isWhole = object.kind == .count || object.unit == "đồng"
        let whole = Int.random(in: object.kind == .percent ? 2...99 : 2...999_999, using: &random)
        let tenths = Int.random(in: 1...9, using: &random)
        let hasDecimal = !isWhole && Bool.random(using: &random)
        var number = grouped(whole)
        var value = Decimal(whole)
        if hasDecimal {
            number += ",\(tenths)"
            value += Decimal(tenths) / 10
        }
        if object.unit == "tỷ đồng" { value *= 1_000_000_000 }
        let figure = object.unit == "%" ? "\(number)%" : "\(number) \(object.unit)"
        let subject = subjects.randomElement(using: &random)!
        let verb = object.verbs.randomElement(using: &random)!
        let text = "\(openers.randomElement(using: &random)!)\(subject) \(verb) \(figure)\(closers.randomElement(using: &random)!)."
        return Sentence(text: text, figure: figure, value: "\(value)", unit: object.canonical, kind: object.kind)
    }

    /// `1234567` as `1.234.567`
    private static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var at = digits.count - 3
        while at > 0 {
            digits.insert(".", at: digits.index(digits.startIndex, offsetBy: at))
            at -= 3
        }
        return digits
    }

    private static func records(_ text: String) -> [Record] { Reader.everything.extractor.read(text: text) }

    @Test("a figure is read whatever words stand around it", arguments: 1...20) func survives(_ seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<50 {
            let sentence = Self.sentence(&random)
            let found = Self.records(sentence.text).filter { !$0.kind.isReference }
            #expect(found.map(\.text) == [sentence.figure], "\(sentence.text)")
            guard let record = found.first else { continue }
            #expect(record.value?.description == sentence.value, "\(sentence.text)")
            #expect(record.unit == sentence.unit && record.kind == sentence.kind, "\(sentence.text)")
        }
    }

    @Test("a text of many sentences, composed and decomposed: the same records, cut from the text as given", arguments: 1...10)
    func forms(_ seed: UInt64) {
        var random = Seeded(seed &* 1000)
        let text = (0..<30).map { _ in Self.sentence(&random).text }.joined(separator: Bool.random(using: &random) ? " " : "\n")
        let composed = Reader.everything.read("a", Array(text.precomposedStringWithCanonicalMapping.utf8))
        for disguise in InvariantTests.Disguise.allCases where disguise != .behindEmoji {
            let given = disguise.apply(text)
            let other = Reader.everything.read("a", Array(given.utf8))
            InvariantTests.checkSpans(other.document, other.records, given, disguise)
            #expect(other.records.map(InvariantTests.said) == composed.records.map(InvariantTests.said), "\(disguise)")
        }
    }

    @Test("any characters at all: spans are the text's", arguments: 1...40) func anything(_ seed: UInt64) {
        var random = Seeded(seed &* 77)
        let words = ["hồ sơ", "12", "5,5%", "tỷ đồng", "từ", "đến", "năm 2020", "tăng", "(", ")", "“", "”", ".", ",", ";", ":", "-", "/", "một", "\n", "\t"]
        var text = String.UnicodeScalarView()
        for n in 0..<200 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                let value = UInt32.random(in: 0...0x10FFFF, using: &random)
                if n > 0, let scalar = Unicode.Scalar(value) { text.append(scalar) }
            case 1: text.append(Unicode.Scalar(UInt8.random(in: 0...127, using: &random)))
            case 2: text.append(Unicode.Scalar(UInt32.random(in: 0x300...0x323, using: &random))!)
            default:
                text.append(contentsOf: words.randomElement(using: &random)!.unicodeScalars)
                text.append(" ")
            }
        }
        let given = String(text)
        let scalars = Array(given.unicodeScalars)
        for record in Reader.everything.read("a", Array(given.utf8)).records {
            let stands = record.start < record.end && record.end <= scalars.count
                && scalars[record.start..<record.end].elementsEqual(record.text.unicodeScalars)
            #expect(stands, "'\(record.text)' at \(record.start)..<\(record.end)")
        }
    }
}
