import CarbonAccounting
import EmissionFactors
import HTML
import Kernel
import Testing
import WebPlatform

@testable import CarbonAccountingWeb

@Suite struct EntryFormTests {
    private let context = EntrySamples.context()

    /// Lines of every way; what the form makes of them must be the same line again.
    private static let lines: [ActivityEntry] = {
        var gas = EntrySamples.entry(
            1,
            .stationaryCombustion,
            "Erdgas",
            21_000,
            "21000",
            .operatingCubicMetre,
            "erdgas-hs"
        )
        gas.properties = [
            UnitProperty(kind: .higherHeatingValuePerStandardVolume, value: 11.302, source: "Gasrechnung"),
            UnitProperty(kind: .stateNumber, value: 0.9637, source: "Zählerblatt"),
        ]
        gas.dataQuality = .percent(0.07)
        gas.meter = "4711"
        gas.note = "Zwei\nZeilen"
        gas.period = DatePeriod(first: LocalDate(iso: "2025-02-01")!, last: LocalDate(iso: "2025-02-28")!)!
        var steel = EntrySamples.entry(2, .purchasedGoods, "Stahl", 3.1, "3,10", .tonne, nil)
        steel.method = .supplierFigure(
            SupplierFigure(kilogramsPerUnit: 1.85, unit: .kilogram, source: "Deklaration 3/2025", assured: false)
        )
        var metal = EntrySamples.entry(3, .purchasedGoods, "Metall", 8400, "8400", .euro, "einkauf-metall")
        metal.method = .spend(SpendBasis(year: 2023, valuation: .basic))
        metal.dataQuality = .pedigree(
            PedigreeScore(reliability: 2, completeness: 1, temporal: 3, geographical: 4, technological: 5)!
        )
        let derived: [(EmissionCategory, String, AmountDerivation)] = [
            (.upstreamTransport, "lkw", .freight(FreightLeg(tonnes: 12, kilometres: 340, runs: 24))),
            (.businessTravel, "bahn", .trip(Trip(kilometres: 225, persons: 4, ways: 2, detour: .train))),
            (.commuting, "bahn", .commute(Commute(mode: .regionalTrain, kilometresOneWay: 18, days: 180, persons: 3))),
            (
                .fugitiveEmissions, "kaeltemittel-r134a",
                .refrigerantBalance(RefrigerantBalance(refilled: 1.2, chargeOfRetired: 3, recoveredFromRetired: 2.5))
            ),
            (
                .fugitiveEmissions, "kaeltemittel-r134a",
                .refrigerantScreening(
                    RefrigerantScreening(charge: 2.4, annualLeakRate: 0.07, monthsInService: 9, source: "Wartung")
                )
            ),
        ]
        let worked = derived.compactMap { category, series, derivation in
            try? EntrySamples.entry(4, category, "Herleitung", nil, "", .kilogram, series).deriving(derivation)
        }
        let nights = EntrySamples.entry(5, .businessTravel, "Hotel", 8, "8", .roomNight, "hotel-de")
        let home = EntrySamples.entry(6, .commuting, "Homeoffice", 3200, "3.200", .fullTimeHour, "homeoffice")
        let missing = EntrySamples.entry(7, .purchasedElectricity, "Strom", nil, "", .kilowattHour, "strom-mix-de")
        return [gas, steel, metal, nights, home, missing] + worked
    }()

    @Test func aLineGoesThroughTheFormUnchanged() throws {
        for line in Self.lines {
            var reading = EntryReading(EntryForm(line, context.basis), context, EntrySamples.texts)
            let read = reading.entry(id: line.id, category: line.category)
            #expect(reading.errors.faults.map(\.message) == [], "\(line.description)")
            #expect(read?.entry == line, "\(line.description) \(line.category)")
        }
    }

    @Test func theFormKnowsItsNamesOnly() {
        let form = EntryForm(Form(values: ["amount": ["5"], "isAdmin": ["1"], "property-density": ["0,8"]]))
        #expect(form.values == ["amount": "5", "property-density": "0,8"])
    }

    @Test func hiddenFieldsHoldEverythingTyped() {
        let form = EntryForm(Form(values: ["amount": ["5"], "note": [""], "unit": ["kg"]]))
        #expect(form.hiddenFields.map { "\($0.name)=\($0.value)" } == ["amount=5", "unit=kg"])
    }

    @Test func datesAreReadAsBrowsersAndPeopleWriteThem() {
        var form = EntryForm(Self.lines[0], context.basis)
        (form[.from], form[.to]) = ("1.2.2025", "28.02.2025")
        var reading = EntryReading(form, context, EntrySamples.texts)
        #expect(reading.period() == Self.lines[0].period)
        #expect(reading.form[.from] == "2025-02-01")
    }
}
