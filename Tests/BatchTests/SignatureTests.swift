import Foundation
import Testing

@testable import Batch

/// Which reports pass for a repetition of another.
@Suite struct SignatureTests {
    private typealias Texts = DuplicateTexts

    private func isRepeated(_ earlier: String, by later: String) throws -> Bool {
        Resemblance(try Texts.signature(earlier), try Texts.signature(later)).isRepetition
    }

    @Test("capitals, white space, composition and the place of tone marks do not count, words and signs do") func digest() throws {
        let text = Texts.month(5, seed: 1)
        let digest = try Texts.signature(text).digest
        let disguises = [
            text.uppercased(), text.decomposedStringWithCanonicalMapping, text.replacingOccurrences(of: "\n\n", with: "\r\n \r\n"),
            text.replacingOccurrences(of: "hoà", with: "hòa").replacingOccurrences(of: " ", with: "  "),
        ]
        for disguise in disguises { #expect(try Texts.signature(disguise).digest == digest) }
        #expect(try Texts.signature(text.replacingOccurrences(of: "rà soát", with: "xem xét")).digest != digest)
        #expect(try Texts.signature(text.replacingOccurrences(of: ";", with: ",")).digest != digest)
        #expect(try Texts.signature(text.replacingOccurrences(of: "tháng 5", with: "tháng 6")).digest != digest)
    }

    @Test("a page of HTML and its text are the same report") func page() throws {
        let text = Texts.month(5, seed: 1)
        let lines = Texts.paragraphs(text)
        let page = "<!doctype html><title>Trang</title><div class=\"menu\"><a href=\"/\">Trang chủ</a></div><h1>\(lines[0])</h1>"
            + lines.dropFirst().map { "<p>\($0)</p>" }.joined()
        #expect(try Texts.signature(page, isPage: true) == Texts.signature(text))
    }

    @Test("another headline, byline and last line, edited words, a paragraph less, the end cut off", arguments: 1...12)
    func republished(_ number: Int) throws {
        let text = Texts.report(number)
        #expect(try isRepeated(text, by: Texts.republished(text)))
        #expect(try isRepeated(Texts.republished(text), by: text))
        #expect(try isRepeated(text, by: Texts.edited(text, every: 33)))
        var shorter = Texts.paragraphs(text)
        shorter.remove(at: 2)
        #expect(try isRepeated(text, by: shorter.joined(separator: "\n\n")))
        #expect(try isRepeated(text, by: String(text.prefix(text.count * 4 / 5))))
        #expect(try !isRepeated(text, by: Texts.report(number + 100)))
    }

    @Test("the same words with other figures are another report", arguments: 1...6) func template(_ month: Int) throws {
        let text = Texts.month(month, seed: month)
        #expect(try isRepeated(text, by: Texts.republished(text)))
        #expect(try !isRepeated(text, by: Texts.month(month + 1, seed: month + 1)))
        // the month alone is another
        #expect(try !isRepeated(text, by: Texts.month(month + 1, seed: month)))
        // all but one number are the same
        #expect(try !isRepeated(text, by: text.replacingOccurrences(of: "\(120 + (month * 37 + 53) % 800) hồ sơ, tăng", with: "9.999 hồ sơ, tăng")))
    }

    /// Of so many runs of words, the same ones for all from the first on.
    private func signature(runs: Range<Int>) -> Signature {
        var signature = Signature()
        (signature.runs, signature.sample) = (runs.count, runs.map { UInt32($0) })
        return signature
    }

    @Test("what adds more than it repeats is a report of its own", arguments: [
        (0..<40, 0..<57, true), (0..<40, 0..<62, false), (0..<62, 0..<40, true), (0..<60, 0..<33, true), (0..<60, 0..<32, false),
        (0..<40, 12..<52, false), (0..<40, 10..<50, true),
    ])
    func added(_ earlier: Range<Int>, _ later: Range<Int>, _ isRepetition: Bool) {
        #expect(Resemblance(signature(runs: earlier), signature(runs: later)).isRepetition == isRepetition)
    }

    @Test("a report that goes on as long again is a report of its own") func longer() throws {
        let text = Texts.report(1)
        #expect(try !isRepeated(text, by: text + "\n\n" + Texts.report(2)))
    }

    @Test("short texts are compared as they are only") func short() throws {
        let (a, b) = ("Năm 2021, xã có 12 hộ nghèo và 7 hộ cận nghèo.", "Năm 2021, xã có 12 hộ nghèo và 7 hộ cận nghèo ạ.")
        #expect(try !isRepeated(a, by: b))
        #expect(try Texts.signature(a).digest == Texts.signature(a.uppercased()).digest)
        #expect(try Texts.signature(a).keys.isEmpty)
    }

    @Test("numbers between the same words: in both, in one, other ones") func numbers() throws {
        let text = Texts.month(5, seed: 1)
        let own = try Texts.signature(text)
        let same = Resemblance(own, own)
        #expect(same.agreed > 8 && same.contradicted == 0 && same.both == same.either && same.similarity.description == "1.00")
        let other = Resemblance(own, try Texts.signature(text.replacingOccurrences(of: "tháng 5", with: "tháng 6")))
        #expect(other.contradicted == 2 && other.agreed + 2 == same.agreed)
    }

    @Test("a sample of long texts tells how much they share") func sample() throws {
        let text = Texts.report(7, paragraphs: 40)
        let lines = Texts.paragraphs(text)
        let half = Resemblance(try Texts.signature(text), try Texts.signature(lines.prefix(21).joined(separator: "\n\n")))
        #expect(half.either == 64)
        // half of 64, four standard errors to either side
        #expect((16...48).contains(half.both), "\(half.both)")
    }
}
