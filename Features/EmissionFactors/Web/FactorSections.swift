import HTML
import Kernel
import WebPlatform

/// The pages around the catalogue.
enum FactorSection: CaseIterable {
    case catalogue, own, editions, sources

    /// A firm's own factors are for whoever has a firm.
    static func links(_ current: FactorSection, isMember: Bool, _ t: Texts) -> [PageLink] {
        allCases.filter { isMember || $0 != .own }.map {
            PageLink($0.label(t), href: $0.address, isCurrent: $0 == current)
        }
    }

    private var address: String {
        switch self {
        case .catalogue: EmissionFactorsURL.catalogue
        case .own: EmissionFactorsURL.own
        case .editions: EmissionFactorsURL.editions
        case .sources: EmissionFactorsURL.sources
        }
    }

    private func label(_ t: Texts) -> String {
        switch self {
        case .catalogue: t("section.catalogue")
        case .own: t("section.own")
        case .editions: t("section.editions")
        case .sources: t("section.sources")
        }
    }
}

/// A page about emission factors.
protocol FactorPage: Page {}

extension FactorPage {
    var place: String { EmissionFactorsURL.catalogue }
}
