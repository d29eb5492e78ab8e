import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccounting

/// What is exported comes back the same.
@Suite struct EntryExportTests {
    private static func entry(
        _ number: Int,
        _ category: EmissionCategory,
        _ amount: Double?,
        _ unit: Unit,
        text: String = "",
        _ change: (inout ActivityEntry) -> Void = { _ in }
    ) -> ActivityEntry {
        var entry = ActivityEntry(
            id: CarbonSamples.id(number),
            year: CarbonSamples.year,
            site: number % 2 == 0 ? CarbonSamples.hall : CarbonSamples.office,
            category: category,
            description: "Zeile \(number)",
            amount: amount,
            amountText: text.isEmpty ? amount.map { GermanFormat.exact($0) } ?? "" : text,
            unit: unit
        )
        change(&entry)
        return entry
    }

    static let entries: [ActivityEntry] = [
        entry(1, .purchasedElectricity, 1200, .kilowattHour, text: "1200,00") {
            $0.factor = .series("strom")
            $0.contract = ImportSamples.greenPower
            $0.meter = "1EMH 001"
            $0.period = DatePeriod(first: LocalDate(iso: "2025-01-01")!, last: LocalDate(iso: "2025-01-31")!)!
            $0.dataQuality = .percent(0.07)
            $0.evidence = ImportSamples.bill
            $0.note = "=geprüft; \"zweimal\"\nam 3. Mai"
        },
        entry(2, .stationaryCombustion, 5012.25, .operatingCubicMetre) {
            $0.factor = .series("erdgas-hs")
            $0.properties = [
                UnitProperty(kind: .higherHeatingValuePerStandardVolume, value: 11.421, source: "Rechnung"),
                UnitProperty(kind: .stateNumber, value: 0.9587, source: "Rechnung"),
            ]
            $0.dataQuality = .pedigree(PedigreeScore(text: "2;1;1;1;3")!)
        },
        entry(3, .mobileCombustion, nil, .kilogram) { $0.factor = .series("diesel-kg") },
        entry(4, .purchasedGoods, 148_000.55, .euro) {
            $0.factor = .series("metall")
            $0.method = .spend(SpendBasis(year: 2024, valuation: .purchaserWithVAT))
            $0.properties = [
                UnitProperty(kind: .vatRate, value: 0.19, source: "UStG § 12"),
                UnitProperty(kind: .priceIndexRatio, value: 0.957, source: "Destatis (VPI); 2020 = 100"),
            ]
        },
        entry(5, .purchasedGoods, 12.345678, .tonne) {
            $0.method = .supplierFigure(
                SupplierFigure(kilogramsPerUnit: 1.85, unit: .kilogram, source: "EPD 17", assured: false)
            )
        },
        entry(6, .upstreamTransport, 8160, .tonneKilometre) {
            $0.factor = .series("lkw")
            $0.derivation = .freight(FreightLeg(tonnes: 12, kilometres: 340, runs: 2))
        },
        entry(7, .stationaryCombustion, 0.1 + 0.2, .kilogram) { $0.factor = .custom(ImportSamples.own.id) },
        entry(8, .purchasedGoods, -25, .tonne) { $0.kind = .carbonCredit },
        entry(9, .commuting, 1e-7, .passengerKilometre) { $0.factor = .series("bahn-nah") },
    ]

    private func read(_ rows: [[String]]) throws -> ImportResult {
        try ImportSamples.read(rows.enumerated().map { RawRow(line: $0.offset + 2, cells: $0.element) })
    }

    @Test func everyEntryComesBackTheSame() throws {
        let export = try ImportSamples.export()
        let result = try read(Self.entries.map(export.row))
        #expect(result.faults == [])
        for (entry, candidate) in zip(Self.entries, result.candidates) {
            #expect(candidate.entry(id: entry.id, year: entry.year, batch: nil) == entry)
        }
        #expect(result.candidates.count == Self.entries.count)
    }

    @Test func theHeaderIsThatOfTheTemplate() throws {
        let export = try ImportSamples.export()
        #expect(export.header == ImportTemplate.header(try ImportSamples.vocabulary.get()))
        #expect(Self.entries.allSatisfy { export.row($0).count == export.header.count })
    }
}
