public import Kernel

/// Hours with the project, summed per person and per enterprise.
public struct HoursAccount: Sendable {
    /// Up to so many hours need no questionnaire; whether the programme applies it is an open question.
    public static let usualThreshold = 8.0

    public struct Sum: Sendable, Hashable {
        /// Name of the person or the enterprise; empty where no proof names it.
        public let name: String
        /// The firm of a person; nil for who came for themselves, and for an enterprise.
        public let firm: String?
        /// The firm in the hub; nil where none is named.
        public let firmID: FirmID?
        public let minutes: Int
        /// The proofs, the latest first; never empty.
        public let proofs: [ParticipationHours]

        public var hours: Double { Double(minutes) / 60 }
    }

    public let people: [Sum]
    public let enterprises: [Sum]
    /// What counts nowhere, with its reason.
    public let neither: [ParticipationHours]

    /// One person is one row, with an account and without; so is one firm.
    public init(_ hours: [ParticipationHours]) {
        var names: [FirmID: String] = [:]
        for proof in hours { if let firm = proof.firm, let name = proof.firmName { names[firm] = name } }
        func firmName(_ proof: ParticipationHours) -> String? { proof.firmName ?? proof.firm.flatMap { names[$0] } }
        people = Self.sums(hours.filter { $0.countsAs == .person }) { proof in
            let firm = firmName(proof) ?? proof.firm?.text ?? ""
            let name = "\(ParticipantContact.folded(proof.name))|\(ParticipantContact.folded(firm))"
            return HoursIdentity(
                account: proof.person?.text,
                mail: proof.email?.lowercased(),
                name: proof.name.isEmpty ? nil : name
            )
        } name: {
            $0.name
        } firm: {
            firmName($0)
        }
        enterprises = Self.sums(hours.filter { $0.countsAs == .enterprise }) { proof in
            HoursIdentity(
                account: proof.firm?.text,
                mail: nil,
                name: firmName(proof).map(ParticipantContact.folded)
            )
        } name: {
            firmName($0) ?? ""
        } firm: { _ in
            nil
        }
        neither = hours.filter { $0.countsAs == .neither }.sorted { ($0.day, $0.sourceID) > ($1.day, $1.sourceID) }
    }

    private static func sums(
        _ hours: [ParticipationHours],
        identity: (ParticipationHours) -> HoursIdentity,
        name: (ParticipationHours) -> String,
        firm: (ParticipationHours) -> String?
    ) -> [Sum] {
        HoursIdentities.groups(hours.map(identity)).map { positions in
            let proofs = positions.map { hours[$0] }.sorted { ($0.day, $0.sourceID) > ($1.day, $1.sourceID) }
            // The hub's own name of a firm before what somebody typed.
            let named = proofs.filter { $0.firm != nil } + proofs.filter { $0.firm == nil }
            return Sum(
                name: named.map(name).first { !$0.isEmpty } ?? "",
                firm: proofs.lazy.compactMap(firm).first,
                firmID: proofs.lazy.compactMap(\.firm).first,
                minutes: proofs.reduce(0) { $0 + $1.minutes },
                proofs: proofs
            )
        }.sorted { ($0.name, $0.firm ?? "", -$0.minutes) < ($1.name, $1.firm ?? "", -$1.minutes) }
    }
}
