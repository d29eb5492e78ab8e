public import Foundation
public import Kernel

public enum ProjectHoldTag {}
public typealias ProjectHoldID = EntityID<ProjectHoldTag>

/// A record that proves something of the project, as far as keeping and deleting goes.
public struct ProjectRecord: Sendable, Hashable {
    /// As stored.
    public enum Kind: String, Sendable, CaseIterable { case participant, aid, proof }

    public let kind: Kind
    public let id: String
    /// Empty where it has none.
    public let name: String
    public let made: LocalDate
    /// Id of the undertaking group of a line of aid.
    public let group: String?
    /// The hold on this record alone.
    public let hold: ProjectHoldID?

    public init(kind: Kind, id: String, name: String, made: LocalDate, group: String? = nil, hold: ProjectHoldID? = nil)
    {
        (self.kind, self.id, self.name) = (kind, id, name)
        (self.made, self.group, self.hold) = (made, group, hold)
    }
}

/// „Prüfung läuft“: a record, or all of them, must not be deleted until somebody lifts it.
public struct ProjectHold: Sendable, Hashable {
    public static let longestReason = 300

    public let id: ProjectHoldID
    /// Nil for all records of the project.
    public let kind: ProjectRecord.Kind?
    /// Empty for all records.
    public let record: String
    public let reason: String
    public let setBy: String
    public let setAt: Date
    public let liftedReason: String?
    public let liftedBy: String?
    public let liftedAt: Date?

    public init(
        id: ProjectHoldID,
        kind: ProjectRecord.Kind?,
        record: String,
        reason: String,
        setBy: String,
        setAt: Date,
        liftedReason: String? = nil,
        liftedBy: String? = nil,
        liftedAt: Date? = nil
    ) {
        (self.id, self.kind, self.record, self.reason) = (id, kind, record, reason)
        (self.setBy, self.setAt) = (setBy, setAt)
        (self.liftedReason, self.liftedBy, self.liftedAt) = (liftedReason, liftedBy, liftedAt)
    }
}
