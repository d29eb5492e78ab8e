/// One end of a holding: the firm whose balance it is, or another undertaking.
public enum HoldingParty: Hashable, Sendable {
    case firm
    case undertaking(UndertakingID)

    /// Nil stands for the firm itself, as in the database.
    public init(_ undertaking: UndertakingID?) { self = undertaking.map { .undertaking($0) } ?? .firm }

    public var undertaking: UndertakingID? {
        switch self {
        case .firm: nil
        case .undertaking(let id): id
        }
    }
}
