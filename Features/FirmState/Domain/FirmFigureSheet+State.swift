extension FirmFigureSheet {
    /// The figures that lessons reckon with.
    public init(_ state: FirmState) {
        var values: [FirmFigure: FirmFigure.Value] = [:]
        func add(_ figure: FirmFigure, _ amount: Double?, of balance: FirmBalance? = nil) {
            values[figure] = amount.map { FirmFigure.Value(amount: $0, year: balance?.year) }
        }
        func add(_ figure: FirmFigure, _ amount: FirmState.YearAmount?) {
            values[figure] = amount.map { FirmFigure.Value(amount: $0.amount, year: $0.year) }
        }
        add(.sites, state.sites.isEmpty ? nil : Double(state.sites.count))
        add(.employees, state.employees)
        add(.turnover, state.turnover)
        if let balance = state.balance {
            add(.total, balance.total, of: balance)
            add(.totalMarket, balance.totalMarket, of: balance)
            add(.scope1, balance.one, of: balance)
            add(.scope2Location, balance.two.location, of: balance)
            add(.scope2Market, balance.two.market, of: balance)
            add(.scope3, balance.three, of: balance)
            add(.energy, balance.energy.sum(Set(FirmEnergy.Use.allCases)), of: balance)
            add(.electricity, balance.energy.sum([.electricity, .ownElectricity]), of: balance)
            add(.heat, balance.energy.sum([.heat]), of: balance)
            add(.fuel, balance.energy.sum([.fuel]), of: balance)
        }
        add(.previousTotal, state.previous?.total, of: state.previous)
        if !state.measures.isEmpty {
            add(.measures, Double(state.measures.count))
            add(.running, Double(state.measures.count { $0.growth == .running }))
            add(.done, Double(state.measures.count { $0.growth == .done }))
        }
        add(.saving, Self.sum(state.measures.map(\.tonnes)))
        add(.investment, Self.sum(state.measures.map(\.investment)))
        add(.yearlySaving, Self.sum(state.measures.map(\.saving)))
        add(.kompassPoints, state.kompass.map { Double($0.count) })
        add(.reportFilled, state.report.map { Double($0.filled) })
        add(.reportOpen, state.report.map { Double($0.open) })
        add(.aid, state.aid?.granted)
        self.init(firmName: state.name, isExample: state.isExample, values: values)
    }

    /// Of those that are known; nil where none is.
    private static func sum(_ amounts: [Double?]) -> Double? {
        let known = amounts.compactMap { $0 }
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}
