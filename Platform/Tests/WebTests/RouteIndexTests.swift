import Testing

@testable import WebPlatform

@Suite struct RouteIndexTests {
    private func route(_ path: String, _ method: String = "GET") -> RouteDeclaration {
        RouteDeclaration(method: method, path: path, audience: .everyone, feature: "Probe", records: .none)
    }

    private func parts(_ path: String) -> ArraySlice<Substring> { path.split(separator: "/")[...] }

    @Test(arguments: [
        ("/", "/"), ("/betrieb", "/betrieb"), ("/betrieb/neu", "/betrieb/neu"), ("/betrieb/7", "/betrieb/:teil"),
        ("/betrieb/7/neu", "/betrieb/:teil/neu"), ("/frei/neu", "/:teil/neu"), ("/team/neu", "/team/neu"),
    ])
    func whatNamesAPartGoesBeforeAParameter(address: String, path: String) {
        let index = RouteIndex(
            [
                "/:teil/neu", "/", "/betrieb", "/betrieb/:teil", "/betrieb/neu", "/betrieb/:teil/:rest",
                "/betrieb/:teil/neu", "/team/neu",
            ].map { route($0) }
        )
        #expect(index.nearest(to: parts(address))?.path == path)
    }

    @Test func whatIsDeclaredNowhereIsNotFound() {
        var index = RouteIndex([route("/betrieb/:teil")])
        #expect(index.nearest(to: parts("/team")) == nil && index.nearest(to: parts("/betrieb/a/b")) == nil)
        index.add(route("/team", "POST"))
        #expect(index.nearest(to: parts("/team"))?.method == "POST")
        #expect(index.nearest(to: parts("/team")) { $0.method == "GET" } == nil)
    }

    /// A page with hundreds of links is not compared with every route each time.
    @Test func aLinkIsComparedWithThoseThatBeginAsItDoes() {
        let routes = (0..<740).map { route("/bereich\($0 / 10)/\($0)") }
        let index = RouteIndex(routes + [route("/:teil/neu")])
        #expect(index.nearest(to: parts("/bereich40/403"))?.path == "/bereich40/403")
        #expect(index.reach(of: parts("/bereich40/403")) == 11)
        #expect(index.reach(of: parts("/nirgends")) == 1)
    }
}
