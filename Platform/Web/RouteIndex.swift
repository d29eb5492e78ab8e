/// Routes by the first part of their path, so that a link is compared with those few that begin as it does.
struct RouteIndex: Sendable {
    private struct Entry {
        let route: RouteDeclaration
        let parts: [Substring]
        let parameters: Int
    }

    /// Under nothing those whose path has no part, or begins with a parameter.
    private var entries: [Substring: [Entry]] = [:]

    init(_ routes: [RouteDeclaration] = []) { for route in routes { add(route) } }

    mutating func add(_ route: RouteDeclaration) {
        let parts = route.path.split(separator: "/")
        let first = parts.first.flatMap { $0.hasPrefix(":") ? nil : $0 } ?? ""
        let parameters = route.path.count { $0 == ":" }
        entries[first, default: []].append(Entry(route: route, parts: parts, parameters: parameters))
    }

    /// How many routes a path is compared with.
    func reach(of path: ArraySlice<Substring>) -> Int { candidates(for: path).count }

    /// The route that a path belongs to; one that names a part goes before one with a parameter there.
    func nearest(
        to path: ArraySlice<Substring>,
        where fits: (RouteDeclaration) -> Bool = { _ in true }
    ) -> RouteDeclaration? {
        candidates(for: path).filter { entry in
            entry.parts.count == path.count && fits(entry.route)
                && zip(entry.parts, path).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        .min { $0.parameters < $1.parameters }?.route
    }

    private func candidates(for path: ArraySlice<Substring>) -> [Entry] {
        let open = entries[""] ?? []
        guard let first = path.first, let named = entries[first] else { return open }
        return named + open
    }
}
