public import Hummingbird
import Logging
import NIOCore

/// What accompanies a request on its way through the house.
public struct AppContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Who asks; set by ``SessionMiddleware`` before any handler runs.
    public var visitor: Visitor
    /// The address at the other end of the connection, perhaps a proxy; see ``ClientAddress``.
    let peer: String
    /// The connection itself; only ``Routes/socket(_:for:use:)`` does anything with it.
    let connection: any Channel
    /// Stands in the answer's head, in the log and on pages that tell of an incident.
    public let requestNumber: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        visitor = .unknown
        connection = source.channel
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        requestNumber = RequestNumber.make()
        logger[metadataKey: "hb.request.id"] = "\(requestNumber)"
    }
}
