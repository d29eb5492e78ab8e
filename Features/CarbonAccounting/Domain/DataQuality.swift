/// What the firm says about the certainty of an amount.
public enum DataQuality: Hashable, Sendable, Codable {
    /// Nothing stated. Such a line widens no interval; its share of the total is reported as unquantified.
    case none
    /// Half-width of the 95 % interval as a share of the amount: 0.05 for ± 5 %. Above 0, at most 10.
    case percent(Double)
    case pedigree(PedigreeScore)

    /// Whether a share can be the half-width of an interval: above 0, at most 10 times the amount.
    public static func allows(_ share: Double) -> Bool { share > 0 && share <= 10 }
}
