import HTTPTypes

/// What people call the pages of the hub, as their routes declare it: „Ergebnis 2025“ for `/klimabilanz/2025`.
public struct RouteNames: Sendable {
    private let names: [String: String]

    public init(_ declarations: [RouteDeclaration]) {
        names = Dictionary(declarations.compactMap { route in route.name.map { (Self.key(route), $0) } }) {
            first,
            _ in first
        }
    }

    /// - Parameters:
    ///   - route: as declared, `/klimabilanz/:year/eintraege/:entry`.
    ///   - objects: what stood in the address for its parameters; a year among them is put into the name.
    /// - Returns: the name of the page; of a change that has no page, of the nearest page above it. Nil for a route
    ///   that is no longer there.
    public func name(of route: String, method: String, objects: [String]) -> String? {
        guard let name = names["\(method) \(route)"] ?? nearest(route) else { return nil }
        let year = objects.first { $0.count == 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard let year else { return name.replacing(" {year}", with: "") }
        return name.replacing("{year}", with: year)
    }

    private func nearest(_ route: String) -> String? {
        var parts = route.split(separator: "/")
        while true {
            if let name = names["GET /" + parts.joined(separator: "/")] { return name }
            if parts.popLast() == nil || parts.isEmpty { return nil }
        }
    }

    private static func key(_ route: RouteDeclaration) -> String { "\(route.method) \(route.path)" }
}

extension Call {
    /// Every route of the hub, once all features have declared theirs.
    public var routeNames: RouteNames { RouteNames(pages.book?.declarations ?? []) }
}
