import Assessments
import Companies
import Kernel
import RegionalNetwork
import TestSupport
import Testing

struct DirectoryFilterTests {
    @Test func whatAFirmHasNotSaidDoesNotMatch() {
        let entry = DirectoryEntry(firm: TestHub.firm, firmName: "A", sector: .trade, themes: [.energy])
        #expect(DirectoryFilter().matches(entry) && DirectoryFilter().isEmpty)
        #expect(DirectoryFilter(theme: .energy, sector: .trade).matches(entry))
        #expect(!DirectoryFilter(theme: .people).matches(entry))
        #expect(!DirectoryFilter(sector: .social).matches(entry))
        #expect(!DirectoryFilter(size: .small).matches(entry))
    }
}
