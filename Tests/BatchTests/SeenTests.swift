import Figures
import Foundation
import TestSupport
import Testing

@testable import Batch

/// The memory of a run for the documents that it has seen.
@Suite struct SeenTests {
    /// As of a document of some hundred words, out of numbers.
    private func signature(_ number: Int) -> Signature {
        var signature = Signature()
        signature.digest.add(UInt64(number))
        signature.runs = 400
        signature.keys = (0..<Signature.keySize).map { Signature.mixed(UInt64(number * 64 + $0)) >> 5 }
        signature.sample = (0..<Signature.sampleSize).map { UInt32(number * 64 + $0) }
        signature.numbers = (0..<20).map { UInt64(number * 20 + $0) << 32 | 7 }
        return signature
    }

    @Test func record() {
        for doc in ["a", "thư mục/bài \"1\"", String(repeating: "dài ", count: 600)] {
            var record = SeenRecord(doc: doc, signature: signature(3))
            #expect(record.bytes.count % SeenRecord.unit == 0)
            #expect(SeenRecord.length(record.bytes) == record.bytes.count)
            #expect(SeenRecord([1, 2, 3] + record.bytes + [4], at: 3) == record)
            record.signature = Signature()
            #expect(SeenRecord(record.bytes) == record)
        }
    }

    @Test("the first of all that are the same is named, at any time, in bounded memory") func bound() throws {
        let seen = try Seen(nil, from: nil)
        let count = 20_000
        for i in 0..<count { #expect(try seen.find("d\(i)", signature(i)) == nil) }
        for i in stride(from: 0, to: count, by: 997) {
            #expect(try seen.find("again", signature(i)) == .init(doc: "d\(i)", repetition: .exact, similarity: .init(magnitude: 100, scale: 2)))
            var near = signature(i)
            near.digest.add(1)
            #expect(try seen.find("near", near)?.doc == "d\(i)")
            #expect(try seen.find("near", near)?.repetition == .near)
        }
        #expect(seen.size <= count * 80)
        #expect(seen.length <= count * 640)
    }

    @Test("what another has read in again knows the same") func goingOn() throws {
        let folder = try TemporaryFolder()
        let path = Path(folder.path + "/seen")
        let long = String(repeating: "x", count: 2_000_000)
        var length = 0
        do {
            let seen = try Seen(path, from: nil)
            for i in 0..<3000 { _ = try seen.find(i == 1500 ? long : "d\(i)", signature(i)) }
            try seen.flush()
            length = seen.length
            for i in 3000..<3100 { _ = try seen.find("d\(i)", signature(i)) }
            try seen.flush()
        }
        let seen = try Seen(path, from: length)
        #expect(seen.length == length)
        for i in stride(from: 0, to: 3000, by: 250) { #expect(try seen.find("x", signature(i))?.doc == (i == 1500 ? long : "d\(i)")) }
        // what was behind is forgotten
        #expect(try seen.find("y", signature(3050)) == nil)
        #expect(try seen.find("z", signature(3050))?.doc == "y")
        seen.remove()
        #expect(!FileManager.default.fileExists(atPath: path.text))
    }

    @Test("a key that many have is kept for the first of them only") func commonKeys() throws {
        var table = SeenTable()
        for place in 0..<1000 { table.add(5, UInt32(place)) }
        for key in 0..<5000 { table.add(UInt64(key + 10), UInt32(key)) }
        #expect(table.places(of: 5).sorted() == Array(0..<64))
        #expect(table.places(of: 4010) == [4000])
        #expect(table.count == 5064)
    }
}
