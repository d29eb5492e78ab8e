/// A city or municipality of the region.
public struct Municipality: Hashable, Sendable {
    /// Official municipality key (AGS), eight digits.
    public let key: String
    public let name: String
    /// Name of its Kreis; a city without one is its own.
    public let district: String
    public let ring: RegionRing

    /// A part of the municipality, written as „Dortmund-Hörde“ or „Hagen Hohenlimburg“, is the municipality too.
    public func isNamed(_ text: String) -> Bool {
        let folded = SearchText.fold(text).trimmingPrefix { $0.isWhitespace }
        let own = SearchText.fold(name)
        guard folded.hasPrefix(own) else { return false }
        return folded.dropFirst(own.count).first.map { !$0.isLetter } ?? true
    }
}
