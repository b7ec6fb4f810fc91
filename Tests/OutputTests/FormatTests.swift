import Figures
import Numbers
import Relations
import Testing

@testable import Output

@Suite struct FormatTests {
    private func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func csv() {
        let expected = """
            id,doc,start,end,text,kind,value,value_max,total,alternative,unit,per,unit_text,modifier,change,base,\
            status,property,entity,indicator,period,period_start,period_end,period_kind,sentence,rule,flags,\
            property_spans,entity_spans,place,place_level,place_name
            a/b:5-24,a/b,5,24,"1.250,50 tỷ đồng/năm",money,1250500000000,1250500000001.90,-0.90,0.050,VND,a,\
            tỷ đồng/năm,at_least,increase,cùng kỳ,target,"doanh thu, ""gộp""\",tỉnh,revenue,2021-Q1,2021-01-01,\
            2021-03-31,as_of,"Doanh thu\tđạt
            ""1.250,50 tỷ đồng/năm"".",money,ambiguous_separator;period_inherited,0-4;25-31,32-36,VN-03,district,huyện Bắc Quang
            x:0-1,x,0,1,1,reference,,,,,,,,,,,,,,,,,,,,list-marker,,,,,,

            """
        #expect(text(Encoder.figures(.csv).table([Samples.full, Samples.bare])) == expected)
    }

    private let fullJSON = #"""
        {"id":"a/b:5-24","doc":"a/b","start":5,"end":24,"text":"1.250,50 tỷ đồng/năm","kind":"money",\#
        "value":1250500000000,"value_max":1250500000001.90,"total":-0.90,"alternative":0.050,"unit":"VND","per":"a",\#
        "unit_text":"tỷ đồng/năm","modifier":"at_least","change":"increase","base":"cùng kỳ","status":"target",\#
        "property":"doanh thu, \"gộp\"","entity":"tỉnh","indicator":"revenue","period":"2021-Q1",\#
        "period_start":"2021-01-01","period_end":"2021-03-31","period_kind":"as_of",\#
        "sentence":"Doanh thu\tđạt\n\"1.250,50 tỷ đồng/năm\".","rule":"money",\#
        "flags":["ambiguous_separator","period_inherited"],\#
        "property_spans":["0-4","25-31"],"entity_spans":["32-36"],\#
        "place":"VN-03","place_level":"district","place_name":"huyện Bắc Quang"}
        """#

    private let bareJSON = #"""
        {"id":"x:0-1","doc":"x","start":0,"end":1,"text":"1","kind":"reference","value":null,"value_max":null,\#
        "total":null,"alternative":null,"unit":null,"per":null,"unit_text":null,"modifier":null,"change":null,\#
        "base":null,"status":null,"property":null,"entity":null,"indicator":null,"period":null,\#
        "period_start":null,"period_end":null,"period_kind":null,"sentence":null,"rule":"list-marker","flags":[],\#
        "property_spans":[],"entity_spans":[],\#
        "place":null,"place_level":null,"place_name":null}
        """#

    @Test func jsonLines() {
        let lines = text(Encoder.figures(.jsonl).table([Samples.full, Samples.bare]))
        #expect(lines == fullJSON + "\n" + bareJSON + "\n")
    }

    @Test func json() {
        let array = text(Encoder.figures(.json).table([Samples.full, Samples.bare]))
        #expect(array == "[\n" + fullJSON + ",\n" + bareJSON + "\n]\n")
        #expect(text(Encoder.figures(.json).table([])) == "[\n\n]\n")
    }

    @Test func documents() {
        #expect(
            text(Encoder.documents(.csv).table([Samples.document])) == """
                doc,source,url,sha256,encoding,title,published,author,site,place,characters,sentences,figures,status,error,duplicate_of,duplicate,similarity,replaced
                "a,b","a,b.txt",,,,Tiêu đề,,,,,120,3,2,ok,,,,,0

                """)
    }

    @Test func relationRows() {
        let row = RelationRecord(doc: "a,b", start: 5, end: 8, relation: .partOf, otherStart: 1, otherEnd: 3)
        #expect(text(Encoder.relations(.csv).table([row])) == "id,relation,other,doc\n\"a,b:5-8\",part_of,\"a,b:1-3\",\"a,b\"\n")
        #expect(text(Encoder.relations(.jsonl).table([row])) == #"{"id":"a,b:5-8","relation":"part_of","other":"a,b:1-3","doc":"a,b"}"# + "\n")
    }

    @Test func factRows() {
        let fact = Fact([Samples.full], at: 0, mentions: [GivenSpan(1..<2), GivenSpan(5..<24)])
        #expect(text(Encoder.facts(.csv).table([fact])).hasSuffix(",as_of,2,a/b:1-2;a/b:5-24\n"))
        #expect(text(Encoder.facts(.jsonl).table([fact])).hasSuffix(#","mentions":2,"records":["a/b:1-2","a/b:5-24"]}"# + "\n"))
    }

    @Test("an id is one cell, quoted as a whole") func quotedID() {
        var record = Samples.bare
        record.doc = #"a "b", c"#
        let csv = text(Encoder.figures(.csv).table([record])).split(separator: "\n")[1]
        #expect(csv.hasPrefix(#""a ""b"", c:0-1","a ""b"", c",0,1"#))
        #expect(text(Encoder.figures(.jsonl).table([record])).hasPrefix(#"{"id":"a \"b\", c:0-1","doc":"a \"b\", c","#))
    }

    @Test(
        "control characters are escaped, all else stands as it is",
        arguments: [
            ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f"# + "\u{7F}\""), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
            ("\u{2028}🙂é é", "\"\u{2028}🙂é é\""), (#"\/""#, #""\\/\"""#), ("", #""""#),
        ])
    func escapes(_ text: String, _ expected: String) {
        let buffer = ByteBuffer()
        buffer.raw.putJSON(text)
        #expect(buffer.bytes == Bytes(expected.utf8))
    }

    @Test(
        "a decimal is written with just its digits",
        arguments: [
            "0", "0.90", "-0.90", "12.5", "1250000000000", "0.0000000000000000001", "18446744073709551615",
            "18446744073709551616", "99999999999999999999999999999999999999", "-0.05", "100.00",
        ])
    func decimals(_ plain: String) throws {
        let decimal = try #require(ExactDecimal(plain))
        let buffer = ByteBuffer()
        buffer.raw.put(decimal)
        #expect(text(buffer.bytes) == plain)
        #expect(text(buffer.bytes) == decimal.description)
    }

    @Test("a search by eights finds what a search by ones finds") func first() {
        var bytes = [UInt8](repeating: 0x41, count: 40)
        for value in UInt8.min...UInt8.max {
            for at in [0, 3, 7, 8, 17, 39] {
                bytes[at] = value
                let wanted = value < 0x20 || value == 0x22 || value == 0x5C
                for start in [0, 1, 5] where start <= at {
                    let found = bytes.withUnsafeBufferPointer { $0.first(from: start, below: 0x20, or: 0x22, 0x5C) }
                    #expect(found == (wanted ? at : 40))
                }
                bytes[at] = 0x41
            }
        }
    }

    @Test("whole numbers", arguments: [0, 7, 10, -1, -120, Int.max, Int.min]) func integers(_ value: Int) {
        let buffer = ByteBuffer()
        buffer.raw.put(value)
        #expect(text(buffer.bytes) == String(value))
    }

    @Test("a buffer grows") func grows() {
        let long = String(repeating: "số liệu, ", count: 1000)
        let buffer = ByteBuffer()
        for _ in 0..<3 { buffer.raw.put(text: long) }
        #expect(text(buffer.bytes) == long + long + long)
    }
}
