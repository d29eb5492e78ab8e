public import Kernel

/// From pedigree marks to scatter, by the constants of the ecoinvent 3 data quality guideline (Weidema et al. 2013:
/// Overview and methodology, ecoinvent report 1 (v3), table 10.5). All values are variances of the logarithm; they add.
public enum PedigreeUncertainty {
    /// Additional variance for marks 1…5, in the order of ``PedigreeScore/marks``.
    static let variances: [[Double]] = [
        [0, 0.0006, 0.002, 0.008, 0.04],  // reliability
        [0, 0.0001, 0.0006, 0.002, 0.008],  // completeness
        [0, 0.0002, 0.002, 0.008, 0.04],  // temporal
        [0, 0.000025, 0.0001, 0.0006, 0.002],  // geographical
        [0, 0.0006, 0.008, 0.04, 0.12],  // further technological
    ]

    /// Basic variance before any mark (table 10.3): 0.0006 for energy, materials and waste, 0.12 for transport
    /// services in tkm and passenger-kilometres.
    public static func basicVariance(of dimension: Dimension) -> Double {
        switch dimension {
        case .freight, .passengerDistance, .vehicleDistance: 0.12
        default: 0.0006
        }
    }

    /// Lognormal scatter of an amount in a unit of `dimension`.
    public static func uncertainty(of score: PedigreeScore, dimension: Dimension) -> RelativeUncertainty {
        let added = zip(score.marks, variances).reduce(0) { $0 + $1.1[$1.0 - 1] }
        return .lognormal(logVariance: basicVariance(of: dimension) + added)
    }
}

extension DataQuality {
    /// Scatter of an amount in a unit of `dimension`; nil where nothing was stated.
    public func uncertainty(dimension: Dimension) -> RelativeUncertainty? {
        switch self {
        case .none: nil
        case .percent(let halfWidth): .interval(halfWidth: halfWidth)
        case .pedigree(let score): PedigreeUncertainty.uncertainty(of: score, dimension: dimension)
        }
    }
}
