import Kernel

/// What the answers about an event say together, from five answers on.
///
/// Answers are let in five at a time: whoever has seen an earlier summary learns nothing of a single answer from the next.
public struct FeedbackSummary: Sendable, Hashable {
    public let count: Int
    /// By alphabet: not in the order of arrival.
    public let texts: [String]
    private let sums: [EventFeedback.Question: Int]

    /// - Parameter answers: those let in.
    /// - Returns: nil for fewer than five.
    public init?(_ answers: [EventFeedback]) {
        guard SmallGroups.mayShow(answers.count, of: answers.count) else { return nil }
        count = answers.count
        texts = answers.map(\.text).filter { !$0.isEmpty }.sorted()
        sums = EventFeedback.Question.allCases.reduce(into: [:]) { sums, question in
            sums[question] = answers.reduce(0) { $0 + $1[question] }
        }
    }

    /// 1 to 5.
    public func mean(_ question: EventFeedback.Question) -> Double { Double(sums[question] ?? 0) / Double(count) }
}
