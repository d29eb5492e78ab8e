import Companies
import Testing

@Suite struct PostcodeTests {
    @Test(arguments: ["58095", " 58095 ", "D-58095", "01067", "99998"])
    func readsPostcodes(_ text: String) { #expect(Postcode(text) != nil) }

    @Test(arguments: ["", "5809", "580955", "00000", "01000", "99999", "5809a", "٥٨٠٩٥", "DE58095"])
    func refusesTheRest(_ text: String) { #expect(Postcode(text) == nil) }
}
