/// Lines that are headlines of other reports with their day in brackets at the end, as pages list what they had on the matter before:
/// `Giá thép lại tăng (12/03/2004)`.
enum DatedLinks {
    /// Whether a line ends with a full date in brackets, and something stands before them.
    static func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var at = range.upperBound
        func back() -> UInt8? { at > range.lowerBound ? bytes[at - 1] : nil }
        func digits(_ counts: ClosedRange<Int>) -> Bool {
            let end = at
            while let byte = back(), byte >= 0x30, byte <= 0x39 { at -= 1 }
            return counts.contains(end - at)
        }
        func sign(_ sign: UInt8) -> Bool {
            guard back() == sign else { return false }
            at -= 1
            return true
        }
        while let byte = back(), byte == 0x20 || byte == 0x09 || byte == 0x0D { at -= 1 }
        return sign(0x29) && digits(4...4) && sign(0x2F) && digits(1...2) && sign(0x2F) && digits(1...2) && sign(0x28) && at - range.lowerBound > 8
    }
}
