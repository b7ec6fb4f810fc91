import Figures
import Output
import Testing

/// Where only columns of a figure's own words are asked for, what stands around it is not read: they must be the same.
@Suite struct OwnColumnsTests {
    private static func rows(_ reader: Reader, _ doc: String, _ bytes: [UInt8]) -> String {
        let fields = Column.all(of: Record.self).map(\.name).filter(Record.ownColumns.contains)
        let encoder = Encoder.figures(.jsonl, fields: fields)
        let buffer = ByteBuffer()
        encoder.add(reader.read(doc, bytes).records, to: buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test(arguments: InvariantTests.pages) func `they hang on nothing around the figure`(page: InvariantTests.Page) throws {
        let bytes = try page.corpus.bytes(page.doc)
        #expect(Self.rows(.withoutContext, page.doc, bytes) == Self.rows(.plain, page.doc, bytes))
    }

    /// The scale of an indicator, which the property names, settles how a number is read.
    @Test func `what the scale of an indicator settles is settled all the same`() {
        let text = Array("Chỉ số PCI của tỉnh đạt 65.412 điểm. Có 3.215 hộ.".utf8)
        let rows = Self.rows(.withoutContext, "xã", text)
        #expect(rows.contains("65.412") && rows == Self.rows(.plain, "xã", text))
        #expect(Reader.withoutContext.read("xã", text).records.map(\.value?.description) == ["65.412", "3215"])
    }

    /// What is not read costs nothing: no property is looked for.
    @Test func `nothing else is read`() {
        let text = Array("Tỉnh A tiếp nhận 71.938 hồ sơ.".utf8)
        #expect(Reader.plain.read("xã", text).records.map(\.property) != [nil])
        #expect(Reader.withoutContext.read("xã", text).records.map(\.property) == [nil])
    }

    @Test func `they are columns`() {
        #expect(Record.ownColumns.isSubset(of: Column.all(of: Record.self).map(\.name)))
    }
}
