/// Emissions per something that describes the firm's size, in kg CO₂e.
public struct Intensity: Hashable, Sendable, Codable {
    public enum Kind: Hashable, Sendable, Codable {
        case employee
        case millionEurosTurnover
        /// The firm's own measure, by its name: "Pflegetag", "Tonne Gussteil".
        case own(String)
    }

    public let kind: Kind
    /// Number of employees, million euros or own units; above 0.
    public let divisor: Double
    /// kg CO₂e per unit, by both methods.
    public let amount: DualAmount

    /// What the firm states about its size; nil or 0 gives no intensity.
    public struct Basis: Hashable, Sendable, Codable {
        public var employees: Double?
        /// In euros a year.
        public var turnover: Double?
        public var own: [String: Double]

        public init(employees: Double? = nil, turnover: Double? = nil, own: [String: Double] = [:]) {
            (self.employees, self.turnover, self.own) = (employees, turnover, own)
        }
    }

    /// Own units follow in the order of their names.
    public static func all(of total: DualAmount, basis: Basis) -> [Intensity] {
        var divisors: [(Kind, Double?)] = [
            (.employee, basis.employees), (.millionEurosTurnover, basis.turnover.map { $0 / 1e6 }),
        ]
        divisors += basis.own.sorted { $0.key < $1.key }.map { (.own($0.key), $0.value) }
        return divisors.compactMap { kind, divisor in
            guard let divisor, divisor.isFinite, divisor > 0 else { return nil }
            return Intensity(kind: kind, divisor: divisor, amount: total * (1 / divisor))
        }
    }
}
