import Synchronization
public import WebPlatform

/// Every route of the hub, known once all features have declared theirs: the pages about what the hub shows to whom are
/// made from it and not from memory.
public final class DeclaredRoutes: Sendable {
    private let known = Mutex<[RouteDeclaration]>([])

    public init() {}

    public var all: [RouteDeclaration] { known.withLock { $0 } }

    public func know(_ declarations: [RouteDeclaration]) { known.withLock { $0 = declarations } }
}
