public import Foundation
public import Kernel

/// What is reported.
public enum FactValue: Hashable, Sendable, Codable {
    /// In the fact's unit; a percentage as a fraction.
    case number(Decimal)
    case text(String)
    case flag(Bool)
    /// Local name of a member.
    case member(String)
    /// Local names of members, each once.
    case members([String])
    case year(Int)
    case date(LocalDate)
}
