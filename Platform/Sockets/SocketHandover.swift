import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOWebSocket

/// Stands among the HTTP handlers of a connection and turns it into a WebSocket when the answer to a request is 101 and
/// an offer came with it. Any request of a connection may be that one: proxies keep connections for several.
final class SocketHandover: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart
    typealias OutboundUserEventIn = SocketOffer

    /// The handlers of HTTP, which leave when frames begin.
    struct Around {
        let encoder: HTTPResponseEncoder
        let decoder: ByteToMessageHandler<HTTPRequestDecoder>
        var others: [any RemovableChannelHandler]
    }

    private var around: Around?
    private var offer: SocketOffer?
    /// Behind a request to switch, the decoder reads no further requests; so the connection ends with its answer.
    private var asksToSwitch = false
    private var isSwitching = false

    func leaves(with around: Around) { self.around = around }

    func handlerRemoved(context: ChannelHandlerContext) { around = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let head) = unwrapInboundIn(data) {
            asksToSwitch = head.headerFields[.upgrade] != nil
            offer = nil
        }
        context.fireChannelRead(data)
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let offer = event as? SocketOffer else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        guard asksToSwitch else {
            promise?.fail(ChannelError.operationUnsupported)
            return
        }
        self.offer = offer
        promise?.succeed()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard asksToSwitch else { return context.write(data, promise: promise) }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            isSwitching = head.status == .switchingProtocols && offer != nil
            if !isSwitching { head.headerFields[.connection] = "close" }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: context.write(data, promise: promise)
        case .end where isSwitching:
            context.writeAndFlush(data, promise: promise)
            switchOver(context)
        case .end:
            context.writeAndFlush(data).assumeIsolated().whenComplete { result in
                promise?.completeWith(result)
                context.close(promise: nil)
            }
        }
    }

    private func switchOver(_ context: ChannelHandlerContext) {
        guard let offer, let around, context.channel.isActive else { return context.close(promise: nil) }
        let pipeline = context.pipeline.syncOperations
        let frames = ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: offer.limits.message))
        let socket = SocketHandler(offer)
        do {
            try pipeline.addHandler(frames, position: .after(around.decoder))
            try pipeline.addHandler(socket, position: .after(frames))
        } catch {
            return context.close(promise: nil)
        }
        try? context.channel.syncOptions?.setOption(
            .socketOption(.so_sndbuf),
            value: SocketOptionValue(offer.limits.kernelBuffer)
        )
        for handler in around.others + [self, around.encoder] { pipeline.removeHandler(handler, promise: nil) }
        // Hands on what came behind the request, to the decoder of frames; so the receiver has to be there first.
        socket.start()
        pipeline.removeHandler(around.decoder, promise: nil)
    }
}

extension HTTPField.Name {
    static let upgrade = HTTPField.Name("Upgrade")!
}
