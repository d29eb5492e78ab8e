import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct DescriptionTests {
    @Test func theDescriptionHoldsExactlyTheDeclaredRoutes() async throws {
        let house = try await InterfaceHub.make()
        let description = try await house.send(.get, "/api/v1/openapi.json", token: nil).json
        guard case .object(let paths) = description["paths"] else {
            Issue.record("no paths")
            return
        }
        var described: Set<String> = []
        for (path, operations) in paths {
            guard case .object(let methods) = operations else { continue }
            for method in methods.keys { described.insert("\(method.uppercased()) \(path)") }
        }
        let declared = house.hub.declarations.filter { APIPath.contains($0.path) }.map { route in
            let parts = route.path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            return "\(route.method) /\(parts.joined(separator: "/"))"
        }
        #expect(Set(declared) == described)
        #expect(declared.count == described.count && described.count > 15)
    }

    @Test func everyReferenceLeadsSomewhereAndNoWordIsMissing() async throws {
        let house = try await InterfaceHub.make()
        let answer = try await house.send(.get, "/api/v1/openapi.json", token: nil)
        #expect(!answer.body.contains("⟦"))
        let schemas = answer.json["components"]["schemas"]
        for part in answer.body.split(separator: "#/components/schemas/").dropFirst() {
            let name = String(part.prefix { $0 != "\"" })
            #expect(!schemas[name].isNull, "\(name)")
        }
    }

    @Test func thePagesForPeopleSpeak() async throws {
        let house = try await InterfaceHub.make()
        for path in ["/schnittstelle", "/schnittstelle/fehler"] {
            let page = try await house.hub.client().get(path)
            #expect(page.code == 200 && !page.body.contains("⟦"), "\(path)")
        }
        let problems = try await house.hub.client().get("/schnittstelle/fehler").body
        for kind in APIProblem.Kind.allCases { #expect(problems.contains("id=\"\(kind.rawValue)\"")) }
    }
}
