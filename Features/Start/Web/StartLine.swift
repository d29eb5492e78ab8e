public import Kernel

/// Something that waits for somebody in a feature of its own and that the first page leads to.
public struct StartLine: Sendable, Hashable {
    public enum Fact: Sendable, Hashable {
        /// The next step of the firm's case, by its title.
        case step(String)
        /// How much of what the firm promised its coach is open.
        case promises(Int)
        case appointment(with: String, at: LocalTime)
        case event(String, at: LocalTime, isWaiting: Bool)
        /// Open cases of a coach, and how many of their steps are overdue.
        case cases(Int, lateSteps: Int)
    }

    public let fact: Fact
    /// When it is due or begins; nil where no day is agreed.
    public let day: LocalDate?
    /// Its day has passed.
    public let isLate: Bool
    public let address: String

    public init(_ fact: Fact, day: LocalDate? = nil, isLate: Bool = false, address: String) {
        (self.fact, self.day, self.isLate, self.address) = (fact, day, isLate, address)
    }

    /// How many the first page has room for beside what it is about.
    static let most = 3

    /// The most urgent: what is late first, then by day; what has none comes last.
    static func first(of all: [StartLine]) -> [StartLine] {
        let ordered = all.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.isLate != b.isLate { return a.isLate }
            let (first, second) = (a.day?.dayNumber ?? .max, b.day?.dayNumber ?? .max)
            return first == second ? left.offset < right.offset : first < second
        }
        return ordered.prefix(most).map(\.element)
    }
}
