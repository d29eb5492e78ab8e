public import Assessments

extension Sector {
    /// By the division of WZ 2008 or 2025, which agree so far; nil for codes of one letter and for all other work.
    public init?(division code: String) {
        switch Int(code.prefix(2)) {
        case .some(10...33): self = .manufacturing
        case .some(45...47): self = .trade
        case .some(86...88): self = .social
        default: return nil
        }
    }
}
