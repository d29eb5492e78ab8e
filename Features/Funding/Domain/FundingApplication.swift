public import Kernel

public enum FundingApplicationTag {}
public typealias FundingApplicationID = EntityID<FundingApplicationTag>

/// A firm's application for a programme, for a measure or for the firm as a whole.
public struct FundingApplication: Hashable, Sendable {
    public static let longestReference = 100
    public static let longestNote = 4_000

    /// Raw values are stored.
    public enum State: String, Hashable, Sendable, CaseIterable {
        case prepared, submitted, granted, declined, withdrawn, paid

        /// Not decided: whoever orders now may lose the money.
        public var isOpen: Bool { self == .prepared || self == .submitted }
        public var isDecided: Bool { self == .granted || self == .declined || self == .paid }
    }

    public let id: FundingApplicationID
    /// Id of the measure it is for; nil where it is for none.
    public var measure: String?
    /// Of ``FundingProgramme``.
    public let programme: String
    public var state: State
    public var submittedOn: LocalDate?
    public var decidedOn: LocalDate?
    public var amountAsked: Money?
    public var amountGranted: Money?
    /// „Aktenzeichen“
    public var reference: String
    public var note: String
    /// Counts the changes; a writer names the one it has read.
    public var version: Int
    /// Who changed it last, by name.
    public var changedBy: String

    public init(
        id: FundingApplicationID,
        measure: String?,
        programme: String,
        state: State = .prepared,
        submittedOn: LocalDate? = nil,
        decidedOn: LocalDate? = nil,
        amountAsked: Money? = nil,
        amountGranted: Money? = nil,
        reference: String = "",
        note: String = "",
        version: Int = 1,
        changedBy: String = ""
    ) {
        (self.id, self.measure, self.programme, self.state) = (id, measure, programme, state)
        (self.submittedOn, self.decidedOn) = (submittedOn, decidedOn)
        (self.amountAsked, self.amountGranted) = (amountAsked, amountGranted)
        (self.reference, self.note, self.version, self.changedBy) = (reference, note, version, changedBy)
    }
}
