import CarbonAccounting
import CarbonAccountingStorage
import Companies
import Kernel
import TestSupport
import Testing

@Suite struct EnergyContractStoreTests {
    private func contract(_ figure: StatedFigure? = nil) -> EnergyContract {
        EnergyContract(
            id: CarbonSamples.id(900),
            name: "Sample",
            kind: .greenTariff,
            kilogramsPerKilowattHour: 0.012,
            statedFigure: figure,
            source: "Sample 2025",
            period: CarbonHub.year.period,
            criteria: .fulfilled
        )
    }

    @Test func theFigureIsKeptAsTyped() async throws {
        let house = try await CarbonHub.make()
        let figure = StatedFigure(text: "12,0", unit: .grams)
        try await house.stores.contracts.insert(contract(figure), for: TestHub.firm)
        let stored = try await house.stores.contracts.find(contract().id, of: TestHub.firm)
        #expect(stored?.statedFigure == figure)
        #expect(stored?.kilogramsPerKilowattHour == 0.012)
        #expect(try await house.stores.contracts.find(contract().id, of: TestHub.foreignFirm) == nil)
    }

    @Test func linesAreCountedUnderTheirContractAndUnderNone() async throws {
        let house = try await CarbonHub.make()
        try await house.stores.contracts.insert(contract(), for: TestHub.firm)
        let line = try await house.addLine(contract().id)
        _ = try await house.addLine(nil)
        let counts = try await house.stores.contracts.lineCounts(of: TestHub.firm, in: CarbonHub.year)
        #expect(counts == [contract().id: 1, nil: 1])
        #expect(try await house.stores.contracts.lines(under: contract().id, of: TestHub.firm).map(\.id) == [line])
        #expect(try await house.stores.contracts.lineCounts(of: TestHub.foreignFirm, in: CarbonHub.year).isEmpty)
    }

    @Test func aFrozenYearKeepsItsContract() async throws {
        let house = try await CarbonHub.make()
        let contracts = house.stores.contracts
        try await contracts.insert(contract(), for: TestHub.firm)
        _ = try await house.addLine(contract().id)
        #expect(try await contracts.frozenYear(of: contract().id, of: TestHub.firm) == nil)
        try await house.release(CarbonHub.year)
        #expect(try await contracts.frozenYear(of: contract().id, of: TestHub.firm) == CarbonHub.year)
        await #expect(throws: ReportingYearError.released(CarbonHub.year)) {
            _ = try await contracts.update(contract(), of: TestHub.firm)
        }
        await #expect(throws: ReportingYearError.released(CarbonHub.year)) {
            _ = try await contracts.delete(contract().id, of: TestHub.firm)
        }
        #expect(try await contracts.lines(under: contract().id, of: TestHub.firm).count == 1)
    }
}
