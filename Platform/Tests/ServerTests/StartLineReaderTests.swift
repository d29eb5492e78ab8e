import HTTPTypes
import TestSupport
import Testing

@testable import oekohub

/// What the first page says of the sample firm's case, to whom.
struct StartLineReaderTests {
    @Test func aMemberReadsOfTheFirmsCaseAndACoachOfTheirOwn() async throws {
        let house = try await SampleHouse.make()
        let start = try await house.client(.member).get("/").body
        #expect(start.contains("Nächster Schritt: Auftakt, noch ohne Tag"))
        #expect(start.contains("Eine Zusage Ihres Betriebs ist offen, ohne Tag"))
        #expect(!start.contains("Meine Betriebe</h2>"))
        let address = try #require(start.firstMatch(of: /href="(\/begleitung\/[^"]+)"/)?.1)
        #expect(try await house.client(.member).get(String(address)).status == .ok)
        let coach = try await house.client(.coach).get("/").body
        #expect(coach.contains("Meine Betriebe</h2>"))
        #expect(coach.contains("Ein offenes Betriebsprojekt, kein Schritt überfällig"))
        #expect(!coach.contains("Ihres Betriebs ist offen"))
    }

    @Test func othersReadNothingOfIt() async throws {
        let house = try await SampleHouse.make()
        for who in [AccessTable.Who.foreignOwner, .foreignCoach, .endedCoach, .supporter, .administrator] {
            let start = try await house.client(who).get("/").body
            #expect(!start.contains("Auftakt") && !start.contains("Betriebsprojekt,"), "\(who)")
        }
        #expect(try await !house.client(.personWithoutFirm).get("/").body.contains("id=\"begleitung\""))
    }
}
