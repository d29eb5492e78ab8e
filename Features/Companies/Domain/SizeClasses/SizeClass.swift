/// How big a firm is, from the smallest.
public enum SizeClass: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case micro, small, medium, large

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .micro: 0
        case .small: 1
        case .medium: 2
        case .large: 3
        }
    }
}
