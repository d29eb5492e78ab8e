/// One leg of freight: tonnes carried over kilometres, as often as it was driven.
public struct FreightLeg: Hashable, Sendable, Codable {
    /// Tonnes on each run.
    public var tonnes: Double
    /// Kilometres driven with the load, as ISO 14083 asks: not the straight line.
    public var kilometres: Double
    public var runs: Double

    public init(tonnes: Double, kilometres: Double, runs: Double = 1) {
        self.tonnes = tonnes
        self.kilometres = kilometres
        self.runs = runs
    }

    /// Tonne-kilometres: t × km × runs.
    public func tonneKilometres() throws(DerivationProblem) -> Double {
        try DerivationProblem.check(["tonnes": tonnes, "kilometres": kilometres, "runs": runs])
        return tonnes * kilometres * runs
    }
}
