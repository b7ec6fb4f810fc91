import Foundation
import Testing
import VietText

@testable import Documents
@testable import Figures

/// Reading of HTML: what each piece of markup becomes.
@Suite struct HTMLTests {
    /// A page with a headline, two paragraphs and what is to be tested between them.
    static func page(_ inside: String, head: String = "") -> Report {
        let markup = """
            <!doctype html><html><head><meta charset="utf-8"><title>Huyện công bố kết quả quý vừa rồi - Báo Thử</title>\(head)</head><body>
            <div class="menu"><a href="/">Trang chủ</a> <a href="/k">Kinh tế</a></div>
            <div id="x"><h1>Huyện công bố kết quả quý vừa rồi</h1><p>\(paragraph)</p>\(inside)<p>\(second)</p></div></body></html>
            """
        return reader.report(doc: "d", source: "d.html", html: Array(markup.utf8))
    }

    /// The lines between the two paragraphs.
    static func between(_ inside: String) -> [String] {
        let lines = String(decoding: page(inside).text.given, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(lines.first == "Huyện công bố kết quả quý vừa rồi")
        guard let start = lines.firstIndex(of: paragraph), let end = lines.firstIndex(of: second) else { return ["paragraphs are missing"] + lines }
        return Array(lines[(start + 1)..<end])
    }

    @Test(arguments: [
        ("<p>12 &lt; 15 &amp; 3&nbsp;kg &#8211; &#x1ea1;</p>", ["12 < 15 & 3\u{A0}kg – ạ"]),
        ("<p>một<br>hai</p>ba<div>bốn</div>", ["một", "hai", "ba", "bốn"]),
        ("<ul><li>12 hồ sơ<li>15 hồ sơ<ul><li>trong đó 3 hồ sơ</ul></ul>", ["12 hồ sơ", "15 hồ sơ", "trong đó 3 hồ sơ"]),
        ("<p>1.2<b>00</b> m<sup>2</sup>, 10<sup>6</sup> và CO<sub>2</sub></p>", ["1.200 m2, 10^6 và CO2"]),
        ("<p>tiếp<wbr>\u{200B}tục&shy;</p>", ["tiếptục"]),
        ("<!-- <p>12 hồ sơ</p> --><p>một</p>", ["một"]),
        ("<script>document.write('<p>12 hồ sơ</p>')</script><style>p{}</style><p>một</p>", ["một"]),
        ("<noscript>12 hồ sơ</noscript><template><p>13 hồ sơ</p></template><p>một</p>", ["một"]),
        ("<p style='color:red; DISPLAY : none'>12 hồ sơ</p><p hidden>13</p><p aria-hidden=true>14</p><p>một</p>", ["một"]),
        ("<select><option>12<option>13</select><button>14</button><p>một", ["một"]),
        ("<p>Bảng 1<table><tr><td>12<td>345<tr><td>6<td>7<tr><td>8<td></table>", ["Bảng 1", "12 | 345", "6 | 7", "8"]),
        ("<table><tr><td>a<td>b<tr><td><p>12</p><p>345</p><td>6</table>", ["a | b", "12; 345 | 6"]),
        ("<table><tr><td><p>một</p><table><tr><td>1<td>2<tr><td>3<td>4</table><td>hai</table>", ["một", "1 | 2", "3 | 4", "hai"]),
        ("<div class='post-related'><p>12 hồ sơ ở xã bên</p></div><p>một</p>", ["một"]),
        ("<div class=boxTinLienQuan>Tin khác</div><div id=binh_luan>5 người nói</div><p>một</p>", ["một"]),
        ("<figure><img src=a alt='12 hồ sơ'><figcaption>Người dân nộp hồ sơ</figcaption></figure>", ["Người dân nộp hồ sơ"]),
        ("<p><a href=/1>Một bài khác nói về 12 hồ sơ của xã bên cạnh</a></p><p>một</p>", ["một"]),
        ("<b><i><p>một</b> hai</i> <p>ba", ["một hai", "ba"]),
    ]) func `markup becomes lines`(markup: String, lines: [String]) {
        #expect(Self.between(markup) == lines)
    }

    @Test(arguments: [
        ("<meta property='article:published_time' content='2024-03-12T08:15:00+0700'>", "", "2024-03-12T08:15:00+07:00"),
        ("<meta name=pubdate content='2024-03-12'>", "", "2024-03-12"),
        ("<meta itemprop=datePublished content='2024-03-12 08:15:00'>", "", "2024-03-12T08:15:00"),
        ("<meta property='article:published_time' content='2024-03-12T01:15:00.123Z'>", "", "2024-03-12T01:15:00Z"),
        ("<meta name=date content='1710206100'>", "", "2024-03-12T01:15:00Z"),
        ("<meta name=pubdate content='Tue, 12 Mar 2024 08:15:00 +0700'>", "", "2024-03-12T08:15:00+07:00"),
        ("<meta property='article:modified_time' content='2024-03-12'>", "", nil),
        ("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2024-03-12T08:15+07:00\",}]}</script>", "", "2024-03-12T08:15+07:00"),
        ("<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"a\nb\",\"datePublished\":\"2024-03-12\"}//]]></script>", "", "2024-03-12"),
        ("", "<p><time datetime='2024-03-12T08:15:00+07:00'>hôm qua</time></p>", "2024-03-12T08:15:00+07:00"),
        ("", "<div>Thứ ba, 12/03/2024, 08:15 (GMT+7)</div>", "2024-03-12T08:15+07:00"),
        ("", "<div><span>Kinh tế</span> <span class=post-date>12/03/2024</span></div>", "2024-03-12"),
        ("", "<div class=comments><p>An <time datetime='2024-05-01'>1/5</time></p></div>", nil),
    ]) func `dates are found in metadata and beside the headline`(head: String, below: String, date: String?) {
        let markup = """
            <html><head><title>Huyện công bố kết quả quý vừa rồi</title>\(head)</head><body><div>Hôm nay: thứ tư</div>
            <h1>Huyện công bố kết quả quý vừa rồi</h1>\(below)<div class=detail><p>\(paragraph)</p><p>\(second)</p></div></body></html>
            """
        #expect(reader.report(doc: "d", source: "d", html: Array(markup.utf8)).document.published == date)
    }

    @Test func `what a page says of itself gives way to what the row says`() {
        var hints = Hints(title: "T", published: "2020-01-01", url: "https://a.vn/x")
        hints.author = "Lan"
        let markup = "<title>U</title><link rel=canonical href='https://b.vn/'><meta property='og:site_name' content='B'><h1>Một tiêu đề khác hẳn</h1><p>\(paragraph)"
        let document = reader.report(doc: "d", source: "d", html: Decoded(text: Array(markup.utf8), encoding: "UTF-8"), hints: hints).document
        #expect(document.title == "T" && document.published == "2020-01-01" && document.url == "https://a.vn/x")
        #expect(document.author == "Lan" && document.site == "B" && document.encoding == "UTF-8")
    }

    @Test func `zones are the headline, captions, body; chrome comes behind where it is kept`() {
        let markup = "<p class=caption>Người dân nộp hồ sơ ở xã</p>"
        let report = Self.page(markup)
        #expect(lines(report, .title) == ["Huyện công bố kết quả quý vừa rồi"])
        #expect(lines(report, .caption) == ["Người dân nộp hồ sơ ở xã"])
        #expect(lines(report, .chrome).isEmpty)
        let page = "<h1>Một tiêu đề dài vừa đủ</h1><p>\(paragraph)</p><p>\(second)</p><div class=footer>Lượt xem: 4.300</div>"
        let without = reader.report(doc: "d", source: "d", html: Array(page.utf8))
        let with = reader.report(doc: "d", source: "d", html: Array(page.utf8), keepsChrome: true)
        #expect(with.text.given.starts(with: without.text.given) && lines(with, .chrome) == ["Lượt xem: 4.300"])
        #expect(Array(with.zones.dropLast()) == without.zones)
    }

    @Test(arguments: [
        ("", .empty), ("<html>", .empty), ("<script>x", .empty), ("<<<<>>>&&&&", .empty), ("<p", .empty), ("chỉ có chữ 12 hồ sơ", .ok),
        (String(repeating: "<div>", count: 100_000) + "<p>12 hồ sơ", .ok),
        (String(repeating: "<table><tr><td>", count: 20_000) + "12 hồ sơ", .ok),
        (String(repeating: "<p>a<b>", count: 20_000), .ok), (String(repeating: "</div>", count: 20_000), .empty),
        ("<script type='application/ld+json'>" + String(repeating: "[{\"a\":", count: 50_000) + "</script><p>12 hồ sơ", .ok),
    ] as [(String, DocumentRecord.Status)]) func `no page makes it fail`(markup: String, status: DocumentRecord.Status) {
        #expect(reader.report(doc: "d", source: "d", html: Array(markup.utf8)).document.status == status)
    }

    @Test func `numbers in different elements keep apart however deep`() {
        let markup = String(repeating: "<div>", count: 500) + "<div>12 hồ sơ</div><div>345 hồ sơ</div>"
        let report = reader.report(doc: "d", source: "d", html: Array(markup.utf8))
        let text = String(decoding: report.text.given, as: UTF8.self)
        #expect(text == "12 hồ sơ\n345 hồ sơ\n")
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>a", true), ("\u{FEFF} \n<!-- x --><HTML lang=vi>", true), ("<?xml version='1.0'?><!doctype html>", true),
        ("<p>a", false), ("Thẻ <html> là gì?", false), ("", false), ("<!-- không đóng", false), ("<headline>", false),
    ]) func `a page is told by its beginning`(text: String, isPage: Bool) {
        #expect(DocumentReader.isHTML(text.utf8) == isPage)
    }

    @Test func `the encoding is what mark, bytes and declaration say, in this order`() {
        func encoding(_ bytes: [UInt8]) -> String { PageEncoding.decode(bytes).encoding }
        #expect(encoding([0xFF, 0xFE, 0x3C, 0x00]) == "UTF-16LE")
        #expect(encoding(Array("<meta charset=windows-1258>Cần".utf8)) == "UTF-8")
        #expect(encoding(Array("<meta charset='windows-1258'>C".utf8) + [0xE2, 0xCC, 0x6E]) == "windows-1258")
        #expect(PageEncoding.decode(Array("<meta charset='windows-1258'>C".utf8) + [0xE2, 0xCC, 0x6E]).text.suffix(5).elementsEqual("Cần".utf8))
        #expect(encoding(Array("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>".utf8) + [0xE9]) == "windows-1252")
        // one letter tells nothing but that it is no UTF-8
        #expect(encoding(Array("<meta charset=nonesuch>".utf8) + [0xE9]) == "windows-1252")
        #expect(encoding(Array("<meta charset=nonesuch>C".utf8) + [0xE2, 0xCC, 0x6E, 0x20, 0x6E, 0xE3, 0x6D]) == "windows-1258")
    }
}

/// The pages of `corpus/pages`: `X.ref.txt` is what is to be taken from `X.html`, `X.json` what is to be known of it.
@Suite struct HTMLPageTests {
    static let folder = root.appendingPathComponent("corpus/pages")
    static let names = try! FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()

    @Test(arguments: names) func `a page's report and metadata`(name: String) throws {
        func file(_ ending: String) throws -> Data { try Data(contentsOf: Self.folder.appendingPathComponent(name + ending)) }
        let report = reader.report(doc: name, source: name + ".html", html: Array(try file(".html")))
        #expect(String(decoding: report.text.given, as: UTF8.self) == String(decoding: try file(".ref.txt"), as: UTF8.self))
        struct Known: Decodable { var title, published, author, site, url, encoding: String? }
        let known = try JSONDecoder().decode(Known.self, from: try file(".json"))
        let document = report.document
        #expect(document.title == known.title)
        #expect(document.published == known.published)
        #expect(document.author == known.author)
        #expect(document.site == known.site)
        #expect(document.url == known.url)
        #expect(document.encoding == known.encoding)
    }
}
