public import Kernel

/// The straight line through the totals of past years by least squares: where things go if nothing changes.
public struct EmissionTrend: Hashable, Sendable {
    /// Change in kg CO₂e a year.
    public let slope: Double
    /// Share of the variance that the line explains, 0…1; 1 for two points.
    public let determination: Double
    private let meanYear: Double
    private let meanValue: Double

    /// Needs two different years; nil otherwise.
    public init?(_ totals: [ReportingYear: Double]) {
        guard totals.count >= 2 else { return nil }
        let count = Double(totals.count)
        let meanYear = totals.keys.reduce(0) { $0 + Double($1.value) } / count
        let meanValue = totals.values.reduce(0, +) / count
        var crossed = 0.0
        var years = 0.0
        var values = 0.0
        for (year, value) in totals.sorted(by: { $0.key < $1.key }) {
            let distance = Double(year.value) - meanYear
            crossed += distance * (value - meanValue)
            years += distance * distance
            values += (value - meanValue) * (value - meanValue)
        }
        slope = crossed / years
        determination = values == 0 ? 1 : crossed * crossed / (years * values)
        (self.meanYear, self.meanValue) = (meanYear, meanValue)
    }

    /// kg CO₂e on the line, at least 0.
    public func kilograms(in year: ReportingYear) -> Double {
        max(0, meanValue + slope * (Double(year.value) - meanYear))
    }
}
