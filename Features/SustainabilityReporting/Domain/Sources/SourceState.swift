/// What a report says of a matter that the hub knows itself.
public struct SourcedAnswer: Hashable, Sendable {
    public let value: FactValue
    /// What the hub knew when the answer was given; nil where it knew nothing.
    public let known: FactValue?
    /// Why another value was given; may be empty.
    public let reason: String

    public init(value: FactValue, known: FactValue? = nil, reason: String = "") {
        (self.value, self.known, self.reason) = (value, known, reason)
    }
}

/// How an answer stands to what the hub knows.
public enum SourceState: Hashable, Sendable {
    /// Nothing is answered yet.
    case untouched
    /// The report says what the hub knows.
    case taken
    /// The hub knows another value than when the answer was given; nil: none any more.
    case changedSince(old: FactValue, new: FactValue?)
    /// The firm says something else, for the reason it gave; empty where it gave none.
    case overridden(reason: String)

    /// Nil where there is neither an answer nor a source, and for answers that never had one.
    public static func of(_ answer: SourcedAnswer?, source: SourceValue?) -> SourceState? {
        guard let answer else { return source == nil ? nil : .untouched }
        guard let source else {
            return answer.known.map { .changedSince(old: $0, new: nil) }
        }
        let now = source.fact.value
        if answer.value == now { return .taken }
        guard let known = answer.known, known != now else { return .overridden(reason: answer.reason) }
        return .changedSince(old: known, new: now)
    }
}
