public import Kernel

/// A duty of law that may apply to a firm, with source and date of knowledge. No legal advice.
public struct Duty: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable {
        case inForce
        /// In force, and about to change.
        case changed
        case planned
        case suspended
        /// Not certain that it stands as told.
        case unclear
    }

    public let id: String
    /// „§ 8 EnEfG“
    public let law: String
    public let title: String
    public let theme: Instrument.Theme
    /// It applies where all conditions of one of the groups hold.
    public let applies: [[FactTest]]
    /// From which day; nil where it applies already or no day is known.
    public let from: LocalDate?
    /// In place of a day, what it depends on.
    public let fromCondition: String?
    public let until: LocalDate?
    /// A date that comes back, in words.
    public let recurring: String?
    public let what: String
    public let text: String
    public let status: Status
    public let penalty: String?
    public let results: Results
    public let change: Change?
    public let knowledge: ContentKnowledge
    public let sources: [ContentSource]

    public struct Results: Hashable, Sendable {
        public let yes: String
        public let no: String
        public let unclear: String
    }

    /// What is planned or uncertain about it.
    public struct Change: Hashable, Sendable {
        public let text: String
        public let status: Status
        public let sources: [ContentSource]
    }

    public enum Verdict: Hashable, Sendable {
        case applies
        /// It will, from a day.
        case appliesFrom(LocalDate)
        case doesNotApply
        case unclear
    }

    public func verdict(_ facts: Facts, today: LocalDate) -> Verdict {
        let groups = applies.map { FactTest.allHold($0, facts) }
        guard groups.contains(true) else { return groups.contains(nil) ? .unclear : .doesNotApply }
        if let from, today < from { return .appliesFrom(from) }
        return .applies
    }

    public func sentence(for verdict: Verdict) -> String {
        switch verdict {
        case .applies, .appliesFrom: results.yes
        case .doesNotApply: results.no
        case .unclear: results.unclear
        }
    }

    /// Facts without which there is no verdict, in their order.
    public func missing(_ facts: Facts) -> [String] {
        guard verdictIsOpen(facts) else { return [] }
        var names: [String] = []
        for test in applies.joined() where facts[test.fact] == nil && !names.contains(test.fact) {
            names.append(test.fact)
        }
        return names
    }

    private func verdictIsOpen(_ facts: Facts) -> Bool {
        let groups = applies.map { FactTest.allHold($0, facts) }
        return !groups.contains(true) && groups.contains(nil)
    }
}
