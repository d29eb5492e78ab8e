import FirmState
import Testing

@Suite struct FirmFigureTests {
    @Test func whatIsMissingHasNoEntry() {
        let sheet = FirmFigureSheet(firmName: "Kettler", isExample: false, values: [.sites: .init(amount: 2)])
        #expect(sheet[.sites]?.amount == 2)
        #expect(sheet[.scope1] == nil)
    }
}
