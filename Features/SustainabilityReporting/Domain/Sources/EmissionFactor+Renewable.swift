import EmissionFactors

extension EmissionFactor {
    /// Whether what is burnt is biomass or made from it. Fuels sold with an admixture, such as E10, are not: nobody
    /// knows the share of a firm's own tank.
    var isRenewableFuel: Bool {
        if Self.renewableSeries.contains(series) { return true }
        guard let biogenicCO2, biogenicCO2 > 0 else { return false }
        let fossil =
            switch emission {
            case .gases(let gases): gases["co2"] ?? 0
            case .carbonDioxideOnly(let kilograms): kilograms
            case .equivalent(let kilograms, _): kilograms
            }
        return fossil < biogenicCO2 / 2
    }

    /// Series of the shipped catalogue whose source is silent about biogenic carbon.
    private static let renewableSeries: Set<String> = [
        "biogas", "klaergas", "rapsoel-bhkw", "biogas-guelle-mit-vorkette-bisko", "pellets-mit-vorkette-bisko",
        "holzpellets-heizung-gemis", "hackschnitzel-heizung-gemis", "stueckholz-heizung-gemis", "rapsoel-gemis",
        "rme-gemis",
    ]
}
