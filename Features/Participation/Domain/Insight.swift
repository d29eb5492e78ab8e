public import Foundation
public import Kernel

/// „Was die Leitung von uns sieht“: which data about people the hub holds, feature by feature, and who sees them. Read
/// from `Content/insight.json`; a test demands an entry for every feature that has pages.
public struct Insight: Sendable, Decodable {
    /// Who sees it, from nobody to everybody with the role.
    public enum Sight: String, Sendable, Decodable, CaseIterable {
        case all
        /// Only a person's own.
        case own
        /// Only as sums over five people at least.
        case totals
        /// Only while the firm's grant runs.
        case granted
        case none
    }

    public struct Datum: Sendable, Decodable {
        public let what: String
        /// „Leitung“: whoever leads the firm's account.
        public let owner: Sight
        public let member: Sight
        public let coach: Sight
        /// The hub's administrators.
        public let administrator: Sight
    }

    public struct Part: Sendable, Decodable {
        /// As `Package.swift` names it.
        public let feature: String
        public let title: String
        /// Empty where the feature holds nothing about people.
        public let data: [Datum]
        public let remark: String
    }

    public let asOf: LocalDate
    public let parts: [Part]
    /// What no role of the hub sees.
    public let nobody: [String]
    /// What is switched off, and what would switch it on.
    public let off: [String]

    public init(json: Data) throws {
        self = try JSONDecoder().decode(Self.self, from: json)
        let names = parts.map(\.feature)
        if let doubled = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw ParticipationContentFault.doubledFeature(doubled)
        }
    }

    public func part(of feature: String) -> Part? { parts.first { $0.feature == feature } }
}

/// Why the content of this feature cannot be used.
public enum ParticipationContentFault: Error, Equatable {
    case doubledFeature(String)
    /// The words of a kind of council lack one that the sections ask for.
    case missingWord(CouncilKind, String)
}
