public import Kernel

public enum CompetenceNamingTag {}
public typealias CompetenceNamingID = EntityID<CompetenceNamingTag>

/// That a firm has named somebody, with the time it gives; it counts once the person has accepted.
public struct CompetencePathNaming: Hashable, Sendable {
    /// Raw values are stored.
    public enum State: String, Hashable, Sendable {
        /// Named, and not yet answered.
        case offered
        case accepted, declined, ended
    }

    /// Nobody is given more than a month holds.
    public static let mostMinutes = 160 * 60

    public let id: CompetenceNamingID
    /// Minutes a month, above 0.
    public var minutesAMonth: Int
    /// Whether the firm agrees that the person stands in the list of the region.
    public var letsList: Bool
    public let state: State
    /// Who named them.
    public let by: String
    public let namedOn: LocalDate
    public let answeredOn: LocalDate?
    public let version: Int

    public init(
        id: CompetenceNamingID,
        minutesAMonth: Int,
        letsList: Bool,
        state: State,
        by: String,
        namedOn: LocalDate,
        answeredOn: LocalDate?,
        version: Int
    ) {
        (self.id, self.minutesAMonth, self.letsList, self.state) = (id, minutesAMonth, letsList, state)
        (self.by, self.namedOn, self.answeredOn, self.version) = (by, namedOn, answeredOn, version)
    }

    /// „2,5“ → 150. Nil for what is no number, below a quarter of an hour or above ``mostMinutes``.
    public static func minutes(fromHours text: String) -> Int? {
        guard let hours = GermanNumber.parse(text), hours >= 0.25, hours * 60 <= Double(mostMinutes) else { return nil }
        return Int((hours * 60).rounded())
    }
}
