import HTTPTypes
public import Hummingbird
import NIOCore
public import SocketPlatform

/// What the handler of a socket route decides.
public enum SocketDecision: Sendable {
    /// The connection becomes a WebSocket, and this takes its messages.
    case accept(any SocketReceiver, SocketLimits = SocketLimits())
    case refuse(Response)
}

extension Routes {
    /// A route that becomes a WebSocket. It is a GET route like any other, with its audience, session and records; only
    /// the answer is another one. Whoever asks without wanting a WebSocket is told so with 426, a page of somebody else
    /// with 403.
    ///
    /// - Parameters:
    ///   - name: the subprotocol, which the client must name.
    ///   - handler: decides before the connection changes.
    public func socket<Who>(
        _ path: String,
        for audience: Audience<Who>,
        protocol name: String,
        use handler: @Sendable @escaping (Call<Who>) async throws -> SocketDecision
    ) {
        get(path, for: audience) { call in
            guard let handshake = SocketHandshake(call.request.headers), handshake.protocols.contains(name) else {
                return SocketRefusals.needsSwitch(call)
            }
            guard
                SocketHandshake.isOurs(
                    origin: call.request.headers[.origin],
                    host: call.request.head.authority,
                    publicAddress: call.pages.settings.publicAddress
                )
            else { return SocketRefusals.foreignPage(call) }
            switch try await handler(call) {
            case .refuse(let response): return response
            case .accept(let receiver, let limits):
                let offer = SocketOffer(receiver: receiver, limits: limits)
                do {
                    try await call.context.connection.triggerUserOutboundEvent(offer).get()
                } catch {
                    return SocketRefusals.needsSwitch(call)
                }
                return Response(status: .switchingProtocols, headers: handshake.answer(protocol: name))
            }
        }
    }
}
