public import EmissionFactors

extension QuickEstimateCalculation {
    /// With the newest edition, AR6 and the German grid, as everyone is estimated before deciding anything.
    public init(assumptions: QuickEstimateAssumptions, library: FactorLibrary) {
        self.init(
            assumptions: assumptions,
            calculator: LineCalculator(catalogue: library.newest, table: library.gwp, settings: .germany())
        )
    }
}
