public import Kernel

/// „Beteiligungs-Wegweiser“: which right of the workforce's representation belongs to which matter. No legal advice.
public struct ParticipationGuide: Sendable {
    public let version: String
    public let title: String
    public let lead: String
    /// „Keine Rechtsberatung …“, shown with every right.
    public let disclaimer: String
    public let scopes: [Scope]
    public let rights: [Right]
    public let matters: [Matter]
    /// Rights that hold for every measure and are named once.
    public let general: [String]
    public let generalText: String
    /// What a kind of right means.
    public let kinds: [Right.Kind: String]
    public let scopeSources: [ContentSource]

    /// For which employers the guide holds, and how.
    public struct Scope: Hashable, Sendable {
        public let id: String
        public let title: String
        public let text: String
    }

    public struct Right: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case codetermination, consent, consultation, information, supervision, voluntaryAgreement, proposal
        }

        public let id: String
        /// „§ 87 Abs. 1 Nr. 6 BetrVG“
        public let law: String
        public let title: String
        public let kind: Kind
        /// What it depends on, in words; nil where it always holds.
        public let from: String?
        /// Employees above which it holds; nil where it does not depend on them.
        public let employeesAbove: Int?
        public let what: String
        /// The right moment.
        public let when: String
        /// Words for a request to the management.
        public let request: String
        /// What corresponds to it in the law of the churches; nil where nobody has seen it.
        public let church: String?
        public let exceptions: String?
        public let sources: [ContentSource]
        public let churchSources: [ContentSource]
    }

    /// What a measure touches.
    public struct Matter: Hashable, Sendable {
        public let id: String
        public let title: String
        public let examples: [String]
        public let rights: [String]
    }

    public func right(_ id: String) -> Right? { rights.first { $0.id == id } }

    /// Rights of a measure by their ids, in the guide's order; without those that a firm is too small for.
    public func rights(_ ids: [String], employees: Int?) -> [Right] {
        rights.filter { right in
            guard ids.contains(right.id) else { return false }
            guard let limit = right.employeesAbove, let employees else { return true }
            return employees > limit
        }
    }
}
