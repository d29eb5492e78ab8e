public import Kernel

/// What has to hold of a firm, as edition files write it: `{"employeesAtLeast": 50}`, `{"all": [...]}`.
public indirect enum ReportCondition: Hashable, Sendable {
    case always
    case all([ReportCondition])
    case any([ReportCondition])
    case not(ReportCondition)
    /// Headcount.
    case employeesAtLeast(Int)
    case comprehensive
    case consolidated
    /// `Cooperative` and so on: the member's local name without `Member`.
    case legalForm(String)
    case highClimateImpact
    /// The firm's answer to a yes-or-no element, or a member of a list it has chosen.
    case answer(ElementName, String)
    /// Anything is said of the element.
    case answered(ElementName)
    /// The last day reported is this or later.
    case periodEndsFrom(LocalDate)
    /// More than one country of employment contracts.
    case severalCountries

    /// The elements it asks about, in order.
    public var elements: [ElementName] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.elements)
        case .not(let part): part.elements
        case .answer(let element, _), .answered(let element): [element]
        case .always, .employeesAtLeast, .comprehensive, .consolidated, .legalForm, .highClimateImpact,
            .periodEndsFrom, .severalCountries:
            []
        }
    }
}
