/// How a municipality belongs to the project's region.
public enum RegionRing: String, Sendable, Hashable, Codable {
    /// „Westfälisches Ruhrgebiet“: Dortmund, Hamm and the Kreis Unna.
    case core
    /// The neighbouring Kreise and cities of the Ruhr.
    case wider
}
