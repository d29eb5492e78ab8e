import Foundation

/// Payments by year in EUR, the first at once (year 0), the others each at the end of their year; outgoing is negative.
public struct CashFlows: Hashable, Sendable {
    public let amounts: [Double]

    public init(_ amounts: [Double]) { self.amounts = amounts }

    /// Net present value in EUR, „Kapitalwert“ (DIN EN 17463).
    ///
    /// - Parameter rate: discount rate a year, 0.05 for 5 %; above −1. At 0 the plain sum.
    public func netPresentValue(rate: Double) -> Double {
        // From the last year backwards, so that no power is taken.
        amounts.reversed().reduce(0) { $0 / (1 + rate) + $1 }
    }

    /// Internal rate of return, „interner Zinsfuß“: the rate at which the net present value is 0.
    ///
    /// With more than one change of sign there may be several; the one nearest to 0 is given, and ``hasSeveralReturns``
    /// says so. Nil where there is none between −99 % and 1,000 %.
    public var internalRateOfReturn: Double? { returns.min { abs($0) < abs($1) } }

    public var hasSeveralReturns: Bool { returns.count > 1 }

    private var returns: [Double] {
        guard amounts.contains(where: { $0 < 0 }), amounts.contains(where: { $0 > 0 }) else { return [] }
        var found: [Double] = []
        // Fine steps near 0, where rates of real projects lie, coarser ones beyond.
        let steps = stride(from: -0.99, to: 1, by: 0.005).map { $0 } + stride(from: 1, through: 10, by: 0.05).map { $0 }
        for (low, high) in zip(steps, steps.dropFirst()) {
            if let root = root(low, high), found.last.map({ root - $0 > 1e-9 }) ?? true { found.append(root) }
        }
        return found
    }

    private func root(_ low: Double, _ high: Double) -> Double? {
        var (low, high) = (low, high)
        let start = netPresentValue(rate: low)
        if start == 0 { return low }
        guard (start < 0) != (netPresentValue(rate: high) < 0) else { return nil }
        for _ in 0..<200 where high - low > 1e-13 {
            let middle = (low + high) / 2
            if (netPresentValue(rate: middle) < 0) == (start < 0) { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// Years until the sum of payments, discounted by `rate`, is no longer below 0; within a year by its share. Nil where
    /// it never is.
    public func payback(rate: Double = 0) -> Double? {
        var (sum, factor) = (0.0, 1.0)
        for (year, amount) in amounts.enumerated() {
            let payment = amount * factor
            if sum + payment >= 0 {
                guard year > 0, payment > 0 else { return year == 0 ? 0 : Double(year) }
                return Double(year - 1) + -sum / payment
            }
            sum += payment
            factor /= 1 + rate
        }
        return nil
    }
}

/// Turning an amount into equal payments a year, and back.
public enum Annuity {
    /// Capital recovery factor: the equal payment at the end of each of `years` for an amount of 1. `1/years` at a rate of 0.
    ///
    /// - Precondition: `years` is above 0 and `rate` above −1.
    public static func factor(rate: Double, years: Double) -> Double {
        // Near 0 the quotient below would be noise.
        abs(rate) < 1e-9 ? 1 / years : rate / (1 - pow(1 + rate, -years))
    }
}
