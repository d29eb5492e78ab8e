public import Kernel

/// Whose figures count how far when the SME definition asks for a firm's size (Recommendation 2003/361/EC, Annex,
/// Articles 3 and 6).
///
/// Linked enterprises (more than 50 %, or controlled) count in full, and so do those linked to them. Partners (25 % to
/// 50 %) of the firm or of a linked enterprise count by their share, and what is linked to a partner counts by the
/// partner's share. Partners of partners count not at all.
public struct EnterpriseRelations: Sendable {
    public enum Relation: Hashable, Sendable {
        case linked
        /// 0.25…0.5
        case partner(share: Double)
        /// Linked to a partner: counts by the partner's share.
        case linkedToPartner(share: Double)

        /// 0…1
        public var weight: Double {
            switch self {
            case .linked: 1
            case .partner(let share), .linkedToPartner(let share): share
            }
        }
    }

    /// Undertakings that count; all others are autonomous.
    public let relations: [UndertakingID: Relation]
    /// A public body holds 25 % or more of the firm or of an enterprise linked to it (Article 3(4)).
    public let isOwnedByPublicBody: Bool

    public init(_ holdings: [Holding], undertakings: [Undertaking], in year: ReportingYear) {
        let present = holdings.filter { $0.counts(in: year) }
        let kinds = Dictionary(undertakings.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let graph = RelationGraph(holdings: present) { party in
            guard case .undertaking(let id) = party else { return .enterprise }
            return kinds[id] ?? .enterprise
        }
        let group = graph.linked(to: [.firm], outside: [])
        var relations: [UndertakingID: Relation] = [:]
        func note(_ party: HoldingParty, _ relation: Relation) {
            guard case .undertaking(let id) = party else { return }
            if let known = relations[id], known.weight >= relation.weight { return }
            relations[id] = relation
        }
        for party in group { note(party, .linked) }
        for (partner, share) in graph.partners(of: group) {
            note(partner, .partner(share: share))
            for other in graph.linked(to: [partner], outside: group) where other != partner {
                note(other, .linkedToPartner(share: share))
            }
        }
        self.relations = relations
        isOwnedByPublicBody = graph.isOwnedByPublicBody(group)
    }

    /// The firm's figures with those of its relations, each by its weight and as far as known.
    ///
    /// - Parameter figures: the figures of the undertakings; one that is not in it is missing.
    public func total(own: SizeFigures, figures: [UndertakingID: SizeFigures]) -> SizeFigures {
        let parts = relations.sorted { $0.key.text < $1.key.text }.map { ($0.value.weight, figures[$0.key]) }
        return SizeFigures(
            staff: sum(own.staff, parts.map { ($0.0, $0.1?.staff) }, +) { $0 * $1 },
            staffBasis: own.staffBasis,
            turnover: sum(own.turnover, parts.map { ($0.0, $0.1?.turnover) }, Self.add, Self.part),
            balanceSheet: sum(own.balanceSheet, parts.map { ($0.0, $0.1?.balanceSheet) }, Self.add, Self.part)
        )
    }

    private func sum<Value>(
        _ own: SizeFigures.Amount<Value>,
        _ parts: [(weight: Double, amount: SizeFigures.Amount<Value>?)],
        _ add: (Value, Value) -> Value,
        _ part: (Value, Double) -> Value
    ) -> SizeFigures.Amount<Value> {
        parts.reduce(own) { total, next in
            let known = next.amount?.known.map { part($0, next.weight) }
            let sum = [total.known, known].compactMap { $0 }
            return .init(
                known: sum.count == 2 ? add(sum[0], sum[1]) : sum.first,
                isComplete: total.isComplete && next.amount?.isComplete == true
            )
        }
    }

    private static func add(_ left: Money, _ right: Money) -> Money { Money(cents: left.cents + right.cents) }

    private static func part(_ money: Money, _ weight: Double) -> Money {
        Money(cents: Int64((Double(money.cents) * weight).rounded(.toNearestOrAwayFromZero)))
    }
}
