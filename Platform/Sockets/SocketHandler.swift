import NIOCore
import NIOWebSocket

/// The end of a channel that has become a WebSocket: puts messages together for a receiver, answers pings and farewells,
/// notices who is gone, and ends connections whose client does not read.
final class SocketHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = IOData

    private enum State { case open, saidGoodbye, gone }

    private let receiver: any SocketReceiver
    private let limits: SocketLimits
    private var message: SocketMessage
    private var state = State.open
    private var context: ChannelHandlerContext?
    private var socket: Socket?
    private var pinger: Scheduled<Void>?
    private var farewell: Scheduled<Void>?
    private var unanswered = 0
    /// Of the other side, since our last one.
    private var pings = 0
    private static let mostPings = 200

    init(_ offer: SocketOffer) {
        (receiver, limits) = (offer.receiver, offer.limits)
        message = SocketMessage(offer.limits)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        awaitPing(context)
    }

    private func awaitPing(_ context: ChannelHandlerContext) {
        pinger = context.eventLoop.assumeIsolated().scheduleTask(in: limits.pingInterval) { [self] in
            ping()
            if state == .open { awaitPing(context) }
        }
    }

    /// Called when the answer is on its way and frames may come.
    func start() {
        guard let channel = context?.channel else { return }
        // The switch may come in the same moment as the end.
        let socket = Socket(channel: channel, handler: self)
        self.socket = socket
        receiver.opened(socket)
        if !channel.isActive { end() }
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        guard state != .gone else { return }
        guard frame.maskKey != nil, !frame.rsv1, !frame.rsv2, !frame.rsv3 else { return close(.protocolError, "") }
        switch frame.opcode {
        case .ping:
            pings += 1
            guard pings <= Self.mostPings else { return close(.policy, "pings") }
            // Whoever does not read needs no answers either.
            if state == .open, context.channel.isWritable { write(SocketFrames.control(.pong, frame.unmaskedData)) }
        case .pong: unanswered = 0
        case .connectionClose: answerGoodbye(frame.unmaskedData)
        case .text, .binary, .continuation:
            guard state == .open, let socket else { return }
            switch message.take(frame) {
            case .nothing: break
            case .text(let text): receiver.received(text, from: socket)
            case .binary(let bytes): receiver.received(bytes, from: socket)
            case .fault(let code): close(code, "")
            }
        default: close(.protocolError, "")
        }
    }

    /// Nobody behind reads frames.
    func channelReadComplete(context: ChannelHandlerContext) {}

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case NIOWebSocketError.invalidFrameLength: close(.tooLarge, "")
        case is NIOWebSocketError: close(.protocolError, "")
        default: context.close(promise: nil)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: close(.goingAway, "")
        // Half of a conversation is none.
        case ChannelEvent.inputClosed: context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func send(_ frame: ByteBuffer) {
        guard state == .open, let context else { return }
        guard isWithinBacklog(context, frame.readableBytes) else { return close(.policy, "backlog") }
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(frame)), promise: nil)
    }

    func close(_ code: SocketCloseCode, _ reason: String) {
        guard state == .open, let context else { return }
        state = .saidGoodbye
        write(SocketFrames.close(code, reason))
        let broken: Set<SocketCloseCode> = [.protocolError, .tooLarge, .invalidData]
        // What follows a broken frame cannot be read as frames any more, so no answer is waited for long.
        let delay = broken.contains(code) ? TimeAmount.milliseconds(500) : limits.farewell
        farewell = context.eventLoop.assumeIsolated().scheduleTask(in: delay) { context.close(promise: nil) }
    }

    private func answerGoodbye(_ data: ByteBuffer) {
        guard let context else { return }
        guard state == .open else { return context.close(promise: nil) }
        state = .saidGoodbye
        var data = data
        let code = data.readInteger(as: UInt16.self).map(SocketCloseCode.init(rawValue:))
        let isSound = data.readableBytes == 0 || String(validating: data.readableBytesView, as: UTF8.self) != nil
        let answer: SocketCloseCode = (code ?? .normal).maySend && isSound ? code ?? .normal : .protocolError
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(SocketFrames.close(answer, "")))).assumeIsolated()
            .whenComplete { _ in context.close(promise: nil) }
        farewell = context.eventLoop.assumeIsolated().scheduleTask(in: limits.farewell) { context.close(promise: nil) }
    }

    private func ping() {
        guard state == .open, let context else { return }
        guard unanswered < 2 else { return context.close(promise: nil) }
        unanswered += 1
        pings = 0
        write(SocketFrames.control(.ping))
    }

    private func write(_ frame: ByteBuffer) {
        context?.writeAndFlush(wrapOutboundOut(.byteBuffer(frame)), promise: nil)
    }

    private func isWithinBacklog(_ context: ChannelHandlerContext, _ bytes: Int) -> Bool {
        guard !context.channel.isWritable else { return true }
        let waiting = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        return (waiting ?? 0) + bytes <= limits.backlog
    }

    private func end() {
        guard state != .gone else { return }
        state = .gone
        pinger?.cancel()
        farewell?.cancel()
        (pinger, farewell, context) = (nil, nil, nil)
        if let socket { receiver.closed(socket) }
        socket = nil
    }
}
