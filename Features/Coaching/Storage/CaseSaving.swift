/// What became of something that was to be saved in a case.
public enum CaseSaving<Value: Sendable & Hashable>: Sendable, Hashable {
    case saved
    /// Somebody else has saved meanwhile: what is stored now.
    case conflict(Value)
    /// Not there, another coach's, closed, or the grant lets nothing be changed.
    case refused
}
