import Documents
import Output

/// Tells by its first bytes what standard input is.
struct Sniffer {
    let fields: FieldNames
    private(set) var head: [UInt8] = []
    /// The same as UTF-8, where it is UTF-16.
    private var text: [UInt8] = []

    init(fields: FieldNames) { self.fields = fields }

    /// Reads as far as is needed: of what may be a row its whole line.
    mutating func read(_ stream: any ByteStream, limit: Int) throws(SystemError) {
        while head.count < 1 << 12 { if try !stream.read(1 << 16, into: &head) { break } }
        text = Decoding.beginning(head)
        guard let first, text[first] == 0x7B, !isPacked else { return }
        var searched = first
        while text[searched...].firstIndex(of: 0x0A) == nil, head.count <= limit {
            searched = text.count
            let goesOn = try stream.read(1 << 18, into: &head)
            text = Decoding.beginning(head)
            if !goesOn { return }
        }
    }

    var isPacked: Bool { begins([0x1F, 0x8B]) || begins([0x28, 0xB5, 0x2F, 0xFD]) || begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) }

    var form: Source.Form {
        if begins([0x50, 0x4B, 0x03, 0x04]) || head.count > 262 && head[257...].starts(with: "ustar".utf8) { return .archive }
        if begins(Array("WARC/1.".utf8)) { return .records }
        if isRow { return .rows }
        return DocumentReader.isHTML(text) ? .html : .text
    }

    /// The first line that is not blank is an object with a text.
    private var isRow: Bool {
        guard let first, text[first] == 0x7B else { return false }
        let line = text[first...].prefix { $0 != 0x0A }
        return (try? Row.read(line, fields)) != nil
    }

    /// The first byte that is no white space, behind the byte order mark.
    private var first: Int? {
        text.indices.dropFirst(begins([0xEF, 0xBB, 0xBF]) ? 3 : 0).first { ![0x20, 0x09, 0x0A, 0x0D].contains(text[$0]) }
    }

    private func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
}
