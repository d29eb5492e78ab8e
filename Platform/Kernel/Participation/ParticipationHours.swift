/// What an hour with the project counts for, as stored. Coaching or training a person makes a participant; helping the
/// enterprise counts the enterprise; who benefits indirectly counts nowhere (SFC FAQ, „EECO05“ and „EECO19“).
public enum CountsAs: String, Sendable, CaseIterable, Codable {
    case person, enterprise, neither
}

/// That somebody took part in something of the project, with its proof.
public struct ParticipationHours: Sendable, Hashable {
    public enum Source: String, Sendable { case session, event }

    public let source: Source
    /// Id of the session or the event.
    public let sourceID: String
    public let title: String
    public let day: LocalDate
    /// Above 0.
    public let minutes: Int
    public let countsAs: CountsAs
    /// Why it counts so.
    public let reason: String
    /// Nil for whoever has no account.
    public let person: PersonID?
    /// Empty where the enterprise as such took part.
    public let name: String
    public let email: String?
    /// Nil for whoever came for themselves, or for a firm without an account.
    public let firm: FirmID?
    public let firmName: String?

    public init(
        source: Source,
        sourceID: String,
        title: String,
        day: LocalDate,
        minutes: Int,
        countsAs: CountsAs,
        reason: String,
        person: PersonID? = nil,
        name: String,
        email: String? = nil,
        firm: FirmID? = nil,
        firmName: String? = nil
    ) {
        (self.source, self.sourceID, self.title, self.day) = (source, sourceID, title, day)
        (self.minutes, self.countsAs, self.reason) = (minutes, countsAs, reason)
        (self.person, self.name, self.email) = (person, name, email)
        (self.firm, self.firmName) = (firm, firmName)
    }
}
