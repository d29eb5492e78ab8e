import Assessments

extension Sector {
    /// A first guess by the division of WZ: manufacturing and crafts (05 to 43), trade, transport and hospitality (45 to
    /// 56), health, social work and education (85 to 88). Nil where none of the three fits by itself.
    init?(industry code: String) {
        guard let division = Int(code.prefix(2)) else { return nil }
        switch division {
        case 5...43: self = .manufacturing
        case 45...56: self = .trade
        case 85...88: self = .social
        default: return nil
        }
    }
}
