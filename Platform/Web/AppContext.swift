public import Hummingbird
import Logging
import NIOCore

/// What accompanies a request on its way through the house.
public struct AppContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Who asks; set by ``SessionMiddleware`` before any handler runs.
    public var visitor: Visitor

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        visitor = .unknown
    }
}
