public import Kernel

/// The Öko.Kompass that a firm has begun last, which another feature keeps.
public struct KeptKompass: Sendable {
    /// The last day on which something was answered, or on which it was begun.
    public let day: LocalDate
    /// Whether at least one question is answered.
    public let isAnswered: Bool
    public let address: String

    public init(day: LocalDate, isAnswered: Bool, address: String) {
        (self.day, self.isAnswered, self.address) = (day, isAnswered, address)
    }
}
