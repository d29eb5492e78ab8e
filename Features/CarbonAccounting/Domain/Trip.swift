/// Business travel: kilometres of one way, persons, and how often.
public struct Trip: Hashable, Sendable, Codable {
    /// Kilometres of one way.
    public var kilometres: Double
    public var persons: Double
    /// How often the way was travelled; a return journey counts 2.
    public var ways: Double
    /// Uplift from the straight line to the way travelled; nil where the kilometres are those travelled.
    public var detour: DetourUplift?

    public init(kilometres: Double, persons: Double = 1, ways: Double = 1, detour: DetourUplift? = nil) {
        self.kilometres = kilometres
        self.persons = persons
        self.ways = ways
        self.detour = detour
    }

    /// Passenger-kilometres: km (with uplift, if any) × persons × ways.
    public func passengerKilometres() throws(DerivationProblem) -> Double {
        try DerivationProblem.check(["kilometres": kilometres, "persons": persons, "ways": ways])
        let travelled = detour?.travelled(kilometres: kilometres) ?? kilometres
        return travelled * persons * ways
    }
}
