import NIOCore
import Testing

@testable import SocketPlatform

@Suite struct SocketFramesTests {
    /// RFC 6455, section 5.7: an unmasked text message „Hello“.
    @Test func theExampleOfTheStandard() {
        #expect(Array(SocketFrames.text("Hello").readableBytesView) == [0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f])
    }

    /// RFC 6455, section 5.2: below 126 in one byte, then in two, then in eight.
    @Test(arguments: [
        (0, [0x81, 0]), (125, [0x81, 125]), (126, [0x81, 126, 0, 126]), (65_535, [0x81, 126, 255, 255]),
        (65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]),
    ])
    func theHeadTellsTheLength(count: Int, head: [UInt8]) {
        let frame = SocketFrames.text(String(repeating: "x", count: count))
        #expect(Array(frame.readableBytesView.prefix(head.count)) == head && frame.readableBytes == head.count + count)
    }

    @Test func aBinaryHeadStandsBeforeWhatIsWrittenBehind() {
        var buffer = ByteBuffer()
        SocketFrames.writeBinaryHead(3, to: &buffer)
        buffer.writeBytes([1, 2, 3])
        #expect(Array(buffer.readableBytesView) == [0x82, 3, 1, 2, 3])
    }

    @Test func aFarewellHasACodeAndNoMoreThanAControlFrameHolds() {
        #expect(Array(SocketFrames.close(.goingAway, "").readableBytesView) == [0x88, 2, 0x03, 0xe9])
        let long = SocketFrames.close(.policy, String(repeating: "\u{E4}", count: 100))
        // 2 bytes of code and 61 letters of two bytes.
        #expect(long.readableBytes == 2 + 124 && long.getInteger(at: 1, as: UInt8.self) == 124)
    }

    @Test(arguments: [
        (999, false), (1_000, true), (1_003, true), (1_004, false), (1_005, false), (1_006, false), (1_007, true),
        (1_015, false), (2_999, false), (3_000, true), (4_999, true), (5_000, false),
    ])
    func someCodesNobodySends(code: UInt16, maySend: Bool) {
        #expect(SocketCloseCode(rawValue: code).maySend == maySend)
    }
}
