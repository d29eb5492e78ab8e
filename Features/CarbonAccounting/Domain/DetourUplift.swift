/// From the straight line between two places to the kilometres travelled.
///
/// Values as used by the travel calculator of pledge4future: train × 1.2, bus × 1.5, aeroplane + 95 km
/// (the surcharge of EN 16258, annex D), car × 1. An option, never applied unasked.
public enum DetourUplift: String, Hashable, Sendable, Codable, CaseIterable {
    case train, bus, plane, car

    /// Kilometres travelled for `kilometres` of straight line; 0 stays 0.
    public func travelled(kilometres: Double) -> Double {
        guard kilometres > 0 else { return kilometres }
        switch self {
        case .train: return kilometres * 1.2
        case .bus: return kilometres * 1.5
        case .plane: return kilometres + 95
        case .car: return kilometres
        }
    }
}
