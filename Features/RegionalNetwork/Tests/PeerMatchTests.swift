import Assessments
import Companies
import Kernel
import RegionalNetwork
import TestSupport
import Testing

struct PeerMatchTests {
    private func entry(
        _ firm: FirmID,
        _ sector: Sector?,
        _ division: String,
        _ size: SizeClass?,
        _ themes: Set<Instrument.Theme>
    ) -> DirectoryEntry {
        DirectoryEntry(firm: firm, firmName: "A", sector: sector, division: division, size: size, themes: themes)
    }

    @Test func themesSpeakBeforeIndustryAndSize() {
        let own = entry(TestHub.firm, .trade, "46", .small, [.energy, .people])
        let other = entry(TestHub.foreignFirm, .trade, "46", .small, [.people, .markets])
        #expect(PeerMatch(own, other)?.reasons == [.theme(.people), .division("46"), .size(.small)])
    }

    @Test func theSectorSpeaksWhereDivisionsDiffer() {
        let own = entry(TestHub.firm, .manufacturing, "25", .small, [])
        #expect(
            PeerMatch(own, entry(TestHub.foreignFirm, .manufacturing, "28", nil, []))?.reasons
                == [.sector(.manufacturing)]
        )
        // Of no sector of the hub, and still the same division: 49 is transport.
        let carrier = entry(TestHub.firm, nil, "49", nil, [])
        #expect(PeerMatch(carrier, entry(TestHub.foreignFirm, nil, "49", nil, []))?.reasons == [.division("49")])
    }

    @Test func sizeAloneAndTheOwnFirmAreNoMatch() {
        let own = entry(TestHub.firm, .trade, "46", .small, [.energy])
        #expect(PeerMatch(own, own) == nil)
        #expect(PeerMatch(own, entry(TestHub.foreignFirm, .social, "88", .small, [.people])) == nil)
        #expect(PeerMatch(entry(TestHub.firm, nil, "", nil, []), entry(TestHub.foreignFirm, nil, "", nil, [])) == nil)
    }
}
