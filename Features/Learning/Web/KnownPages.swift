import Foundation
import Synchronization
public import WebPlatform

/// The pages of the hub that a text may lead to, known once all features have declared theirs.
public final class KnownPages: Sendable {
    private let paths: Mutex<[[Substring]]>

    /// - Parameter paths: as routes declare them, `/lernen/:course`; more come with ``know(_:)``.
    public init(_ paths: [String] = []) { self.paths = Mutex(paths.map { $0.split(separator: "/") }) }

    public func know(_ declarations: [RouteDeclaration]) {
        let pages = declarations.filter { $0.method == "GET" && $0.scope == nil }.map { $0.path.split(separator: "/") }
        paths.withLock { $0 += pages }
    }

    /// - Parameter address: `/foerderung/beihilfen`; what stands behind `?` or `#` does not matter.
    public func contains(_ address: String) -> Bool {
        guard address.hasPrefix("/"), !address.hasPrefix("//") else { return false }
        let wanted = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        return paths.withLock { known in
            known.contains { path in
                path.count == wanted.count && zip(path, wanted).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
            }
        }
    }
}
