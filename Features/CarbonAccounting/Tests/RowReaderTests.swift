import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccounting

/// Each kind of fault in a row that is right otherwise.
@Suite struct RowReaderTests {
    private func faults(
        _ cells: [ImportColumn: String],
        formulas: [ImportColumn] = []
    ) throws -> [RowFault] {
        let row = ImportSamples.row(2, ImportSamples.electricity.merging(cells) { _, new in new }, formulas: formulas)
        return try ImportSamples.read([row]).faults
    }

    private func candidate(
        _ cells: [ImportColumn: String],
        formulas: [ImportColumn] = []
    ) throws -> ImportCandidate {
        let row = ImportSamples.row(2, ImportSamples.electricity.merging(cells) { _, new in new }, formulas: formulas)
        let result = try ImportSamples.read([row])
        #expect(result.faults == [])
        return try #require(result.candidates.first)
    }

    private func expect(
        _ column: ImportColumn?,
        _ value: String,
        _ reason: RowFault.Reason,
        _ cells: [ImportColumn: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var cells = cells
        if let column { cells[column] = value }
        let expected = RowFault(line: 2, column: column, value: value, reason: reason)
        #expect(try faults(cells) == [expected], sourceLocation: sourceLocation)
    }

    @Test func readsARowThatIsRight() throws {
        let line = try candidate([.meter: "Z 1", .dataQuality: "± 5 %", .contract: "Grünstrom 2025", .note: "geprüft"])
        #expect(line.category == .purchasedElectricity)
        #expect(line.site == CarbonSamples.hall)
        #expect(line.amount == 1200)
        #expect(line.amountText == "1.200")
        #expect(line.unit == .kilowattHour)
        #expect(line.factor == .series("strom"))
        #expect(line.contract == ImportSamples.greenPower)
        #expect(line.dataQuality == .percent(0.05))
        #expect(line.period.days == 31)
        #expect(line.years.map(\.value) == [2025])
        #expect(line.method == .activity)
        #expect(line.notices == [])
    }

    @Test func numbers() throws {
        try expect(.amount, "12x", .notANumber)
        try expect(.amount, "1,234.56", .notANumber)
        try expect(.amount, "-5", .negativeAmount)
        try expect(.amount, "1e300", .amountTooLarge)
        try expect(.amount, "1.000.000.000.001", .amountTooLarge)
        try expect(.amount, String(repeating: "9", count: 60), .amountTooLarge)
        try expect(.amount, "", .missing)
        #expect(try candidate([.amount: "0"]).amount == 0)
    }

    @Test func anAmountMayBeMarkedAsMissing() throws {
        let line = try candidate([.amount: "fehlt"])
        #expect(line.amount == nil)
        #expect(line.notices.map(\.kind) == [.amountMissing])
    }

    @Test func periods() throws {
        try expect(.from, "31.02.2025", .notADate)
        try expect(.from, "01/02/2025", .ambiguousDate)
        try expect(.to, "31.12.2024", .periodReversed)
        try expect(.from, "01.01.2024", .outsideYear(CarbonSamples.year), [.to: "31.12.2024"])
        try expect(.from, "", .missing)
        let undated = try candidate([.from: "", .to: ""])
        #expect(undated.period == CarbonSamples.year.period)
        #expect(undated.notices.map(\.kind) == [.wholeYearAssumed])
        #expect(try candidate([.from: "Feb 2025", .to: ""]).period.days == 28)
        #expect(try candidate([.from: "", .to: "Q1 2025"]).period.days == 90)
        #expect(try candidate([.from: "Jan 2025", .to: "März 2025"]).period.days == 90)
        // 15.11.2024 to 14.11.2025: 47 days of 2024 do not count.
        let bill = try candidate([.from: "15.11.2024", .to: "14.11.2025"])
        #expect(bill.notices.map(\.kind) == [.daysOutsideYear(47)])
    }

    @Test func wordsThatAreNotKnown() throws {
        try expect(.category, "Strohm", .unknownCategory(suggestions: ["2.1 Strom"]))
        try expect(.site, "Werk Ekesey", .unknownSite(suggestions: ["Werk Eckesey"]))
        try expect(.site, "", .missing)
        try expect(.unit, "Kanister", .unknownUnit)
        try expect(.unit, "", .missing)
        try expect(.factor, "Stromix", .unknownFactor(suggestions: ["Strommix"]))
        try expect(.contract, "Graustrom", .unknownContract(suggestions: ["Grünstrom 2025"]))
        try expect(
            .factor,
            "Strom (Nachweis)",
            .factorForOtherPurpose(name: "Strom (Nachweis)", purposes: [.certificate])
        )
        let bahn: [ImportColumn: String] = [.category: "3.6", .unit: "pkm", .amount: "10"]
        try expect(.factor, "Bahn", .ambiguousFactor(["Bahn, Fernverkehr", "Bahn, Nahverkehr"]), bahn)
        try expect(.method, "geraten", .unknownWord(allowed: ["Verbrauch", "Ausgaben", "Lieferantenwert"]))
        try expect(.kind, "egal", .unknownWord(allowed: ["Emission", "vermiedene Emission", "Klimaschutzzertifikat"]))
        try expect(.dataQuality, "gut", .malformedQuality)
    }

    @Test func allFaultsOfARowAreToldAtOnce() throws {
        let found = try faults([.category: "x", .site: "y", .amount: "z", .unit: "?", .from: "gestern"])
        #expect(Set(found.map(\.column)) == [.category, .site, .amount, .unit, .from])
    }

    @Test func aUnitThatCannotBeConvertedIsRefused() throws {
        try expect(.unit, "tkm", .unitDoesNotFit(factorUnit: .kilowattHour))
    }

    @Test func aPropertyStillMissingIsOnlyNoticed() throws {
        let gas: [ImportColumn: String] = [.category: "1.1", .factor: "erdgas-hs", .unit: "Bm³"]
        let notices = try candidate(gas).notices.map(\.kind)
        #expect(notices == [.propertyMissing([.higherHeatingValuePerStandardVolume, .stateNumber])])
        let complete = gas.merging([.calorificValue: "11,4", .stateNumber: "0,96", .conversionSource: "Rechnung"]) {
            $1
        }
        #expect(try candidate(complete).notices == [])
        #expect(try candidate(complete).properties.map(\.source) == ["Rechnung", "Rechnung"])
        #expect(try candidate([.category: "1.1", .factor: "erdgas-hs"]).notices.map(\.kind) == [.heatingValueUnclear])
    }

    @Test func properties() throws {
        try expect(.calorificValue, "114", .propertyOutOfRange(.higherHeatingValuePerStandardVolume))
        try expect(.stateNumber, "x", .notANumber)
        try expect(.conversion, "ungefähr 5", .malformedList)
        #expect(try candidate([.conversion: "Dichte 0,8"]).notices.map(\.kind) == [.sourceAssumed])
    }

    @Test func theCategoryMayFollowFromTheFactor() throws {
        let line = try candidate([.category: ""])
        #expect(line.category == .purchasedElectricity)
        #expect(line.notices.map(\.kind) == [.categoryFromFactor])
        // Travel may be a business trip or the way to work.
        try expect(.category, "", .missing, [.factor: "Pkw", .unit: "pkm"])
    }

    @Test func aLineWithoutFactorIsTakenAndNamed() throws {
        let line = try candidate([.factor: ""])
        #expect(line.factor == .none)
        #expect(line.notices.map(\.kind) == [.factorMissing])
    }

    @Test func moneyIsReadAsSpendInPricesOfItsYear() throws {
        let money: [ImportColumn: String] = [.category: "3.1", .factor: "Einkauf: Metallerzeugnisse", .unit: "€"]
        #expect(try candidate(money).method == .spend(SpendBasis(year: 2025, valuation: .purchaser)))
        #expect(
            try candidate(money).notices.map(\.kind) == [
                .pricesAssumed, .propertyMissing([.priceIndexRatio, .basicToPurchaserRatio]),
            ]
        )
        let gross = money.merging([.priceYear: "2024", .priceKind: "inkl. MwSt"]) { $1 }
        #expect(try candidate(gross).method == .spend(SpendBasis(year: 2024, valuation: .purchaserWithVAT)))
        try expect(.priceYear, "neulich", .notAYear, money)
        let words = ["Herstellungspreis", "netto", "brutto"]
        try expect(.priceKind, "halb", .unknownWord(allowed: words), money)
    }

    @Test func aFigureOfTheSupplier() throws {
        let steel: [ImportColumn: String] = [
            .category: "3.1", .factor: "", .unit: "t", .supplierFigure: "1,85 je kg", .supplierSource: "EPD 2025",
            .supplierAssured: "ja",
        ]
        let expected = SupplierFigure(kilogramsPerUnit: 1.85, unit: .kilogram, source: "EPD 2025", assured: true)
        #expect(try candidate(steel).method == .supplierFigure(expected))
        #expect(try candidate(steel.merging([.supplierFigure: "1.850"]) { $1 }).method.code == .supplierFigure)
        try expect(.supplierFigure, "viel", .notANumber, steel)
        try expect(.supplierFigure, "1,85 je Eimer", .unknownUnit, steel)
        try expect(.supplierSource, "", .sourceMissing, steel)
        try expect(.supplierAssured, "vielleicht", .unknownWord(allowed: ["ja", "nein"]), steel)
    }

    @Test func derivations() throws {
        let freight: [ImportColumn: String] = [
            .category: "3.4", .factor: "Lkw", .unit: "", .amount: "", .derivation: "Fracht: Tonnen 10; Kilometer 20",
        ]
        // 10 t × 20 km = 200 tkm
        #expect(try candidate(freight).amount == 200)
        #expect(try candidate(freight).unit == .tonneKilometre)
        let stated = freight.merging([.unit: "tkm", .amount: "200"]) { $1 }
        #expect(try candidate(stated).amount == 200)
        try expect(.amount, "250", .derivationDiffers(derived: 200, unit: .tonneKilometre), stated)
        try expect(.derivation, "Fracht: viel", .malformedList, stated)
        try expect(
            .derivation,
            "Fracht: Tonnen -1; Kilometer 20",
            .derivation(.invalid(field: "tonnes", value: -1)),
            stated
        )
    }

    @Test func onlyLinesBesideTheBalanceMayBeNegative() throws {
        let credit: [ImportColumn: String] = [.kind: "Zertifikat", .amount: "-100", .unit: "t", .factor: ""]
        #expect(try candidate(credit).amount == -100)
        #expect(try candidate(credit).kind == .carbonCredit)
    }

    @Test func formulas() throws {
        let line = try candidate([:], formulas: [.amount])
        #expect(line.amount == 1200)
        #expect(line.notices.map(\.kind) == [.formulaValue])
        #expect(try faults([.amount: ""], formulas: [.amount]).map(\.reason) == [.formulaWithoutResult])
        try expect(.amount, "#BEZUG!", .sheetError)
        try expect(.note, "#DIV/0!", .sheetError)
    }

    @Test func textsOfTheWrongEncodingTooLongOrInSurplus() throws {
        try expect(.description, "KÃ¤ltemittel", .garbledText)
        try expect(.site, "BÃ¼ro Haspe", .garbledText)
        try expect(.description, String(repeating: "ä", count: 201), .tooLong(limit: 200))
        #expect(try candidate([.description: String(repeating: "ä", count: 200)]).description.count == 200)
        let row = RawRow(line: 2, cells: ImportSamples.row(changing: [:]).cells + ["", "zu viel"])
        #expect(try ImportSamples.read([row]).faults.map(\.reason) == [.surplusCells(count: 1)])
    }

    @Test func evidenceIsFoundByNameOrKeptInTheNote() throws {
        #expect(try candidate([.evidence: "rechnung 17.PDF"]).evidence == ImportSamples.bill)
        let kept = try candidate([.evidence: "RE-9", .note: "geprüft"])
        #expect(kept.evidence == nil)
        #expect(kept.note == "Beleg: RE-9 · geprüft")
        #expect(kept.notices.map(\.kind) == [.evidenceAsNote])
    }

    @Test func withoutAYearEachRowGoesIntoItsOwn() throws {
        let row = ImportSamples.row(changing: [.from: "01.07.2023", .to: "30.06.2024"])
        let line = try #require(try ImportSamples.read([row], year: nil).candidates.first)
        #expect(line.years.map(\.value) == [2023, 2024])
    }
}
