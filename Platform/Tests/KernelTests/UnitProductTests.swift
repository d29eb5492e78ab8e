import Testing

@testable import Kernel

@Suite struct UnitProductTests {
    /// DESNZ-03 (2024 full set v1.1, "WTT- delivery vehs & freight"): 2 t × 2 km = 4 tkm.
    @Test func tonnesOverKilometresAreTonneKilometres() throws {
        let product = try #require(UnitProduct(.tonne, .kilometre))
        #expect(product.unit == .tonneKilometre)
        #expect(2 * 2 * product.factor == 4)
    }

    /// 500 kg × 20,000 m = 0.5 t × 20 km = 10 tkm, in either order.
    @Test func sizesAndOrderDoNotMatter() throws {
        let product = try #require(UnitProduct(.metre, .kilogram))
        #expect(product.unit == .tonneKilometre)
        #expect(abs(500 * 20_000 * product.factor - 10) < 1e-12)
    }

    @Test func personsOverKilometresArePassengerKilometres() throws {
        #expect(UnitProduct(.person, .kilometre) == UnitProduct(.kilometre, .person))
        let product = try #require(UnitProduct(.person, .kilometre))
        #expect(product.unit == .passengerKilometre && product.factor == 1)
    }

    @Test func otherPairsHaveNoProduct() {
        #expect(UnitProduct(.tonne, .litre) == nil)
        #expect(UnitProduct(.kilometre, .kilometre) == nil)
        #expect(UnitProduct(.piece, .kilometre) == nil)
    }
}
