public import Kernel

/// Who reads questions and answers: what is hidden is there for its writer and for the hub's team only.
public struct ExchangeReader: Hashable, Sendable {
    public let person: PersonID
    public let isTeam: Bool

    public init(person: PersonID, isTeam: Bool) { (self.person, self.isTeam) = (person, isTeam) }
}

/// What became of something sent: sent twice it is there once.
public enum ExchangeOutcome: Hashable, Sendable {
    case added
    /// It was there already, from the same form.
    case repeated
    /// Too many within a day.
    case tooMany
    case gone
}
