import Foundation
public import Kernel

extension Experiment {
    public enum DecisionFault: Error, Hashable, Sendable {
        /// Without a measured value there is nothing to decide on.
        case noResult
        case noReason
        case alreadyDecided
    }

    /// „behalten“, „ändern“ or „lassen“.
    public mutating func decide(_ kind: Decision.Kind, because reason: String, on day: LocalDate) throws(DecisionFault)
    {
        guard decision == nil else { throw .alreadyDecided }
        guard measured != nil else { throw .noResult }
        guard !reason.isEmpty else { throw .noReason }
        decision = Decision(kind: kind, reason: reason, day: day)
    }

    /// The changed trial that follows: the same question, measured from where this one ended and for as long, with an
    /// agreement that is still to be made.
    public func followUp(_ id: ExperimentID, title: String, from today: LocalDate) -> Experiment {
        let length = min(days ?? 84, 183)
        return Experiment(
            id: id,
            firm: firm,
            title: title,
            topic: topic,
            question: question,
            hypothesis: hypothesis,
            limits: limits,
            team: team,
            partner: partner,
            end: today.later(by: length),
            metric: metric,
            unit: unit,
            before: measured,
            target: target,
            contact: contact,
            predecessor: self.id
        )
    }
}

extension LocalDate {
    /// The day so many days later.
    func later(by days: Int) -> LocalDate {
        // Noon, which is the same day in Berlin all year round.
        LocalDate(Date(timeIntervalSince1970: Double(dayNumber + days) * 86_400 + 43_200))
    }
}
