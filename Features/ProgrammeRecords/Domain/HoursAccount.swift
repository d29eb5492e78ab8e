public import Kernel

/// Hours with the project, summed per person and per enterprise.
public struct HoursAccount: Sendable {
    /// Up to so many hours need no questionnaire; whether the programme applies it is an open question.
    public static let usualThreshold = 8.0

    public struct Sum: Sendable, Hashable {
        /// Name of the person or the enterprise.
        public let name: String
        /// Nil for who came for themselves or without an account.
        public let firm: String?
        public let minutes: Int
        /// The proofs, the latest first.
        public let proofs: [ParticipationHours]

        public var hours: Double { Double(minutes) / 60 }
    }

    public let people: [Sum]
    public let enterprises: [Sum]
    /// What counts nowhere, with its reason.
    public let neither: [ParticipationHours]

    /// People with an account are told apart by it, others by mail address, or else by name and firm.
    public init(_ hours: [ParticipationHours]) {
        people = Self.sums(hours.filter { $0.countsAs == .person }) { proof in
            proof.person?.text ?? proof.email?.lowercased() ?? "\(proof.name.lowercased())|\(proof.firmName ?? "")"
        } name: {
            $0.name
        }
        enterprises = Self.sums(hours.filter { $0.countsAs == .enterprise }) { proof in
            proof.firm?.text ?? proof.firmName?.lowercased() ?? proof.name.lowercased()
        } name: {
            $0.firmName ?? $0.name
        }
        neither = hours.filter { $0.countsAs == .neither }.sorted { $0.day > $1.day }
    }

    private static func sums(
        _ hours: [ParticipationHours],
        key: (ParticipationHours) -> String,
        name: (ParticipationHours) -> String
    ) -> [Sum] {
        Dictionary(grouping: hours, by: key).values.map { proofs in
            let sorted = proofs.sorted { ($0.day, $0.sourceID) > ($1.day, $1.sourceID) }
            return Sum(
                name: name(sorted[0]),
                firm: sorted[0].firmName,
                minutes: proofs.reduce(0) { $0 + $1.minutes },
                proofs: sorted
            )
        }.sorted { ($0.name, $0.firm ?? "", -$0.minutes) < ($1.name, $1.firm ?? "", -$1.minutes) }
    }
}
