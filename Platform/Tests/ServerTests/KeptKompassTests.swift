import HTTPTypes
import TestSupport
import Testing

@testable import oekohub

/// The way from the first page to the Kompass of the sample firm.
struct KeptKompassTests {
    @Test func theFirstPageLeadsToTheKompassOfTheFirm() async throws {
        let house = try await SampleHouse.make()
        let start = try await house.client(.member).get("/")
        let address = try #require(start.body.firstMatch(of: /href="(\/instrumente\/oeko-kompass\/[^"]+)"/)?.1)
        #expect(try await house.client(.member).get(String(address)).status == .ok)
        #expect(try await house.client(.foreignOwner).get(String(address)).status == .notFound)
        #expect(try await !house.client(.foreignOwner).get("/").body.contains("/instrumente/oeko-kompass"))
    }
}
