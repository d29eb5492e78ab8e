public import Kernel

public enum CaseStepTag {}
public typealias CaseStepID = EntityID<CaseStepTag>

/// Something to be done in a case, by whom and until when.
public struct CaseStep: Sendable, Hashable {
    public static let longestTitle = 200
    /// Of phase and responsible person each.
    public static let longestName = 120
    /// How far a step may lie behind the one it waits for.
    public static let longestWait = 3_650

    public let id: CaseStepID
    /// What other steps call it: unique in its case, never changed.
    public let key: String
    /// Steps stand in this order, from 0 on.
    public var position: Int
    public var phase: String
    public var title: String
    /// As written; empty where nobody is named.
    public var responsible: String
    /// Nil where no day is agreed.
    public var due: StepDue?
    public var doneOn: LocalDate?
    /// Name of whoever said so; nil when their account is gone.
    public var doneBy: String?
    /// From 1 on; goes up with each saving.
    public var version: Int

    public init(
        id: CaseStepID,
        key: String,
        position: Int,
        phase: String,
        title: String,
        responsible: String = "",
        due: StepDue? = nil,
        doneOn: LocalDate? = nil,
        doneBy: String? = nil,
        version: Int = 1
    ) {
        (self.id, self.key, self.position, self.phase) = (id, key, position, phase)
        (self.title, self.responsible, self.due) = (title, responsible, due)
        (self.doneOn, self.doneBy, self.version) = (doneOn, doneBy, version)
    }
}
