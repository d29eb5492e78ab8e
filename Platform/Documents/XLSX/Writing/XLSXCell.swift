public import Kernel

/// What is written into one cell. A text stays a text whatever it begins with, so that no formula can be smuggled in.
public enum XLSXCell: Hashable, Sendable {
    case empty
    case text(String, XLSXEmphasis = .plain)
    /// With `places` digits behind the comma, all of them kept in the file; nil shows as many as there are.
    case number(Double, places: Int? = nil, XLSXEmphasis = .plain)
    /// A share: 0.256 shows as 25,6 %.
    case percent(Double, places: Int = 1, XLSXEmphasis = .plain)
    case date(LocalDate, XLSXEmphasis = .plain)
}

/// How a cell stands out. Weight and slant carry the meaning; colour only supports it.
public enum XLSXEmphasis: Hashable, Sendable {
    case plain
    /// Bold with a line above: a sum.
    case total
    /// Bold: what is missing or wrong.
    case attention
    /// Italic: an estimate, an explanation.
    case quiet
}
