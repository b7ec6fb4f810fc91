import Numbers
import Testing

@testable import Assessment

@Suite struct AmountTests {
    @Test(arguments: [
        ("0.90", "0.9"), ("92", "92.00"), ("-0", "0"), ("1e3", "1000"), ("1.25E+12", "1250000000000"), ("5e-1", "0.5"),
        (" 7 ", "7"), ("+7", "7"),
    ])
    func equal(a: String, b: String) {
        #expect(Amount(a) == Amount(b))
        #expect(Amount(a) == ExactDecimal(b).map { Amount($0) })
    }

    @Test(arguments: [("1", "-1"), ("0.9", "0.09"), ("x", "y"), ("1,5", "1.5"), ("1e999999999", "1")])
    func different(a: String, b: String) { #expect(Amount(a) != Amount(b)) }

    @Test func nothing() { #expect(Amount("") == nil) }
}
