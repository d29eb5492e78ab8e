import NIOCore
import SocketPlatform
import Synchronization
import TestSupport
import Testing

@Suite struct SocketTests {
    /// Remembers what it was told.
    private final class Listener: SocketReceiver {
        let told = Mutex<(socket: Socket?, opened: Int, closed: Int)>((nil, 0, 0))

        func opened(_ socket: Socket) { told.withLock { ($0.socket, $0.opened) = (socket, $0.opened + 1) } }
        func received(_ text: String, from socket: Socket) {}
        func received(_ bytes: ByteBuffer, from socket: Socket) {}
        func closed(_ socket: Socket) { told.withLock { $0.closed += 1 } }

        var socket: Socket? { told.withLock { $0.socket } }
        var counts: [Int] { told.withLock { [$0.opened, $0.closed] } }
    }

    @Test func whatIsSentArrivesInOrder() async throws {
        let listener = Listener()
        let peer = try await TestSocket.open(listener)
        let socket = try #require(listener.socket)
        for number in 0..<10 { socket.send(text: "\(number)") }
        Socket.send([(socket, SocketFrames.text("all"))])
        for number in 0..<10 { #expect(try await peer.hear { _ in true } == "\(number)") }
        #expect(try await peer.hear { _ in true } == "all")
    }

    @Test func afterAFarewellNothingIsSent() async throws {
        let listener = Listener()
        let peer = try await TestSocket.open(listener)
        let socket = try #require(listener.socket)
        socket.close(.policy, reason: "enough")
        socket.send(text: "late")
        socket.close(.normal)
        #expect(try await peer.closing() == 1008)
        #expect(try await peer.hear { $0 == "late" } == nil)
    }

    @Test func theEndIsToldOnce() async throws {
        let listener = Listener()
        let peer = try await TestSocket.open(listener)
        #expect(listener.counts == [1, 0])
        try await peer.lose()
        #expect(listener.counts == [1, 1])
        listener.socket?.send(text: "nobody")
        #expect(listener.counts == [1, 1])
    }
}
