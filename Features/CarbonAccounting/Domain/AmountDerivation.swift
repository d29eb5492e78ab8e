public import Kernel

/// The figures from which the amount of a line was worked out; kept so that its trace begins with them.
public enum AmountDerivation: Hashable, Sendable, Codable {
    case refrigerantBalance(RefrigerantBalance)
    case refrigerantScreening(RefrigerantScreening)
    case freight(FreightLeg)
    case trip(Trip)
    case commute(Commute)

    /// The amount in ``unit``.
    public func amount() throws(DerivationProblem) -> Double {
        switch self {
        case .refrigerantBalance(let balance): try balance.leaked()
        case .refrigerantScreening(let screening): try screening.leaked()
        case .freight(let leg): try leg.tonneKilometres()
        case .trip(let trip): try trip.passengerKilometres()
        case .commute(let commute): try commute.passengerKilometres()
        }
    }

    /// The unit in which ``amount()`` is stated.
    public var unit: Unit {
        switch self {
        case .refrigerantBalance, .refrigerantScreening: .kilogram
        case .freight: .tonneKilometre
        case .trip, .commute: .passengerKilometre
        }
    }
}

/// Why an amount cannot be worked out from the figures given.
public enum DerivationProblem: Error, Hashable, Sendable {
    /// A figure is negative or not a finite number. The name is that of the Swift property.
    case invalid(field: String, value: Double)
    /// More was recovered and filled than could have been there: the balance of refrigerant comes out negative.
    case negativeBalance(kilograms: Double)
}

extension DerivationProblem {
    static func check(_ figures: KeyValuePairs<String, Double>) throws(DerivationProblem) {
        for (field, value) in figures where !(value.isFinite && value >= 0) {
            throw .invalid(field: field, value: value)
        }
    }
}
