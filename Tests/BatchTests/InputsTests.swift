import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite struct InputsTests {
    @Test("in byte order of paths, hidden files and other files left out") func order() throws {
        let folder = try TemporaryFolder()
        for name in [
            "b.txt", "a/z.txt", "a.txt", "a-b.txt", "B.txt", "é.txt", "a/.hidden.txt", ".git/x.txt", "c.pdf", "d.JSONL",
        ] {
            try folder.write("in/" + name, "1")
        }
        let found = Inputs([folder.path + "/in"])
        #expect(
            found.sources.map(\.below.text) == ["B.txt", "a-b.txt", "a.txt", "a/z.txt", "b.txt", "d.JSONL", "é.txt"])
        #expect(found.sources.map(\.doc) == ["B", "a-b", "a", "a/z", "b", "d", "é"])
    }

    @Test("names that collide keep their endings, then their paths") func collisions() throws {
        let folder = try TemporaryFolder()
        for name in ["x/a.txt", "x/a.jsonl", "x/a.txt.txt", "y/a.txt", "y/b.txt"] { try folder.write(name, "1") }
        let (x, y) = (folder.path + "/x", folder.path + "/y/")
        #expect(Inputs([x]).sources.map(\.doc) == ["a.jsonl", x + "/a.txt", "a.txt.txt"])
        #expect(Inputs([x + "/a.txt", y]).sources.map(\.doc) == [x + "/a.txt", y + "a.txt", "b"])
        #expect(Inputs([x + "/a.txt", y]).sources.map(\.source) == [x + "/a.txt", y + "a.txt", "b.txt"])
        for inputs in [[x, y], [y, x], [x, y, x + "/a.txt", "-", "missing"]] {
            let docs = Inputs(inputs).sources.map(\.doc)
            #expect(Set(docs).count == docs.count)
        }
    }

    @Test func standardInputKeepsItsName() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("stdin.txt", "1").path
        #expect(Inputs([file, "-"]).sources.map(\.doc) == ["stdin.txt", "stdin"])
    }

    @Test("what is named twice is read once") func twice() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("in/a.txt", "1").path
        let found = Inputs([folder.path + "/in", file, folder.path + "/in/../in", "-", "-"])
        #expect(found.sources.map(\.doc) == ["a", "stdin"])
        #expect(found.remarks.contains("'\(file)' is named twice; it is read once"))
        #expect(found.remarks.contains("'-' is named twice; it is read once"))
    }

    @Test("links are followed, but not in a circle") func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a/1.txt", "1")
        try folder.write("other/2.txt", "2")
        for (link, target) in [
            ("in/a/up", ".."), ("in/self", "self"), ("in/other", "../other"), ("in/3.txt", "../other/2.txt"),
        ] {
            try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + link, withDestinationPath: target)
        }
        #expect(Inputs([folder.path + "/in"]).sources.map(\.doc) == ["3", "a/1", "other/2"])
    }

    @Test("a run does not read what it writes") func ownOutput() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "output/figures.jsonl", "output/note.txt"] { try folder.write(name, "{}") }
        let output = folder.path + "/output"
        #expect(Inputs([folder.path], output: output).sources.map(\.doc) == ["a"])
        #expect(Inputs([output], output: output).sources.map(\.doc) == ["note"])
    }

    @Test("what cannot be read is there, with the reason") func unread() throws {
        let folder = try TemporaryFolder()
        let pdf = try folder.write("report.pdf", "").path
        let found = Inputs(["no-such/file.txt", pdf])
        #expect(found.sources.map(\.doc) == ["file", "report"])
        #expect(
            found.sources.map(\.form) == [
                .unread("no such file or directory"),
                .unread("its name must end in \(Source.Form.endings); '--input-format' says what it is, '-' is standard input"),
            ])
    }

    @Test("tables of an earlier run are not read, wherever they are") func ownTables() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "old/figures.csv", "old/figures.jsonl", "old/checks.csv", "old/note.txt", "other/figures.csv"] {
            try folder.write(name, "x")
        }
        try folder.write("old/documents.jsonl", #"{"doc":"a"}"#)
        let found = Inputs([folder.path])
        #expect(found.sources.map(\.doc) == ["a", "old/note", "other/figures"])
        #expect(found.remarks == ["the tables in '\(folder.path)/old' are solieu's own; they are not read"])
        let named = Inputs([folder.path + "/old/figures.jsonl"]).sources.map(\.form)
        #expect(named == [.unread("it is a table of solieu's own; name reports")])
    }

    @Test("a pattern names files where it is none itself") func patterns() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a.txt", "c.html", "[x].txt"] { try folder.write(name, "1") }
        #expect(Inputs([folder.path + "/[ab].*"]).sources.map(\.doc) == ["a", "b"])
        #expect(Inputs([folder.path + "/[x].txt"]).sources.map(\.doc) == ["[x]"])
        #expect(Inputs.missing([folder.path + "/*.pdf", folder.path + "/?.txt", "-"]) == [folder.path + "/*.pdf"])
    }

    @Test(arguments: [
        ("a.jsonl.gz", Source.Form.rows, true, "a"), ("a.ndjson", .rows, false, "a"), ("x/b.TXT.zst", .text, true, "x/b"),
        ("c.csv.xz", .table(tabs: false), true, "c"), ("d.tsv", .table(tabs: true), false, "d"), ("e.tgz", .archive, true, "e"),
        ("e.tar.zst", .archive, true, "e"), ("f.zip", .archive, false, "f"), ("g.warc.wet.gz", .records, true, "g.warc"),
    ])
    func forms(_ name: String, _ form: Source.Form, _ isPacked: Bool, _ doc: String) throws {
        let found = try #require(Source.Form.of(Path(name)))
        #expect(found.form == form && found.isPacked == isPacked)
        #expect(Source(path: Path(name), form: form, below: Path(name)).doc == doc)
        #expect(Source.Form.of(Path("a.gz")) == nil)
    }

    @Test func emptyFolder() throws {
        let folder = try TemporaryFolder()
        let found = Inputs([folder.path])
        #expect(found.sources.isEmpty)
        #expect(found.remarks == ["no documents in '\(folder.path)'; looked for files that end in \(Source.Form.endings)"])
    }

    @Test(arguments: [
        ("a.txt", "txt", "a"), ("a/b.TXT", "txt", "a/b"), ("a.b/c", "", "a.b/c"), (".txt", "", ".txt"),
        ("a.", "", "a."),
        ("x.tar.jsonl", "jsonl", "x.tar"),
    ])
    func endings(_ path: String, _ ending: String, _ without: String) {
        #expect(Path(path).ending == ending)
        #expect(Path(path).withoutEnding.text == without)
    }

    @Test(arguments: [("./a//b/", "a/b"), ("/x/./y", "/x/y"), (".", "."), ("/", "/"), ("../a", "../a")])
    func cleaned(_ path: String, _ clean: String) {
        #expect(Path(path).cleaned.text == clean)
    }
}
