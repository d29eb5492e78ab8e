/// What an edition asks of one firm, element by element.
public struct ReportApplicability: Sendable {
    public let edition: ReportEdition
    public let profile: ReportProfile
    private let facts: ConditionFacts

    /// - Parameter report: what is answered already, because questions hang on answers.
    public init(edition: ReportEdition, profile: ReportProfile, report: Report) {
        (self.edition, self.profile) = (edition, profile)
        facts = ConditionFacts(profile: profile, climateSectors: edition.climateSectors, report: report)
    }

    /// With what the report itself says of the firm.
    public init(edition: ReportEdition, report: Report) {
        self.init(edition: edition, profile: .of(report), report: report)
    }

    /// Of the element itself, or of its sum where it has a dimension that has one.
    public func status(of element: ElementName) -> ElementStatus {
        guard let known = edition.element(element) else { return .notAsked(.notInEdition) }
        return status(of: known, known.requirement)
    }

    /// Of one member or row of the element.
    public func status(of key: FactKey) -> ElementStatus {
        guard let known = edition.element(key.element) else { return .notAsked(.notInEdition) }
        let requirement = key.member.isEmpty ? known.requirement : known.memberRequirement ?? known.requirement
        return status(of: known, requirement)
    }

    /// Of all elements of the edition.
    public var statuses: [ElementName: ElementStatus] {
        Dictionary(edition.elements.map { ($0.name, status(of: $0, $0.requirement)) }) { first, _ in first }
    }

    private func status(of element: ReportElement, _ requirement: ReportRequirement) -> ElementStatus {
        let disclosure = edition.disclosure(element.disclosure)
        if disclosure?.module == .comprehensive, !profile.isComprehensive { return .notAsked(.basicOnly) }
        switch facts.truth(of: requirement.condition) {
        case .fails(let reason): return reason.map { .notAsked($0) } ?? .notAsked(.notInEdition)
        case .unknown(let reason): return requirement.strength == .may ? .optional : .unknown(reason)
        case .holds: break
        }
        if requirement.strength == .may { return .optional }
        for relief in [disclosure?.voluntary, requirement.omittable].compactMap(\.self) {
            switch facts.truth(of: relief) {
            case .holds(let reason?): return .omittable(reason)
            case .holds(nil): return .optional
            case .unknown(let reason): return .unknown(reason)
            case .fails: break
            }
        }
        return requirement.strength == .always ? .required : .ifApplicable
    }
}
