/// What became of a change that started from some version.
public enum FundingSaving<Value: Sendable>: Sendable {
    case saved
    /// Somebody else has saved meanwhile: what is stored now.
    case conflict(Value)
    case gone
}

extension FundingSaving: Equatable where Value: Equatable {}
