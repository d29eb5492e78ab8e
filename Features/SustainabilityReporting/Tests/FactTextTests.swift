import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct FactTextTests {
    @Test(arguments: [
        (FactValue.number(1234.5), "1234.5", ElementKind.decimal), (.number(-3), "-3", .monetary),
        (.number(Decimal(string: "0.0000123456")!), "0.0000123456", .ghgEmissionsPerMonetary),
        (.flag(true), "true", .boolean), (.members(["A", "B"]), "A B", .enumSet), (.member("DE"), "DE", .enumSingle),
        (.year(2025), "2025", .gYear), (.date(LocalDate(iso: "2025-03-31")!), "2025-03-31", .date),
        (.text("<b> & x\ny"), "<b> & x\ny", .textBlock),
    ])
    func valuesAndTextsBelongTogether(_ value: FactValue, _ text: String, _ kind: ElementKind) {
        #expect(FactText.text(value) == text)
        #expect(FactText.value(text, kind) == value)
    }

    @Test func membersAreSorted() { #expect(FactText.text(.members(["B", "A", "B"])) == "A B") }

    @Test(arguments: ["", "1,5", "1e5", "12x", ".", "1.", "--1", "١"])
    func noNumber(_ text: String) { #expect(FactText.value(text, .decimal) == nil) }
}
