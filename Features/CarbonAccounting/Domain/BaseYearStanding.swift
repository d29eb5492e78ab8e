/// What the base year was when it was fixed, and what its data say now (Corporate Standard, chapter 5).
public struct BaseYearStanding: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// Nothing was ever signed, so there is nothing from which the year could have moved.
        case neverReleased
        /// A line or a method is missing now: no figure to compare with.
        case provisional
        case unchanged
        /// kg CO₂e at the last step that was recorded, and now.
        case changed(before: DualAmount, after: DualAmount)
    }

    public let base: BaseYear
    public let state: State
    /// kg CO₂e against which targets are measured: the first release, or the last recalculation that reached the
    /// threshold. Nil while nothing was signed.
    public let fixed: DualAmount?
    /// Changes since then that stayed below the threshold, each as a share of what was before it.
    public let pending: [DualAmount]

    /// - Parameters:
    ///   - released: total of the year's first release.
    ///   - now: what lines, boundary and factors give today.
    ///   - log: newest first; other years are left aside.
    public init(
        _ base: BaseYear,
        released: DualAmount?,
        now: DualAmount,
        isProvisional: Bool,
        log: [BaseYearRecalculation]
    ) {
        var (fixed, before) = (released, released)
        var pending: [DualAmount] = []
        for record in log.reversed() where record.year == base.year {
            before = record.after
            if record.isRecalculated {
                (fixed, pending) = (record.after, [])
            } else {
                pending.append(Self.share(from: record.before, to: record.after))
            }
        }
        (self.base, self.fixed, self.pending) = (base, fixed, pending)
        guard let before else {
            state = .neverReleased
            return
        }
        if isProvisional {
            state = .provisional
        } else {
            state = Self.isSame(before, now) ? .unchanged : .changed(before: before, after: now)
        }
    }

    /// The verdict on the present change; the method that changes more decides. Nil while there is no change to judge.
    public func decision(on trigger: BaseYear.Trigger) -> BaseYear.Decision? {
        guard case .changed(let before, let after) = state else { return nil }
        let byLocation = base.decision(
            on: trigger,
            before: before.location,
            after: after.location,
            pending: pending.map(\.location)
        )
        let byMarket = base.decision(
            on: trigger,
            before: before.market,
            after: after.market,
            pending: pending.map(\.market)
        )
        return abs(byMarket.change ?? 0) > abs(byLocation.change ?? 0) ? byMarket : byLocation
    }

    private static func share(from before: DualAmount, to after: DualAmount) -> DualAmount {
        DualAmount(
            location: before.location > 0 ? after.location / before.location - 1 : 0,
            market: before.market > 0 ? after.market / before.market - 1 : 0
        )
    }

    /// Sums of the same lines in another order differ in their last digits.
    private static func isSame(_ left: DualAmount, _ right: DualAmount) -> Bool {
        func same(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= 1e-9 * max(1, abs(left)) }
        return same(left.location, right.location) && same(left.market, right.market)
    }
}

extension BaseYear.Decision {
    /// Cumulative change as a share of the base year, signed.
    public var change: Double? {
        switch self {
        case .recalculate(let change), .belowThreshold(let change): change
        case .neverForGrowth, .noBaseline: nil
        }
    }
}
