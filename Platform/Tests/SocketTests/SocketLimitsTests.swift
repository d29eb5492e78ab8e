import SocketPlatform
import Testing

@Suite struct SocketLimitsTests {
    @Test func aMessageHolds64Kibibytes() { #expect(SocketLimits().message == 64 * 1024) }
}
