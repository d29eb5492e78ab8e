import Kernel
import RegionalNetwork
import Testing

struct OfferTests {
    private func offer(knownOn: String) -> Offer {
        Offer(id: OfferID("01990000-0000-7000-8000-00000000e001")!, kind: .advice, title: "A", knownOn: knownOn)
    }

    /// 183 days after 13 November 2025 is 15 May 2026.
    @Test(arguments: [("2025-11-13", false), ("2025-11-12", true), ("2025-10", true), ("2026-01", false)])
    func knowledgeGrowsOldAfterSixMonths(day: String, isStale: Bool) {
        #expect(offer(knownOn: day).knowledge.isStale(on: NetworkHub.today) == isStale)
    }

    @Test func itIsPastAfterItsLastDay() {
        var offer = offer(knownOn: "2026-05")
        #expect(!offer.isPast(on: NetworkHub.today))
        offer.last = LocalDate(iso: "2026-05-15")
        #expect(!offer.isPast(on: NetworkHub.today))
        offer.last = LocalDate(iso: "2026-05-14")
        #expect(offer.isPast(on: NetworkHub.today))
    }
}
