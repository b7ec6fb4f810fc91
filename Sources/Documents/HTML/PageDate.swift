/// Dates as metadata write them.
enum PageDate {
    /// ISO 8601 of what a `meta`, a `time` or JSON-LD gives; nil where it is no date.
    static func iso(_ given: String, _ tables: PageTables) -> String? {
        let text = given.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let iso = moment(Array(text.utf8)) { return iso }
        if let seconds = epoch(text) { return seconds }
        return DateLineReader.read(Words(text), tables)?.iso
    }

    /// `2024-03-12`, `2024-03-12T08:15:00.000+0700`, `2024-03-12 08:15`.
    private static func moment(_ bytes: [UInt8]) -> String? {
        guard let date = CalendarDate(iso: String(decoding: bytes, as: UTF8.self)) else { return nil }
        if bytes.count == 10 { return date.iso }
        guard bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 else { return nil }
        var at = 11
        func number(_ at: Int) -> Int? {
            guard at + 2 <= bytes.count, bytes[at..<(at + 2)].allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
            return Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
        }
        guard let hour = number(at), hour < 24 else { return date.iso }
        at += 2
        guard at < bytes.count, bytes[at] == 0x3A, let minute = number(at + 1), minute < 60 else { return date.iso }
        at += 3
        var time = CalendarDate.two(hour) + ":" + CalendarDate.two(minute)
        if at < bytes.count, bytes[at] == 0x3A, let second = number(at + 1), second < 60 {
            time += ":" + CalendarDate.two(second)
            at += 3
            // fractions of a second
            if at < bytes.count, bytes[at] == 0x2E {
                at += 1
                while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 }
            }
        }
        if at < bytes.count, bytes[at] == 0x20 { at += 1 }
        let rest = bytes[at...]
        if rest.elementsEqual("Z".utf8) || rest.elementsEqual("z".utf8) { return "\(date.iso)T\(time)Z" }
        // AM and PM: not ISO 8601, left to the reader of date lines
        if let first = rest.first, first == 0x41 || first == 0x50 || first == 0x61 || first == 0x70 { return nil }
        guard let sign = rest.first, sign == 0x2B || sign == 0x2D, let hours = number(at + 1), hours <= 14 else { return "\(date.iso)T\(time)" }
        let minutes = number(at + 3) ?? (at + 3 < bytes.count && bytes[at + 3] == 0x3A ? number(at + 4) : nil) ?? 0
        return "\(date.iso)T\(time)\(sign == 0x2B ? "+" : "-")\(CalendarDate.two(hours)):\(CalendarDate.two(minutes))"
    }

    /// Seconds or milliseconds since 1970.
    private static func epoch(_ text: String) -> String? {
        guard text.utf8.count == 10 || text.utf8.count == 13, let number = Int(text) else { return nil }
        let seconds = text.utf8.count == 13 ? number / 1000 : number
        // days to a date of the calendar, by eras of 400 years that begin in March
        let z = seconds / 86_400 + 719_468
        let era = z / 146_097
        let day = z - era * 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let left = day - (365 * year + year / 4 - year / 100)
        let month = (5 * left + 2) / 153
        guard
            let date = CalendarDate(
                year: year + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
                day: left - (153 * month + 2) / 5 + 1)
        else { return nil }
        let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(CalendarDate.two).joined(separator: ":")
        return "\(date.iso)T\(time)Z"
    }
}
