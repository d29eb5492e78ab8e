import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccounting

/// Rows that can never have a figure are refused like in the form; what may be completed later is taken.
@Suite struct ImportObstacleTests {
    private static let contract = EnergyContract(
        id: ImportSamples.greenPower,
        name: "Grünstrom 2025",
        kind: .greenTariff,
        sites: [CarbonSamples.office],
        kilogramsPerKilowattHour: 0,
        source: "Sample 2025",
        period: CarbonSamples.year.period
    )

    private func read(_ rows: [[ImportColumn: String]]) throws -> ImportResult {
        var context = try ImportSamples.context()
        context.calculator = LineCalculator(
            catalogue: FactorCatalogue(
                edition: FactorEdition(id: "test.1", published: LocalDate(year: 2025, month: 1, day: 1)!),
                factors: ImportSamples.factors
            ),
            table: CarbonSamples.table,
            settings: CalculationSettings(set: .ar6, gridSeries: [:], residualSeries: [:]),
            contracts: [Self.contract]
        )
        var session = ImportSession(
            mapping: ImportTemplate.mapping(context.vocabulary),
            headerLine: 1,
            context: context
        )
        for (index, cells) in rows.enumerated() { session.add(ImportSamples.row(index + 2, changing: cells)) }
        return session.finish()
    }

    private func problem(_ cells: [ImportColumn: String]) throws -> (column: ImportColumn?, problem: LineProblem)? {
        let result = try read([cells])
        #expect(result.candidates.isEmpty)
        guard let fault = result.faults.first, case .problem(let problem) = fault.reason else { return nil }
        #expect(fault.value == fault.column.map { cells[$0] ?? ImportSamples.electricity[$0] ?? "" })
        return (fault.column, problem)
    }

    @Test func electricityIsNoFuel() throws {
        let found = try #require(try problem([.category: "1.1"]))
        #expect(found.column == .factor)
        guard case .activityMismatch = found.problem else {
            Issue.record("\(found.problem)")
            return
        }
    }

    @Test func aWholeChainWithoutItsUpstreamPartDoesNotEnterScopeOne() throws {
        let found = try #require(try problem([.category: "1.1", .factor: "Stahl", .unit: "t"]))
        guard case .wholeBoundary = found.problem else {
            Issue.record("\(found.problem)")
            return
        }
    }

    @Test func aSuppliersFigureInScopeTwoNeedsItsContract() throws {
        let found = try #require(
            try problem([.factor: "", .supplierFigure: "0,1", .supplierSource: "Rechnung"])
        )
        #expect(found.problem == .supplierFigureNeedsContract)
        #expect(found.column == .supplierFigure)
    }

    @Test(arguments: [[ImportColumn.category: "2.2", .factor: ""], [.site: "Werk Eckesey"]])
    func aContractOfAnotherEnergyOrSiteDoesNotFit(_ cells: [ImportColumn: String]) throws {
        let found = try #require(try problem(cells.merging([.contract: "Grünstrom 2025"]) { $1 }))
        #expect(found.problem == .contractDoesNotFit)
        #expect(found.column == .contract)
    }

    @Test func whatMayBeCompletedLaterIsTaken() throws {
        let result = try read([
            [.amount: "fehlt"], [.factor: "", .description: "ohne Faktor"],
            [.category: "1.1", .factor: "erdgas-hs", .unit: "Bm³"], [.category: "1.1", .factor: "erdgas-hs"],
        ])
        #expect(result.faults == [])
        #expect(result.candidates.count == 4)
    }

    @Test func aMissingAmountDoesNotHideThatTheRestDoesNotFit() throws {
        #expect(try problem([.category: "1.1", .amount: "fehlt"]) != nil)
    }

    @Test func anAmountThatFollowsFromAbsurdFiguresIsRefused() throws {
        // 10⁹ t × 10⁶ km = 10¹⁵ tkm
        let freight: [ImportColumn: String] = [
            .category: "3.4", .factor: "Lkw", .unit: "", .amount: "",
            .derivation: "Fracht: Tonnen 1000000000; Kilometer 1000000",
        ]
        let result = try ImportSamples.read([ImportSamples.row(2, changing: freight)])
        #expect(result.candidates.isEmpty)
        #expect(result.faults.map(\.column) == [.derivation])
        #expect(result.faults.map(\.reason) == [.amountTooLarge])
    }
}
