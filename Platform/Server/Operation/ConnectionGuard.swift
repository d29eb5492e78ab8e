import NIOCore
import NIOHTTPTypes

/// Ends connections that only take up room: those that never finish the head of a request, send a body drop by drop, or
/// do not read what they asked for.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    struct Limits: Sendable {
        /// From the connection to the end of the first request's head.
        var head = TimeAmount.seconds(20)
        /// A body must bring so many bytes in each such while, as long as we wait for it: 270 bytes a second.
        var window = TimeAmount.seconds(30)
        var leastBytes = 8_192
        /// So long nothing may be read of an answer.
        var stall = TimeAmount.seconds(60)
        /// Without a request in the way.
        static let idle = TimeAmount.seconds(75)
    }

    private let limits: Limits
    private var headTimer: Scheduled<Void>?
    private var bodyTimer: Scheduled<Void>?
    private var stallTimer: Scheduled<Void>?
    private var bytes = 0
    /// We asked for more and the client has not sent it; otherwise it is the hub that is slow.
    private var isWaiting = false

    init(limits: Limits = Limits()) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { awaitHead(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        awaitHead(context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { cancelAll() }

    func channelInactive(context: ChannelHandlerContext) {
        cancelAll()
        context.fireChannelInactive()
    }

    func read(context: ChannelHandlerContext) {
        isWaiting = true
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isWaiting = false
        switch unwrapInboundIn(data) {
        case .head:
            headTimer?.cancel()
            headTimer = nil
            bytes = 0
            awaitBody(context)
        case .body(let part): bytes += part.readableBytes
        case .end:
            bodyTimer?.cancel()
            bodyTimer = nil
        }
        context.fireChannelRead(data)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stallTimer?.cancel()
        stallTimer = context.channel.isWritable ? nil : close(context, in: limits.stall)
        context.fireChannelWritabilityChanged()
    }

    private func awaitHead(_ context: ChannelHandlerContext) {
        guard headTimer == nil else { return }
        headTimer = close(context, in: limits.head)
    }

    private func awaitBody(_ context: ChannelHandlerContext) {
        bodyTimer?.cancel()
        bodyTimer = context.eventLoop.assumeIsolated().scheduleTask(in: limits.window) { [self] in
            guard !isWaiting || bytes >= limits.leastBytes else { return context.close(promise: nil) }
            bytes = 0
            awaitBody(context)
        }
    }

    private func close(_ context: ChannelHandlerContext, in delay: TimeAmount) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: delay) { context.close(promise: nil) }
    }

    private func cancelAll() {
        for timer in [headTimer, bodyTimer, stallTimer] { timer?.cancel() }
        (headTimer, bodyTimer, stallTimer) = (nil, nil, nil)
    }
}
