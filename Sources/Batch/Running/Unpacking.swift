import Documents
import Output

/// A document of a job, as it is found: ready to be read, or with the reason why it cannot be.
package struct Found: Sendable {
    package enum What: Sendable {
        case input(Reading.Input)
        case failed(doc: String, source: String, error: String)
    }

    package var what: What
    /// Its row, where it is one; 0 of a member of an archive.
    package var row: Int?
    /// How messages name it.
    package var place: String
    /// What messages say of it, where it cannot be read, or not all of it.
    package var reason: String?

    package var doc: String {
        switch what {
        case .input(let input): input.doc
        case .failed(let doc, _, _): doc
        }
    }
}

extension Job {
    /// Hands over the documents of a job, one by one.
    /// - Parameter names: the rows that must not have the name that they give themselves.
    func unpack(names: [Int: String] = [:], _ options: InputOptions = InputOptions(), _ take: (Found) -> Void) {
        switch work {
        case .unread(let reason): take(unread(names, reason))
        case .file:
            do throws(SystemError) {
                let file = try InputFile(source.path)
                let stream: any ByteStream = source.isPacked ? try Unpacked(file, options.limits) : file
                let (bytes, loss) = stream.readWhatThereIs(limit: options.limits.size)
                take(bytes.isEmpty && loss != nil ? unread(names, loss!) : content(names, bytes, loss))
            } catch {
                take(unread(names, error.reason))
            }
        case .content(let bytes, let loss): take(content(names, bytes, loss))
        case .lines(let piece):
            if piece.isTooLong { return take(tooLong(piece.line, names, options)) }
            var line = piece.line - 1
            for range in piece.bytes.lines {
                let bytes = piece.bytes[range]
                line += 1
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                if bytes.count > options.limits.line {
                    take(tooLong(line, names, options))
                } else {
                    take(row(line, names, piece.encoding) { () throws(Row.Problem) in try Row.read(bytes, options.fields) })
                }
            }
        case .cells(let piece, let columns):
            if piece.isTooLong { return take(tooLong(piece.line, names, options)) }
            columns.reader.each(piece) { line, record in
                if record.count > options.limits.line {
                    take(tooLong(line, names, options))
                } else {
                    take(row(line, names, piece.encoding) { () throws(Row.Problem) in try Row.read(record, columns, options.fields) })
                }
            }
        case .pages(let pages): for page in pages { take(record(page, names, options)) }
        }
    }

    /// A member's name is only found when its turn comes.
    private var key: Int? { source.member == nil ? nil : 0 }

    private func unread(_ names: [Int: String], _ reason: String) -> Found {
        let error = "cannot read '\(source.source)': \(reason)"
        return Found(
            what: .failed(doc: names[0] ?? source.doc, source: source.source, error: error), row: key,
            place: "cannot read '\(source.shown)'", reason: reason)
    }

    private func content(_ names: [Int: String], _ bytes: [UInt8], _ loss: String?) -> Found {
        var input = Reading.Input(
            doc: names[0] ?? source.doc, source: source.source, bytes: bytes, origin: .bytes(charset: nil), isPage: source.form == .html,
            hints: Hints())
        input.loss = loss.map { "'\(source.source)' is not whole: \($0)" }
        return Found(what: .input(input), row: key, place: loss == nil ? source.shown : "'\(source.shown)' is not whole", reason: loss)
    }

    private func row(_ line: Int, _ names: [Int: String], _ encoding: String, _ read: () throws(Row.Problem) -> Row) -> Found {
        do throws(Row.Problem) {
            let row = try read()
            let input = Reading.Input(
                doc: names[line] ?? row.id ?? "\(source.doc)#\(line)", source: "\(source.source)#\(line)", bytes: Array(row.text.utf8),
                origin: .row(encoding: encoding, replaced: row.replaced), isPage: row.isPage, hints: row.hints)
            return Found(what: .input(input), row: line, place: "\(source.shown):\(line)")
        } catch {
            return failed(line, names, error.message)
        }
    }

    private func failed(_ row: Int, _ names: [Int: String], _ reason: String) -> Found {
        Found(
            what: .failed(
                doc: names[row] ?? "\(source.doc)#\(row)", source: "\(source.source)#\(row)", error: "\(source.source):\(row): \(reason)"),
            row: row, place: "\(source.shown):\(row)", reason: reason)
    }

    private func tooLong(_ line: Int, _ names: [Int: String], _ options: InputOptions) -> Found {
        failed(line, names, "the row is \(Limits.tooLarge(options.limits.line).reason)")
    }

    private func record(_ page: WARCReader.Page, _ names: [Int: String], _ options: InputOptions) -> Found {
        let number = page.number
        var hints = Hints()
        hints.url = page.url
        var (bytes, loss, isPage) = (page.block, page.loss, false)
        var charset: String?
        if page.isResponse, !page.block.isEmpty {
            guard let head = HTTPHead(page.block[...]) else { return failed(number, names, page.loss ?? "its block is no response of HTTP") }
            let body = head.body(of: page.block, options.limits)
            (bytes, loss) = (body.bytes, loss ?? body.loss)
            isPage = head.isHTML ?? DocumentReader.isHTML(bytes)
            charset = head.charset
        }
        if let loss, bytes.isEmpty { return failed(number, names, loss) }
        var input = Reading.Input(
            doc: names[number] ?? "\(source.doc)#\(number)", source: "\(source.source)#\(number)", bytes: bytes, origin: .bytes(charset: charset),
            isPage: isPage, hints: hints)
        input.loss = loss.map { "\(source.source):\(number): not whole: \($0)" }
        return Found(what: .input(input), row: number, place: "\(source.shown):\(number)", reason: loss.map { "not whole: \($0)" })
    }
}
