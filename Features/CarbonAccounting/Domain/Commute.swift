/// The way to work of people who travel alike.
public struct Commute: Hashable, Sendable, Codable {
    public var mode: CommuteMode
    /// Kilometres of one way, as travelled: no detour is added.
    public var kilometresOneWay: Double
    /// Days in the year on which the way was travelled there and back.
    public var days: Double
    public var persons: Double

    public init(mode: CommuteMode, kilometresOneWay: Double, days: Double, persons: Double = 1) {
        self.mode = mode
        self.kilometresOneWay = kilometresOneWay
        self.days = days
        self.persons = persons
    }

    /// Passenger-kilometres: 2 × km × days × persons.
    public func passengerKilometres() throws(DerivationProblem) -> Double {
        try DerivationProblem.check(["kilometresOneWay": kilometresOneWay, "days": days, "persons": persons])
        guard days <= 366 else { throw .invalid(field: "days", value: days) }
        return 2 * kilometresOneWay * days * persons
    }
}

/// How people come to work. Raw values are stored and chosen in the staff form.
public enum CommuteMode: String, Hashable, Sendable, Codable, CaseIterable {
    case car, electricCar, motorcycle, localBus, tram, regionalTrain, longDistanceTrain, bicycle, electricBicycle,
        walking
}
