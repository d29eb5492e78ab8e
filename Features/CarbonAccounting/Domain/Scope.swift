/// The three scopes of the GHG Protocol Corporate Standard, chapter 4. Raw values are stored and printed.
public enum Scope: Int, Sendable, Codable, CaseIterable, Comparable {
    /// Direct emissions from sources that the firm owns or controls.
    case one = 1
    /// Emissions from the generation of purchased electricity, heat, steam and cooling.
    case two = 2
    /// All other emissions up and down the value chain, in fifteen categories.
    case three = 3

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
