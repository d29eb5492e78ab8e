import HTML
import Kernel
import WebPlatform

/// The pages inside the place „Betrieb“.
enum CompaniesSection: CaseIterable {
    case overview, sites, holdings, figures, staff, years

    static func links(_ current: CompaniesSection, _ t: Texts) -> [PageLink] {
        allCases.map { PageLink($0.label(t), href: $0.address, isCurrent: $0 == current) }
    }

    private func label(_ t: Texts) -> String {
        switch self {
        case .overview: t("section.overview")
        case .sites: t("section.sites")
        case .holdings: t("section.holdings")
        case .figures: t("section.figures")
        case .staff: t("section.staff")
        case .years: t("section.years")
        }
    }

    private var address: String {
        switch self {
        case .overview: CompaniesURL.firm
        case .sites: CompaniesURL.sites
        case .holdings: CompaniesURL.holdings
        case .figures: "/betrieb/kennzahlen"
        case .staff: CompaniesURL.staff
        case .years: CompaniesURL.years
        }
    }
}
