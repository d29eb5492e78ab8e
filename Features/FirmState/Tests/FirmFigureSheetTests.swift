import FirmState
import Kernel
import Testing

@Suite struct FirmFigureSheetTests {
    private static let year = ReportingYear(2025)!

    private func balance(total: Double?, unknown: [FirmEnergy.Use: Int] = [:]) -> FirmBalance {
        FirmBalance(
            year: Self.year,
            isReleased: false,
            missingLines: 0,
            total: total,
            totalMarket: nil,
            one: 100,
            two: .init(location: 50, market: nil),
            three: 25,
            spots: [],
            energy: FirmEnergy(
                carriers: [
                    .init(name: "", use: .electricity, kind: .electricity, megawattHours: 40),
                    .init(name: "", use: .ownElectricity, kind: .electricity, megawattHours: 2),
                    .init(name: "Erdgas", use: .heat, kind: .gas, megawattHours: 30),
                    .init(name: "Diesel", use: .fuel, kind: .diesel, megawattHours: 10),
                ],
                unknown: unknown
            ),
            materials: FirmMaterials()
        )
    }

    @Test func figuresFollowFromTheState() {
        let sheet = FirmFigureSheet(
            FirmState(
                name: "Kettler",
                sites: ["Werk", "Lager"],
                employees: .init(amount: 40, year: Self.year),
                balance: balance(total: 175),
                measures: [
                    PlannedMeasure(id: nil, title: "a", theme: "energy", growth: .running, investment: 3500, tonnes: 7),
                    PlannedMeasure(id: nil, title: "b", theme: "energy", growth: .done, investment: 500),
                    PlannedMeasure(id: nil, title: "c", theme: "energy", growth: .idea, tonnes: 3),
                ]
            )
        )
        #expect(sheet[.sites]?.amount == 2 && sheet[.employees]?.year == Self.year)
        #expect(sheet[.total]?.amount == 175 && sheet[.scope1]?.amount == 100 && sheet[.total]?.year == Self.year)
        // 40 + 2 of electricity, + 30 of heat, + 10 of fuel
        #expect(sheet[.electricity]?.amount == 42 && sheet[.energy]?.amount == 82)
        #expect(sheet[.measures]?.amount == 3 && sheet[.running]?.amount == 1 && sheet[.done]?.amount == 1)
        // 3500 + 500; 7 + 3
        #expect(sheet[.investment]?.amount == 4000 && sheet[.saving]?.amount == 10)
    }

    @Test func whatIsMissingHasNoFigure() {
        let sheet = FirmFigureSheet(FirmState(name: "Neu"))
        for figure in FirmFigure.allCases { #expect(sheet[figure] == nil, "\(figure.rawValue)") }
        let partly = FirmFigureSheet(FirmState(name: "Neu", balance: balance(total: nil)))
        #expect(partly[.total] == nil && partly[.totalMarket] == nil && partly[.scope2Market] == nil)
        #expect(partly[.scope2Location]?.amount == 50)
        #expect(partly[.saving] == nil && partly[.previousTotal] == nil)
    }

    @Test func energyThatNobodyCanTellMakesItsSumMissing() {
        let sheet = FirmFigureSheet(FirmState(name: "Neu", balance: balance(total: 175, unknown: [.fuel: 2])))
        #expect(sheet[.fuel] == nil && sheet[.energy] == nil)
        #expect(sheet[.heat]?.amount == 30 && sheet[.electricity]?.amount == 42)
    }
}
