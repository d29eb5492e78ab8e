import Assessments
import Companies
import Kernel
import RegionalNetwork
import Testing

struct OfferFitTests {
    private func offer(_ change: (inout Offer) -> Void) -> Offer {
        var offer = Offer(
            id: OfferID("01990000-0000-7000-8000-00000000e001")!,
            kind: .advice,
            title: "Druckluft",
            knownOn: "2026-05-01"
        )
        change(&offer)
        return offer
    }

    private let firm = FirmTraits(sector: .manufacturing, size: .small, measures: [.energy: "Leckagen schließen"])

    @Test func theThemeOfAnOpenMeasureSpeaksFirst() {
        let fit = OfferFit(
            offer {
                $0.themes = [.energy, .mobility]
                $0.sectors = [.manufacturing]
                $0.sizes = [.small, .medium]
            },
            firm
        )
        #expect(
            fit?.reasons == [
                .measure(.energy, title: "Leckagen schließen"), .sector(.manufacturing), .size(.small),
            ]
        )
    }

    @Test func anotherSectorOrSizeRulesItOut() {
        let other = offer {
            $0.themes = [.energy]
            $0.sectors = [.social]
        }
        let large = offer {
            $0.themes = [.energy]
            $0.sizes = [.large]
        }
        #expect(OfferFit(other, firm) == nil)
        #expect(OfferFit(large, firm) == nil)
    }

    @Test func withoutAReasonNothingIsSaid() {
        #expect(OfferFit(offer { _ in }, firm) == nil)
        #expect(OfferFit(offer { $0.sectors = [.trade] }, FirmTraits()) == nil)
    }
}
