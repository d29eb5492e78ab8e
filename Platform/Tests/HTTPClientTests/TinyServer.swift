import NIOCore
import NIOPosix

/// A server on this machine that answers every request with the bytes a test gives, and remembers what it was asked.
final class TinyServer: Sendable {
    let port: Int
    private let channel: any Channel

    private init(_ channel: any Channel) {
        self.channel = channel
        port = channel.localAddress?.port ?? 0
    }

    /// - Parameter answer: what follows from a whole request, headers and body, as raw HTTP/1.1.
    static func start(_ answer: @escaping @Sendable (String) -> String) async throws -> TinyServer {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answering(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return TinyServer(channel)
    }

    var address: String { "http://127.0.0.1:\(port)" }

    func stop() async throws { try await channel.close() }

    private final class Answering: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer
        private let answer: @Sendable (String) -> String
        private var received = ""

        init(_ answer: @escaping @Sendable (String) -> String) { self.answer = answer }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received += String(buffer: unwrapInboundIn(data))
            // The first byte of TLS: answered in the clear at once.
            let isEncrypted = received.utf8.first == 0x16
            guard let end = isEncrypted ? received.startIndex..<received.endIndex : received.firstRange(of: "\r\n\r\n")
            else { return }
            let length = received.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) } ?? 0
            guard received[end.upperBound...].utf8.count >= length else { return }
            let reply = wrapOutboundOut(ByteBuffer(string: answer(received)))
            received = ""
            context.writeAndFlush(reply, promise: nil)
            context.close(promise: nil)
        }
    }
}
