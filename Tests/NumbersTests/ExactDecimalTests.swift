import Numbers
import Testing

@Suite struct ExactDecimalTests {
    private static let nines = String(repeating: "9", count: 38)

    @Test(arguments: [
        "0", "7", "0.90", "92.75", "71938", "-3.20", "0.00", "100", "0.001", "1250000000000", "-0.5", "10.10", nines,
        "0." + String(repeating: "1", count: 37), "1" + String(repeating: "0", count: 37),
    ])
    func printsWhatItRead(text: String) throws {
        #expect(try #require(ExactDecimal(text)).description == text)
    }

    @Test(arguments: ["007": "7", "04": "4", "-0": "0", "-0.00": "0.00", "00.50": "0.50"])
    func leadingZerosGo(text: String, printed: String) { #expect(ExactDecimal(text)?.description == printed) }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1..2", "1.2.3", "1,5", "+1", "--1", " 1", "1 ", "1e3", "x", "１", "-.5", nines + "9",
    ])
    func isNoNumber(text: String) { #expect(ExactDecimal(text) == nil) }

    @Test func reads38DigitsAndNoMore() {
        #expect(ExactDecimal(Self.nines) != nil)
        #expect(ExactDecimal("0.0" + Self.nines) == nil)
        #expect(ExactDecimal(Self.nines.dropLast() + ".9") != nil)
    }

    @Test func wholeNumbers() {
        #expect(ExactDecimal(-5).description == "-5")
        #expect(ExactDecimal(Int.min).description == "-9223372036854775808")
        #expect(ExactDecimal.zero == ExactDecimal("0"))
    }

    @Test func normalized() {
        #expect(ExactDecimal("0.90")?.normalized == ExactDecimal("0.9"))
        #expect(ExactDecimal("100.00")?.normalized == ExactDecimal(100))
        #expect(ExactDecimal("100")?.normalized.description == "100")
        #expect(ExactDecimal("0.00")?.normalized == .zero)
        #expect(ExactDecimal(magnitude: 0, scale: 2, isNegative: true).normalized == .zero)
    }

    @Test func decimalsThatArePrintedDiffer() {
        #expect(ExactDecimal("0.9") != ExactDecimal("0.90"), "equality is of the digits; `normalized` compares values")
    }

    @Test(arguments: [("3", true), ("3.00", true), ("3.10", false), ("-2.0", true), ("0.5", false)])
    func isWhole(text: String, whole: Bool) { #expect(ExactDecimal(text)?.isWhole == whole) }

    @Test func small() {
        #expect(ExactDecimal("12")?.small == 12)
        #expect(ExactDecimal("12.00")?.small == 12)
        #expect(ExactDecimal("12.50")?.small == nil)
        #expect(ExactDecimal("-12")?.small == nil)
        #expect(ExactDecimal("9223372036854775807")?.small == Int.max)
        #expect(ExactDecimal("9223372036854775808")?.small == nil)
    }

    @Test(arguments: [
        ("1.2", 6, "1200000"), ("1.250", 12, "1250000000000"), ("1.25", 1, "12.5"), ("1.50", 1, "15.0"),
        ("1.2345", 3, "1234.5"),
        ("7", 0, "7"), ("0.90", 0, "0.90"), ("7", -2, "0.07"), ("-2.5", 3, "-2500"), ("0", 9, "0"),
        ("0.9", 37, "9" + String(repeating: "0", count: 36)),
    ])
    func scaled(text: String, exponent: Int, result: String) {
        #expect(ExactDecimal(text)?.scaled(byPowerOfTen: exponent)?.description == result)
    }

    @Test(arguments: [("1", 38), ("10", 37), (nines, 1), ("1", 39), ("1", 1000), ("1", Int.max)])
    func scalingPast38DigitsIsNil(text: String, exponent: Int) {
        #expect(ExactDecimal(text)?.scaled(byPowerOfTen: exponent) == nil)
    }

    @Test(arguments: [
        ("1", "2", "3"), ("1000000000", "200000000", "1200000000"), ("0.90", "0.1", "1.00"), ("1.5", "1", "2.5"),
        ("-1", "-2.5", "-3.5"), ("0", "0.00", "0.00"),
        (String(nines.dropLast()), "1", "1" + String(repeating: "0", count: 37)),
    ])
    func sum(a: String, b: String, result: String) throws {
        let (x, y) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
        #expect((x + y)?.description == result)
        #expect((y + x)?.description == result)
    }

    @Test(arguments: [(nines, "1"), (nines, "0.1")])
    func noSum(a: String, b: String) throws {
        let (x, y) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
        #expect(x + y == nil)
        #expect(y + x == nil)
    }

    @Test(arguments: [
        ("1.2", "1000000", "1200000.0"), ("0.5", "0.5", "0.25"), ("-2", "3", "-6"), ("-2", "-3", "6"), ("0", "-3", "0"),
        ("0.00", "-3", "0.00"),
        ("10000000000000000000", "1000000000000000000", "1" + String(repeating: "0", count: 37)),
    ])
    func product(a: String, b: String, result: String) throws {
        let (x, y) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
        #expect((x * y)?.description == result)
        #expect((y * x)?.description == result)
    }

    @Test(arguments: [("10000000000000000000", "10000000000000000000"), (nines, nines), (nines, "10"), (nines, "2")])
    func productPast38DigitsIsNil(a: String, b: String) throws {
        #expect(try #require(ExactDecimal(a)) * #require(ExactDecimal(b)) == nil)
    }

    @Test func order() throws {
        let texts = [
            "-" + Self.nines, "-10", "-2.5", "-2", "-0.1", "0", "0.09", "0.9", "1", "2", "10", "10.01", "92.75",
            "1250000000000", Self.nines,
        ]
        let values = try texts.map { try #require(ExactDecimal($0)) }
        for (i, a) in values.enumerated() {
            for (j, b) in values.enumerated() {
                #expect((a < b) == (i < j), "\(a) < \(b)")
                #expect((a > b) == (i > j), "\(a) > \(b)")
            }
        }
    }

    /// What cannot be brought to one scale within 128 bits is still put in order.
    @Test func orderOfVeryLargeAndVeryFine() throws {
        let fine = try #require(ExactDecimal("0." + String(repeating: "1", count: 37)))
        let finer = try #require(ExactDecimal("1." + String(repeating: "0", count: 36) + "1"))
        let large = try #require(ExactDecimal("1" + String(repeating: "0", count: 37)))
        let hundreds = ExactDecimal(700)
        for small in [fine, finer] {
            for big in [large, hundreds] {
                #expect(small < big)
                #expect(!(big < small))
                #expect(big.negated < small.negated)
                #expect(!(small.negated < big.negated))
                #expect(small.negated < big)
                #expect(!(big < small.negated))
            }
        }
    }

    @Test func zeroAmongVeryFine() {
        let finest = ExactDecimal(magnitude: 1, scale: 60)
        #expect(ExactDecimal.zero < finest)
        #expect(!(finest < .zero))
        #expect(finest.negated < .zero)
    }

    @Test func equalValuesAreNotLess() throws {
        let (a, b) = (try #require(ExactDecimal("0.9")), try #require(ExactDecimal("0.90")))
        #expect(!(a < b))
        #expect(!(b < a))
    }

    @Test func negated() {
        #expect(ExactDecimal("5.0")?.negated.description == "-5.0")
        #expect(ExactDecimal("-5")?.negated.description == "5")
        #expect(ExactDecimal.zero.negated == .zero)
        #expect(ExactDecimal("-0.00")?.negated.description == "0.00")
    }

    @Test(arguments: [
        ("1.5", "0.25", "1.75", "1.25"), ("0.25", "1.5", "1.75", "-1.25"), ("-2", "0.5", "-1.5", "-2.5"), ("3", "3.00", "6.00", "0.00"),
        ("-1", "-4", "-5", "3"),
    ])
    func sumsAndDifferences(a: String, b: String, sum: String, difference: String) throws {
        let (x, y) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
        #expect((x + y)?.description == sum)
        #expect((x - y)?.description == difference)
    }

    @Test(arguments: [
        ("2800", "40", 2, "70.00"), ("5000", "54", 3, "92.593"), ("1", "8", 2, "0.13"), ("-1", "8", 2, "-0.13"), ("1", "3", 0, "0"),
        ("0.5", "0.02", 1, "25.0"),
    ])
    func quotients(a: String, b: String, decimals: Int, quotient: String) throws {
        let (x, y) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
        #expect(x.divided(by: y, decimals: decimals)?.description == quotient)
    }

    @Test func nothingIsDividedByNothing() { #expect(ExactDecimal(1).divided(by: .zero, decimals: 2) == nil) }
}
