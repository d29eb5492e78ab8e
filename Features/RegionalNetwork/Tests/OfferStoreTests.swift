import Assessments
import Companies
import CompaniesStorage
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct OfferStoreTests {
    private func offer(_ title: String) -> Offer {
        var offer = Offer(id: OfferID(from: .live), kind: .training, title: title, knownOn: "2026-05-01")
        offer.themes = [.energy, .people]
        offer.audiences = [.council]
        offer.sectors = [.trade]
        offer.sizes = [.micro, .small]
        offer.first = LocalDate(iso: "2026-06-01")
        offer.suggestedBy = "Petra Kettler"
        return offer
    }

    @Test func whatIsStoredComesBack() async throws {
        let offers = try await NetworkHub.make().offers
        var written = offer("Energie im Laden")
        #expect(try await offers.suggest(written, by: TestHub.owner.id))
        written.version = 1
        #expect(try await offers.offer(written.id) == written)
        #expect(try await offers.released() == [])
        #expect(try await offers.set(.released, of: written.id, by: TestHub.official.id))
        #expect(try await offers.released().map(\.title) == ["Energie im Laden"])
    }

    @Test func anOldVersionIsNotSavedOver() async throws {
        let offers = try await NetworkHub.make().offers
        var written = offer("Alt")
        try await offers.add(written, by: TestHub.official.id)
        written.version = 1
        written.title = "Neu"
        guard case .saved(let saved) = try await offers.save(written, by: TestHub.official.id) else {
            Issue.record("not saved")
            return
        }
        #expect(saved.version == 2)
        guard case .conflict(let stored) = try await offers.save(written, by: TestHub.official.id) else {
            Issue.record("no conflict")
            return
        }
        #expect(stored.title == "Neu")
        guard case .gone = try await offers.save(offer("Fehlt"), by: TestHub.official.id) else {
            Issue.record("not gone")
            return
        }
    }

    @Test func onePersonFillsNoQueue() async throws {
        let offers = try await NetworkHub.make().offers
        for number in 1...20 { #expect(try await offers.suggest(offer("\(number)"), by: TestHub.owner.id)) }
        #expect(try await !offers.suggest(offer("21"), by: TestHub.owner.id))
        #expect(try await offers.suggest(offer("21"), by: TestHub.colleague.id))
    }
}
