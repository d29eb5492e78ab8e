import Foundation
import HTTPTypes
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing

@Suite struct ReleaseRoutesTests {
    @Test func aReleaseFreezesTheReportUnderItsHash() async throws {
        let hub = try await CheckHub.make()
        let owner = hub.hub.client(as: .owner)
        let answer = try await owner.post(hub.base + "/freigabe", ["name": "Petra Kettler"])
        #expect(answer.status == .seeOther)
        #expect(answer.location == hub.base + "/pruefung")
        let stored = try #require(try await hub.store.report(hub.report, of: TestHub.firm))
        let release = try #require(stored.release)
        #expect(release.name == "Petra Kettler")
        #expect(release.hash.count == 64)
        let page = try await hub.check()
        #expect(page.contains("Dieser Bericht ist freigegeben und bleibt, wie er ist."))
        #expect(page.contains(release.hash))
        #expect(page.contains("15.05.2026"))
        // Nothing can be written any more, and a second release is refused.
        let writing = try await hub.store.write(
            [figure("Turnover", 1, "", "EUR")],
            to: hub.report,
            of: TestHub.firm,
            by: CheckHub.writer
        )
        #expect(writing == .frozen)
        #expect(try await owner.post(hub.base + "/freigabe", ["name": "Petra Kettler"]).status == .conflict)
    }

    @Test func errorsRefuseTheRelease() async throws {
        let hub = try await CheckHub.make(figure("NumberOfFemaleEmployees", 15))
        let answer = try await hub.hub.client(as: .owner).post(hub.base + "/freigabe", ["name": "Petra Kettler"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Der Bericht ist nicht freigegeben worden, weil noch Fehler darin sind."))
        #expect(try await hub.store.head(hub.report, of: TestHub.firm)?.release == nil)
    }

    @Test func aReleaseIsSigned() async throws {
        let hub = try await CheckHub.make()
        let answer = try await hub.hub.client(as: .owner).post(hub.base + "/freigabe", ["name": " "])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Der Name fehlt. Tragen Sie ein, wer für den Bericht steht."))
        let long = String(repeating: "a", count: 121)
        let second = try await hub.hub.client(as: .owner).post(hub.base + "/freigabe", ["name": long])
        #expect(second.status == .unprocessableContent)
        #expect(second.body.contains(long))
    }

    @Test func onlyTheOwnerReleases() async throws {
        let hub = try await CheckHub.make()
        #expect(try await hub.hub.client(as: .member).post(hub.base + "/freigabe", ["name": "J"]).status == .forbidden)
        #expect(
            try await hub.hub.client(as: .foreignOwner).post(hub.base + "/freigabe", ["name": "F"]).status == .notFound
        )
    }

    @Test func aReleaseIsTakenBackWithAReason() async throws {
        let hub = try await CheckHub.make()
        let owner = hub.hub.client(as: .owner)
        let address = hub.base + "/freigabe?_method=DELETE"
        #expect(try await owner.post(address, ["reason": "Tippfehler"]).status == .notFound)
        _ = try await owner.post(hub.base + "/freigabe", ["name": "Petra Kettler"])
        let empty = try await owner.post(address, ["reason": ""])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("Der Grund fehlt."))
        #expect(try await owner.post(address, ["reason": "Wasserzähler falsch abgelesen"]).status == .seeOther)
        let page = try await hub.check()
        #expect(page.contains("Bericht freigeben"))
        #expect(page.contains("zurückgenommen von Petra Kettler: Wasserzähler falsch abgelesen"))
        #expect(try await hub.store.head(hub.report, of: TestHub.firm)?.release == nil)
    }
}
