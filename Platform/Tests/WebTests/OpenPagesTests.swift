import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

/// Says of the addresses it is given what the visitor lacks.
private struct NeedsPage: Page {
    static let name = "Platform/needs"
    let title = "Türen"
    let needs: [(String, PageNeed?)]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        for (address, need) in needs {
            p { "\(address)|\(need?.words ?? "offen")|\(need?.way ?? "")" }
        }
    }
}

@Suite struct OpenPagesTests {
    private static let addresses = [
        "/offen", "/person", "/betrieb", "/betrieb/neu", "/betrieb/jahre/2025?ansicht=1#zwei", "/leitung",
        "/vertretung",
        "/team", "/nirgends",
    ]

    private func needs(_ who: TestHub.Who) async throws -> [String: String] {
        let hub = try await TestHub.make(migrations: []) { routes, _, _ in
            routes.get("offen", for: .everyone) { call in
                let needs = Self.addresses.map { ($0, call.openPages.need(for: $0)) }
                return call.page(NeedsPage(needs: needs))
            }
            // Declared after the page that asks, as most are.
            for (path, page) in [("betrieb", "a"), ("betrieb/jahre/:year", "b")] {
                routes.get(path, for: .member) { $0.page(NeedsPage(needs: [(page, nil)])) }
            }
            routes.get("person", for: .signedIn) { $0.page(NeedsPage(needs: [])) }
            routes.get("betrieb/neu", for: .everyone) { $0.page(NeedsPage(needs: [])) }
            routes.get("betrieb/:teil", for: .owner) { $0.page(NeedsPage(needs: [])) }
            routes.get("leitung", for: .owner) { $0.page(NeedsPage(needs: [])) }
            routes.get("vertretung", for: .councilMember) { $0.page(NeedsPage(needs: [])) }
            routes.get("team", for: .hubTeam) { $0.page(NeedsPage(needs: [])) }
        }
        let page = try await hub.client(as: who).get("/offen").body
        var found: [String: String] = [:]
        for line in page.matches(of: /<p>([^|<]*)\|([^|<]*)\|([^|<]*)<\/p>/) {
            found[String(line.1)] = line.3.isEmpty ? String(line.2) : "\(line.2) > \(line.3)"
        }
        return found
    }

    @Test func whoIsNotSignedInIsAskedToAndComesBack() async throws {
        let needs = try await needs(.anonymous)
        #expect(needs["/offen"] == "offen" && needs["/betrieb/neu"] == "offen")
        #expect(needs["/person"] == "dafür melden Sie sich an > /anmelden?weiter=%2Fperson")
        #expect(
            needs["/betrieb/jahre/2025?ansicht=1#zwei"]
                == "dafür melden Sie sich an > /anmelden?weiter=%2Fbetrieb%2Fjahre%2F2025%3Fansicht%3D1%23zwei"
        )
    }

    @Test func whoHasNoFirmIsToldHowToGetOne() async throws {
        let needs = try await needs(.personWithoutFirm)
        for address in ["/betrieb", "/betrieb/jahre/2025?ansicht=1#zwei", "/leitung"] {
            #expect(needs[address] == "dafür brauchen Sie einen Betrieb > /konto/betriebe", "\(address)")
        }
        #expect(needs["/person"] == "offen")
        #expect(needs["/vertretung"] == "dafür brauchen Sie einen Sitz in der Vertretung")
        #expect(needs["/team"] == "das öffnet nur das Team des Hubs")
    }

    @Test func aMemberIsToldWhatOthersOpen() async throws {
        let needs = try await needs(.member)
        #expect(needs["/betrieb"] == "offen" && needs["/person"] == "offen")
        #expect(needs["/leitung"] == "das öffnet nur die Kontoführung des Betriebs")
        #expect(try await self.needs(.owner)["/leitung"] == "offen")
        #expect(try await self.needs(.coach)["/team"] == "offen")
        #expect(try await self.needs(.endedCoach)["/betrieb"] == "dafür brauchen Sie einen Betrieb > /konto/betriebe")
    }

    @Test func anAddressThatIsNoPageNeedsNothing() async throws {
        #expect(try await needs(.anonymous)["/nirgends"] == "offen")
    }
}
