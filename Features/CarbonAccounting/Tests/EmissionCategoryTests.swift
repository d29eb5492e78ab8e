import CarbonAccounting
import Testing

@Suite struct EmissionCategoryTests {
    @Test func numbersAreThoseOfTheStandard() {
        #expect(EmissionCategory.purchasedGoods.number == "3.1")
        #expect(EmissionCategory.fuelAndEnergy.number == "3.3")
        #expect(EmissionCategory.investments.number == "3.15")
        #expect(EmissionCategory.stationaryCombustion.number == "1.1")
        #expect(EmissionCategory.cooling.number == "2.4")
        #expect(EmissionCategory.scopeThree.count == 15)
    }

    @Test func everyNumberLeadsBackToItsCategory() {
        for category in EmissionCategory.allCases { #expect(EmissionCategory(number: category.number) == category) }
        #expect(EmissionCategory(number: "3.16") == nil)
    }
}
