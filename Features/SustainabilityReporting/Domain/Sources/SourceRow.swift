/// What is taken at once: a single value, or all that is known of a site or subsidiary.
public struct SourceRow: Hashable, Sendable, Identifiable {
    /// Stands in forms: `Turnover`, `EnergyConsumptionFromFuels RenewableEnergyMember`, `site 1`.
    public let id: String
    /// At least one, in the order of the edition.
    public let offers: [SourceOffer]

    public var disclosure: String { offers[0].element.disclosure }
    public var isOpen: Bool { offers.contains(where: \.isOpen) }
    public var isFree: Bool { isOpen && offers.allSatisfy { !$0.isOpen || $0.isFree } }
    public var isChanged: Bool { offers.contains(where: \.isChanged) }

    /// A short text that differs as soon as the hub or the report says something else.
    public var mark: String {
        let parts = offers.flatMap { [AnswerChange.mark($0.source?.fact), AnswerChange.mark($0.answer)] }
        return AnswerChange.mark(ReportFact("Row", .text(parts.joined(separator: " "))))
    }

    /// What taking the row writes; each change knows the answer it goes over.
    public var changes: [AnswerChange] {
        offers.filter(\.isOpen).compactMap { offer in
            offer.source.map { AnswerChange(AnswerContent($0), seen: AnswerChange.mark(offer.answer)) }
        }
    }

    public static func rows(_ offers: [SourceOffer]) -> [SourceRow] {
        var order: [String] = []
        var groups: [String: [SourceOffer]] = [:]
        for offer in offers {
            let id = offer.rowID
            if groups[id] == nil { order.append(id) }
            groups[id, default: []].append(offer)
        }
        return order.map { SourceRow(id: $0, offers: groups[$0] ?? []) }
    }
}

extension SourceOffer {
    var isChanged: Bool { if case .changedSince = state { true } else { false } }

    fileprivate var rowID: String {
        if let dimension = element.dimension, dimension.isTyped { return "\(dimension.rawValue) \(member)" }
        return member.isEmpty ? element.name.rawValue : "\(element.name.rawValue) \(member)"
    }
}
