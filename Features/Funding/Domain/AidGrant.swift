public import Kernel

public enum AidGrantTag {}
public typealias AidGrantID = EntityID<AidGrantTag>

/// De-minimis aid that a firm was granted: a line of its account.
public struct AidGrant: Hashable, Sendable {
    public static let longestGiver = 200
    public static let longestNote = 2_000

    public let id: AidGrantID
    /// The day of granting, which counts, not that of payment.
    public var day: LocalDate
    /// Gross grant equivalent in euros, above 0.
    public var amount: Money
    /// Who granted it.
    public var giver: String
    public var note: String
    /// Counts the changes; a writer names the one it has read.
    public var version: Int
    /// Who changed it last, by name.
    public var changedBy: String

    public init(
        id: AidGrantID,
        day: LocalDate,
        amount: Money,
        giver: String,
        note: String = "",
        version: Int = 1,
        changedBy: String = ""
    ) {
        (self.id, self.day, self.amount, self.giver) = (id, day, amount, giver)
        (self.note, self.version, self.changedBy) = (note, version, changedBy)
    }
}
