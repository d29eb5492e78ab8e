public import HummingbirdCore
public import Logging
public import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// HTTP/1.1 and WebSockets on one port. Requests to switch go the way of all requests, through the router; what its route
/// hands over decides (``SocketOffer``).
public struct HTTPWithSockets: HTTPChannelHandler {
    public struct Value: ServerChildChannelValue {
        let requests: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>
        public var channel: any Channel { requests.channel }
    }

    public let responder: HTTPChannelHandler.Responder
    let idleTimeout: TimeAmount
    let guards: @Sendable () -> [any RemovableChannelHandler]

    /// The bounds that Hummingbird sets by itself.
    private static var headLimits: NIOHTTPDecoderLimitConfiguration {
        var limits = NIOHTTPDecoderLimitConfiguration()
        (limits.maxHeaderFieldSize, limits.maxHeaderListSize, limits.maxHeaderFieldCount) = (81_920, 81_920, 1_000)
        return limits
    }

    public func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            let encoder = HTTPResponseEncoder()
            // What came behind a request to switch are frames, and is kept for their decoder.
            let decoder = ByteToMessageHandler(
                HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes, limitConfiguration: Self.headLimits)
            )
            let codec = HTTP1ToHTTPServerCodec(secure: false)
            let handover = SocketHandover()
            let state = HTTPConnectionStateHandler(
                idleTimeout: .nanoseconds(idleTimeout.nanoseconds),
                logger: logger
            )
            let guards = guards()
            handover.leaves(with: .init(encoder: encoder, decoder: decoder, others: [codec] + guards + [state]))
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandlers([encoder, decoder, codec, handover])
            try pipeline.addHandlers(guards)
            try pipeline.addHandler(state)
            return Value(
                requests: try NIOAsyncChannel(
                    wrappingChannelSynchronously: channel,
                    configuration: .init(isOutboundHalfClosureEnabled: true)
                )
            )
        }
    }

    /// Lasts as long as the connection: after a switch no request comes any more, and this waits for the end.
    public func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value.requests, logger: logger)
    }
}

extension HTTPServerBuilder {
    /// - Parameters:
    ///   - idleTimeout: How long a connection may be without a request; WebSockets are kept by pings instead.
    ///   - guards: Handlers of requests and answers, made for every connection; they leave when it becomes a WebSocket.
    public static func httpWithSockets(
        idleTimeout: TimeAmount,
        guards: @escaping @Sendable () -> [any RemovableChannelHandler]
    ) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            HTTPWithSockets(responder: responder, idleTimeout: idleTimeout, guards: guards)
        }
    }
}
