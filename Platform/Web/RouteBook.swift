import HTML
import Synchronization

/// Every route declared so far, as all features' tables share it.
final class RouteBook: Sendable {
    private struct Pages {
        var declarations: [RouteDeclaration] = []
        /// What is read, which links lead to.
        var read = RouteIndex()
        var operations: [DeclaredOperation] = []
        /// By path: how a page answers a visitor before it is made.
        var doors: [String: Door] = [:]
    }

    typealias Door = @Sendable (Visitor) -> AccessError?

    private let pages = Mutex(Pages())

    var declarations: [RouteDeclaration] { pages.withLock { $0.declarations } }
    var operations: [DeclaredOperation] { pages.withLock { $0.operations } }

    func add(_ declaration: RouteDeclaration) {
        pages.withLock { pages in
            pages.declarations.append(declaration)
            if declaration.method == "GET" { pages.read.add(declaration) }
        }
    }

    func add(_ operation: DeclaredOperation) { pages.withLock { $0.operations.append(operation) } }

    /// - Parameter path: of a page, as declared.
    func add(_ path: String, door: @escaping Door) { pages.withLock { $0.doors[path] = door } }

    /// The page at an address, and why it would refuse a visitor; nil where it lets them in, or where there is none.
    func refusal(of address: String, to visitor: Visitor) -> (route: RouteDeclaration, error: AccessError)? {
        let (read, doors) = pages.withLock { ($0.read, $0.doors) }
        guard let route = read.nearest(to: Self.path(address)), let error = doors[route.path]?(visitor) else {
            return nil
        }
        return (route, error)
    }

    /// What a reader of a firm is refused: every change of what belongs to it (``RouteDeclaration/changesFirm``).
    func refusedToReaders() -> RefusedChanges {
        let changes = RouteIndex(declarations.filter { $0.method != "GET" })
        // Pages that hold an empty form or a question, whose answer goes to the address above.
        let forms: Set<Substring> = ["neu", "loeschen"]
        return RefusedChanges(
            isRefused: { action in
                let method = action.contains("_method=DELETE") ? "DELETE" : "POST"
                return changes.nearest(to: Self.path(action)) { $0.method == method }?.changesFirm ?? false
            },
            isOnlyForChanging: { page in
                let parts = Self.path(page)
                guard let last = parts.last, forms.contains(last) else { return false }
                return changes.nearest(to: parts.dropLast())?.changesFirm ?? false
            }
        )
    }

    private static func path(_ address: String) -> ArraySlice<Substring> {
        address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")[...]
    }
}
