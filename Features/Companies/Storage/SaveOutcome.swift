/// What became of a change that named the version it started from.
public enum SaveOutcome<Value: Sendable>: Sendable {
    case saved(Value)
    /// Somebody else has saved meanwhile: what is stored now. Nothing was changed.
    case conflict(stored: Value)
    /// It is not there, or belongs to another firm.
    case gone
}
