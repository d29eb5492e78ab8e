import Assessments
import Companies
import Kernel
import RegionalNetwork
import TestSupport
import Testing

struct DirectoryEntryTests {
    private func entry(
        _ firm: FirmID,
        _ sector: Sector?,
        _ size: SizeClass?,
        _ themes: Set<Instrument.Theme>
    ) -> DirectoryEntry {
        DirectoryEntry(
            firm: firm,
            firmName: "A",
            sector: sector,
            size: size,
            area: "58",
            themes: themes,
            about: "",
            contact: ""
        )
    }

    @Test func themesSpeakBeforeSectorAndSize() {
        let own = entry(TestHub.firm, .trade, .small, [.energy, .people])
        let other = entry(TestHub.foreignFirm, .trade, .small, [.people, .markets])
        #expect(PeerMatch(own, other)?.reasons == [.theme(.people), .sector(.trade), .size(.small)])
    }

    @Test func sizeAloneAndTheOwnFirmAreNoMatch() {
        let own = entry(TestHub.firm, .trade, .small, [.energy])
        #expect(PeerMatch(own, own) == nil)
        #expect(PeerMatch(own, entry(TestHub.foreignFirm, .social, .small, [.people])) == nil)
        #expect(PeerMatch(entry(TestHub.firm, nil, nil, []), entry(TestHub.foreignFirm, nil, nil, [])) == nil)
    }
}
