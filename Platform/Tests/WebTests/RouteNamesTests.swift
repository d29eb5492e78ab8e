import Testing

@testable import WebPlatform

@Suite struct RouteNamesTests {
    private static func route(_ method: String, _ path: String, _ name: String?) -> RouteDeclaration {
        RouteDeclaration(
            method: method,
            path: path,
            audience: .member,
            feature: "CarbonAccounting",
            records: .financial,
            name: name
        )
    }

    private let names = RouteNames([
        route("GET", "/klimabilanz/:year", "Ergebnis {year}"),
        route("GET", "/klimabilanz/:year/eintraege", "Einträge {year}"),
        route("POST", "/klimabilanz/:year/eintraege/:entry", nil),
        route("GET", "/klimabilanz/belege", "Belege"),
    ])

    @Test func aPageIsCalledByItsNameAndYear() {
        #expect(names.name(of: "/klimabilanz/:year", method: "GET", objects: ["2025"]) == "Ergebnis 2025")
        #expect(names.name(of: "/klimabilanz/:year", method: "GET", objects: []) == "Ergebnis")
    }

    @Test func aChangeIsCalledByTheNearestPage() {
        let found = names.name(of: "/klimabilanz/:year/eintraege/:entry", method: "POST", objects: ["2025", "0199"])
        #expect(found == "Einträge 2025")
    }

    @Test func whatIsGoneHasNoName() {
        #expect(names.name(of: "/frueher/:year", method: "GET", objects: ["2025"]) == nil)
    }
}
