/// The two methods of the GHG Protocol Scope 2 Guidance, chapter 4. Their totals stand side by side, never added.
public enum Scope2Method: String, Hashable, Sendable, CaseIterable, Codable {
    case location, market
}
