public import Funding
public import Kernel

public enum AidGroupTag {}
/// A „single undertaking“: firms that hold one another count together (Regulation (EU) 2023/2831, Article 2(2)).
public typealias AidGroupID = EntityID<AidGroupTag>
public enum ProjectAidTag {}
public typealias ProjectAidID = EntityID<ProjectAidTag>

/// A line of the project's own ledger of aid.
public struct ProjectAid: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// What the undertaking has declared: granted by others.
        case declared
        /// What the project granted.
        case granted
    }

    public static let longestText = 300

    public let id: ProjectAidID
    public let group: AidGroupID
    public var kind: Kind
    /// The undertaking of the group that got it.
    public var recipient: String
    public var day: LocalDate
    /// Gross grant equivalent, above 0.
    public var amount: Money
    /// The authority that granted it.
    public var authority: String
    public var instrument: String
    /// Class of the main activity; empty where unknown.
    public var industry: String
    /// When it was entered into the register; nil while it is due or for declared aid.
    public var registered: LocalDate?
    public let changedBy: String

    public init(
        id: ProjectAidID,
        group: AidGroupID,
        kind: Kind,
        recipient: String,
        day: LocalDate,
        amount: Money,
        authority: String,
        instrument: String,
        industry: String,
        registered: LocalDate? = nil,
        changedBy: String = ""
    ) {
        (self.id, self.group, self.kind, self.recipient) = (id, group, kind, recipient)
        (self.day, self.amount, self.authority) = (day, amount, authority)
        (self.instrument, self.industry) = (instrument, industry)
        (self.registered, self.changedBy) = (registered, changedBy)
    }

    /// Aid must be entered into eAIR within 20 working days of granting; nil for what others granted.
    public var registerBy: LocalDate? { kind == .granted ? day.adding(workingDays: 20) : nil }
}

/// The account of a group in the project's ledger.
public struct ProjectAidAccount: Sendable {
    public let lines: [ProjectAid]
    private let account: DeMinimisAccount

    public init(_ lines: [ProjectAid], ceiling: AidCeiling) {
        self.lines = lines.sorted { ($0.day, $0.id.text) < ($1.day, $1.id.text) }
        account = DeMinimisAccount(
            lines.map { AidGrant(id: AidGrantID($0.id.text)!, day: $0.day, amount: $0.amount, giver: $0.authority) },
            ceiling: ceiling
        )
    }

    public func standing(on day: LocalDate) -> DeMinimisAccount.Standing { account.standing(on: day) }

    public func counts(_ line: ProjectAid, in standing: DeMinimisAccount.Standing) -> Bool {
        standing.counted.contains { $0.id.text == line.id.text }
    }

    /// The day on which an amount granted on `day` would go beyond the ceiling: that day, or one on which aid that is
    /// already entered for later counts together with it. Nil where it fits.
    public func exceeded(by amount: Money, on day: LocalDate) -> DeMinimisAccount.Standing? {
        let days = [day] + lines.map(\.day).filter { $0 > day }
        return days.map { standing(on: $0) }.first { $0.since <= day && $0.takes(amount) == false }
    }
}
