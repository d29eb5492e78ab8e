import Testing

/// A route has an audience because there is no other way to add one: only Platform/Web touches the router. So the walk
/// over all declared routes is a walk over all there are.
@Suite struct RouteTests {
    /// What makes or extends a router in Hummingbird.
    private static let ways = [
        "on", "get", "post", "put", "patch", "delete", "head", "options", "ws", "group", "addRoutes", "addMiddleware",
    ]

    @Test func nobodyAddsARouteWithoutAnAudience() {
        for file in House.shippedSwiftFiles where !file.path.hasPrefix("Platform/Web/") {
            for index in file.tokens.indices.dropLast(3) where file.tokens[index].isWord("router") {
                guard file.tokens[index + 1].isMark("."), let name = file.tokens[index + 2].word else { continue }
                #expect(
                    !Self.ways.contains(name),
                    """
                    \(file.place(file.tokens[index])) adds to the router itself: declare the route in Routes, \
                    where it names its audience; see docs/architecture.md
                    """
                )
            }
        }
    }

    @Test func onlyTheServerAndTheTestsMakeARouter() {
        let makers = House.shippedSwiftFiles.filter { !$0.calls("Router").isEmpty }.map(\.path)
        #expect(
            makers == ["Platform/Server/Hub.swift"],
            "\(makers): one router serves the hub; a second one would have routes that no walk knows"
        )
    }

    @Test func routesAreAddedInOnePlace() {
        let file = House.shippedSwiftFiles.first { $0.path == "Platform/Web/Routes.swift" }
        let found = file.map { file in
            zip(file.tokens, file.tokens.dropFirst(2)).filter { $0.isWord("router") && $1.isWord("on") }.count
        }
        #expect(found == 1, "Platform/Web/Routes.swift adds routes in \(found ?? 0) places: the book must know all")
    }
}
