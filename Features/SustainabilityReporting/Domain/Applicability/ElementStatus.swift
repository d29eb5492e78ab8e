/// Whether a firm has to say something of an element, and if not, why.
public enum ElementStatus: Hashable, Sendable {
    /// Has to be said, or be left out with a reason.
    case required
    /// Has to be said where the matter exists in the firm; otherwise the firm says that it does not.
    case ifApplicable
    /// May be said.
    case optional
    /// Would have to be said, but the edition lets this firm leave it out.
    case omittable(StatusReason)
    /// The edition does not ask this firm.
    case notAsked(StatusReason)
    /// Cannot be told before something else is known.
    case unknown(StatusReason)

    /// The firm is asked, whether or not it has to answer.
    public var isAsked: Bool {
        if case .notAsked = self { return false }
        return true
    }

    public var reason: StatusReason? {
        switch self {
        case .required, .ifApplicable, .optional: nil
        case .omittable(let reason), .notAsked(let reason), .unknown(let reason): reason
        }
    }
}

/// A fact about the firm or the report that decides what is asked; Web has a sentence for each.
public enum StatusReason: Hashable, Sendable {
    /// The edition has no such element.
    case notInEdition
    /// The report covers the basic module only.
    case basicOnly
    case comprehensive
    case fewerEmployees(than: Int)
    case enoughEmployees(Int)
    case individual
    case consolidated
    /// Local name without `Member`.
    case legalForm(String)
    case otherLegalForm(than: String)
    case highClimateImpact
    case noHighClimateImpact
    case answer(ElementName, String)
    case otherAnswer(ElementName, than: String)
    case answered(ElementName)
    case notAnswered(ElementName)
    case oneCountry
    case severalCountries
    /// ISO day.
    case periodEndsFrom(String)
    case periodEndsBefore(String)
    /// What would have to be known.
    case missing(Missing)

    public enum Missing: Hashable, Sendable {
        case headcount
        case legalForm
        case industry
        case country
        case answer(ElementName)
    }
}
