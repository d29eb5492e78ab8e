public import Kernel

public enum CasePromiseTag {}
public typealias CasePromiseID = EntityID<CasePromiseTag>

/// „Zusage“: what one side promised the other.
public struct CasePromise: Sendable, Hashable {
    public static let longestText = 500

    /// Who promises; raw values are stored.
    public enum Side: String, Sendable, CaseIterable { case coach, firm }

    public let id: CasePromiseID
    public var side: Side
    public var text: String
    public let madeOn: LocalDate
    public var due: LocalDate?
    public var keptOn: LocalDate?
    /// Name of whoever said so; nil when their account is gone.
    public var keptBy: String?
    /// From 1 on; goes up with each saving.
    public var version: Int

    public init(
        id: CasePromiseID,
        side: Side,
        text: String,
        madeOn: LocalDate,
        due: LocalDate? = nil,
        keptOn: LocalDate? = nil,
        keptBy: String? = nil,
        version: Int = 1
    ) {
        (self.id, self.side, self.text, self.madeOn) = (id, side, text, madeOn)
        (self.due, self.keptOn, self.keptBy, self.version) = (due, keptOn, keptBy, version)
    }

    public func isOverdue(on today: LocalDate) -> Bool { keptOn == nil && due.map { $0 < today } ?? false }
}
