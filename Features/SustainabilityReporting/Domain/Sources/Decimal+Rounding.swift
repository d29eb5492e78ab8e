import Foundation

extension Decimal {
    /// Rounded to so many places, half away from zero; `value` is below 10¹⁵ in size.
    init(_ value: Double, places: Int) {
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        self = Decimal(Int64((value * factor).rounded(.toNearestOrAwayFromZero)))
        for _ in 0..<places { self /= 10 }
    }

    func rounded(places: Int) -> Decimal {
        var (exact, result) = (self, Decimal())
        NSDecimalRound(&result, &exact, places, .plain)
        return result
    }
}
