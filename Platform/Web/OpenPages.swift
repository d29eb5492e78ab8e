public import HTML
import Kernel

/// Which pages of the hub a visitor may open. The audience of each route is asked, the same that decides when somebody
/// comes, so that no page leads to a refusal and no second list says who may go where.
public struct OpenPages: Sendable {
    private let need: @Sendable (_ address: String) -> PageNeed?

    /// All of them; for previews and whoever is not known yet.
    public static let all = OpenPages { _ in nil }

    /// - Parameter need: what is missing for an address of ours; nil where nothing is.
    public init(need: @escaping @Sendable (_ address: String) -> PageNeed?) { self.need = need }

    init(_ book: RouteBook, _ visitor: Visitor, _ t: Texts) {
        self.init { address in
            guard let refused = book.refusal(of: address, to: visitor) else { return nil }
            switch refused.error {
            case .signInNeeded: return PageNeed(t("need.signIn"), way: Self.signIn(address))
            case .confined: return PageNeed(t("need.ownSignIn"), way: Self.signIn(address))
            case .forbidden: return Self.missing(refused.route.audience, visitor, t)
            // Said of changes, not of pages.
            case .readOnly, .staleForm: return nil
            }
        }
    }

    /// - Parameter address: `/klimabilanz?jahr=2025`; nil where the page lets the visitor in.
    public func need(for address: String) -> PageNeed? { need(address) }

    private static func missing(_ audience: AudienceName, _ visitor: Visitor, _ t: Texts) -> PageNeed {
        switch audience {
        case .member, .owner:
            guard visitor.member == nil else { return PageNeed(t("need.owner"), way: nil) }
            return PageNeed(t("need.firm"), way: "/konto/betriebe")
        case .councilMember: return PageNeed(t("need.seat"), way: nil)
        case .everyone, .signedIn, .coach, .hubTeam, .contentEditor, .administrator, .token:
            return PageNeed(t("need.office"), way: nil)
        }
    }

    private static func signIn(_ address: String) -> String { "/anmelden?weiter=" + Downloads.percent(address) }
}
