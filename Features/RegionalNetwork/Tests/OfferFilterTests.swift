import Assessments
import Kernel
import RegionalNetwork
import Testing

struct OfferFilterTests {
    private var offer: Offer {
        var offer = Offer(
            id: OfferID("01990000-0000-7000-8000-00000000e001")!,
            kind: .training,
            title: "Wärme im Betrieb",
            knownOn: "2026-05"
        )
        offer.themes = [.energy]
        offer.provider = "Öko-Werkstatt"
        return offer
    }

    @Test func everyWordHasToOccurHoweverItIsSpelt() {
        var filter = OfferFilter()
        for (words, isFound) in [("WAERME öko", true), ("wärme Dortmund", false), ("", true)] {
            filter.words = words
            #expect(filter.matches(offer) == isFound, "\(words)")
        }
    }

    @Test func whatIsForAllIsFoundUnderEachChoice() {
        var filter = OfferFilter()
        filter.sector = .social
        #expect(filter.matches(offer))
        filter.theme = .mobility
        #expect(!filter.matches(offer))
    }

    @Test func anotherKindIsLeftOut() {
        var filter = OfferFilter()
        filter.kind = .funding
        #expect(!filter.matches(offer))
        #expect(OfferFilter().isEmpty && !filter.isEmpty)
    }
}
