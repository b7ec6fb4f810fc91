import Testing

@testable import VietText

@Suite struct OffsetMapTests {
    /// `abXXXcdefYgh` became `abPcdefgh`: three bytes became one at 2, one was taken out at 6.
    private let map = {
        var map = OffsetMap()
        map.append(.init(old: 2, oldLength: 3, new: 2, newLength: 1))
        map.append(.init(old: 9, oldLength: 1, new: 7, newLength: 0))
        return map
    }()

    @Test func identity() {
        #expect(OffsetMap().isIdentity)
        #expect(OffsetMap().start(at: 5) == 5)
        #expect(OffsetMap().end(at: 5) == 5)
        #expect(!map.isIdentity)
    }

    @Test func starts() { #expect((0...9).map(map.start) == [0, 1, 2, 5, 6, 7, 8, 10, 11, 12]) }

    @Test func ends() { #expect((0...9).map(map.end) == [0, 1, 2, 5, 6, 7, 8, 9, 11, 12]) }

    /// Inside a changed stretch only its ends have an image.
    @Test func insideAChange() {
        var map = OffsetMap()
        map.append(.init(old: 1, oldLength: 2, new: 1, newLength: 3))
        #expect((0...5).map(map.start) == [0, 1, 1, 1, 3, 4])
        #expect((0...5).map(map.end) == [0, 1, 3, 3, 3, 4])
    }

    /// What was taken out in a row, and right before something that changed.
    @Test func several() {
        var map = OffsetMap()
        map.append(.init(old: 0, oldLength: 3, new: 0, newLength: 0))
        map.append(.init(old: 3, oldLength: 2, new: 0, newLength: 0))
        map.append(.init(old: 5, oldLength: 2, new: 0, newLength: 1))
        #expect(map.start(at: 0) == 5)
        #expect(map.end(at: 1) == 7)
        #expect(map.start(at: 1) == 7)
        #expect(map.end(at: 2) == 8)
    }
}
