import Output

/// Reads the records of a WARC or WET file one after another (ISO 28500), and hands over those that are pages: responses with a
/// page of HTML or a text, and conversions. A record whose length is wrong ends where the next one begins.
package final class WARCReader {
    /// A record that is a document.
    package struct Page: Sendable {
        /// Of the record in its file, from 1.
        var number: Int
        var url: String?
        /// Whether the block is a response of HTTP, with its head.
        var isResponse: Bool
        var block: [UInt8]
        /// What of it is lost, and why.
        var loss: String?
    }

    private let limit: Int
    let stream: any ByteStream
    private var buffer: [UInt8] = []
    private var at = 0
    private var atEnd = false
    private var fault: SystemError?
    /// The number of the record that was begun last.
    private(set) var number = 0

    init(_ stream: any ByteStream, limit: Int) { (self.stream, self.limit) = (stream, limit) }

    /// The next page; nil at the end.
    /// - Throws: where what is left cannot be read; all pages before have been handed over then.
    func next() throws(SystemError) -> Page? {
        while begin() {
            number += 1
            guard let head = try head() else { continue }
            if let page = try page(head) { return page }
        }
        if let fault { throw fault }
        return nil
    }

    private struct Head {
        var fields: [String: String]
        /// Nil where the head does not tell it.
        var length: Int?
        var url: String? {
            fields["warc-target-uri"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
        }
    }

    /// Goes to the beginning of a record; false where there is none.
    private func begin() -> Bool {
        skipLineEnds()
        if startsRecord(at) { return true }
        return seek()
    }

    /// Reads the lines of a head; nil where they are none.
    private func head() throws(SystemError) -> Head? {
        guard let end = find([0x0A, 0x0D, 0x0A], within: 1 << 20) else {
            at = min(at + 5, buffer.count)
            if !atEnd { return nil }
            at = buffer.count
            throw fault ?? SystemError("", saying: "cut off in the head of record \(number)")
        }
        let fields = HeaderLines.read(buffer[at..<end])
        at = end + 3
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
            return Head(fields: fields, length: nil)
        }
        return Head(fields: fields, length: length)
    }

    private func page(_ head: Head) throws(SystemError) -> Page? {
        let type = head.fields["warc-type"]?.lowercased()
        let isResponse = type == "response"
        guard let said = head.length else {
            return Page(number: number, url: head.url, isResponse: isResponse, block: [], loss: "its head has no Content-Length")
        }
        guard isResponse && isPage(said) || type == "conversion" else {
            skip(said)
            return nil
        }
        let loss: String?
        let found = measure(said)
        let length: Int
        switch found {
        case .right: (length, loss) = (said, nil)
        case .wrong(let count):
            (length, loss) = (count, "its Content-Length is \(said), but it has \(count) bytes")
        case .cut(let count):
            (length, loss) = (count, "cut off after \(count) of \(said) bytes" + (fault.map { ": \($0.reason)" } ?? ""))
        case .tooLarge:
            skip(said)
            let reason = "record of \(said) bytes is \(Limits.tooLarge(limit).reason)"
            return Page(number: number, url: head.url, isResponse: isResponse, block: [], loss: reason)
        }
        defer { at += length }
        return Page(number: number, url: head.url, isResponse: isResponse, block: Array(buffer[at..<(at + length)]), loss: loss)
    }

    /// Whether a response is one that was found and is a page, by the head of its block.
    private func isPage(_ length: Int) -> Bool {
        let wanted = min(length, 1 << 16)
        while buffer.count - at < wanted, fill() {}
        return HTTPHead(buffer[at..<min(buffer.count, at + wanted)])?.isPage ?? false
    }

    private enum Measure { case right, wrong(Int), cut(Int), tooLarge }

    /// Holds a block up to its end, and sees whether its length is right.
    private func measure(_ length: Int) -> Measure {
        if length > limit { return .tooLarge }
        while buffer.count - at < length + 16, fill() {}
        if buffer.count - at >= length {
            var next = at + length
            while next < buffer.count, buffer[next] == 0x0D || buffer[next] == 0x0A { next += 1 }
            if next == buffer.count && atEnd || startsRecord(next) { return .right }
        }
        // the next record tells where this one ends
        var from = at
        while true {
            if let next = nextRecord(from: from) {
                var end = next
                while end > at, end > next - 4, buffer[end - 1] == 0x0D || buffer[end - 1] == 0x0A { end -= 1 }
                return .wrong(end - at)
            }
            let seen = max(0, buffer.count - at - 8)
            if buffer.count - at > limit || !fill() { break }
            from = at + seen
        }
        return buffer.count - at < length ? .cut(buffer.count - at) : .right
    }

    /// Passes over a block without holding it.
    private func skip(_ length: Int) {
        var left = length
        while left > 0 {
            let here = min(left, buffer.count - at)
            (at, left) = (at + here, left - here)
            if left > 0, !fill() { return }
        }
    }

    // MARK: the buffer

    /// Reads on; false at the end.
    private func fill() -> Bool {
        if atEnd { return false }
        if at > 1 << 18, at > buffer.count / 2 {
            buffer.removeFirst(at)
            at = 0
        }
        do throws(SystemError) {
            atEnd = try !stream.read(1 << 18, into: &buffer)
        } catch {
            (fault, atEnd) = (error, true)
        }
        return !atEnd
    }

    private func skipLineEnds() {
        while true {
            while at < buffer.count, buffer[at] == 0x0D || buffer[at] == 0x0A { at += 1 }
            if buffer.count - at >= 5 || !fill() { return }
        }
    }

    private func startsRecord(_ place: Int) -> Bool { place <= buffer.count && buffer[place...].starts(with: version) }

    /// A record that begins a line.
    private func nextRecord(from: Int) -> Int? {
        var place = from
        while let found = buffer[place...].firstIndex(of: 0x57) {
            if found > 0, buffer[found - 1] == 0x0A, startsRecord(found) { return found }
            place = found + 1
        }
        return nil
    }

    /// Goes to the next record, over what is none.
    private func seek() -> Bool {
        while true {
            if let next = nextRecord(from: at) {
                at = next
                return true
            }
            at = max(at, buffer.count - 8)
            if !fill() {
                at = buffer.count
                return false
            }
        }
    }

    /// Where some bytes stand, not far from here.
    private func find(_ wanted: [UInt8], within: Int) -> Int? {
        var from = at
        while true {
            while let found = buffer[from...].firstIndex(of: wanted[0]), found + wanted.count <= buffer.count {
                if buffer[found...].starts(with: wanted) { return found }
                from = found + 1
            }
            let seen = min(from, buffer.count) - at
            if buffer.count - at > within || !fill() { return nil }
            from = at + seen
        }
    }
}

private let version = Array("WARC/".utf8)
