import EmissionFactors

/// The scatter of a total by quadrature and by simulation, in kg CO₂e.
public struct UncertaintySummary: Hashable, Sendable, Codable {
    /// Standard deviation by quadrature with the covariance of shared figures.
    public let deviation: DualAmount
    /// The same if lines were independent, to show what sharing a factor does.
    public let deviationWithoutCovariance: DualAmount
    public let simulation: MonteCarloResult
    /// Share of the total, 0…1, for which nobody states any scatter.
    public let unquantified: DualAmount

    public init(_ model: UncertaintyModel, draws: Int, seed: UInt64) {
        deviation = DualAmount(location: model.deviation(.location), market: model.deviation(.market))
        deviationWithoutCovariance = model.deviationWithoutCovariance
        simulation = MonteCarlo.run(model, draws: draws, seed: seed)
        unquantified = DualAmount(
            location: model.unquantifiedShare(.location),
            market: model.unquantifiedShare(.market)
        )
    }
}
