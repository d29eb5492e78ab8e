import Companies
import Testing

@Suite struct OwnUnitTests {
    @Test func aCountedUnit() {
        #expect(OwnUnit(name: "Pflegetag", count: 98_550)?.count == 98_550)
        #expect(OwnUnit(name: "Pflegetag", count: nil)?.count == nil)
    }

    @Test func whatIsNone() {
        #expect(OwnUnit(name: " ", count: 1) == nil)
        #expect(OwnUnit(name: "Pflegetag", count: 0) == nil)
        #expect(OwnUnit(name: "Pflegetag", count: -1) == nil)
        #expect(OwnUnit(name: "Pflegetag", count: .nan) == nil)
    }
}
