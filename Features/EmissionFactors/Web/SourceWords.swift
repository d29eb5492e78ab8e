import EmissionFactors
import HTML
import Kernel

extension FactorSource {
    /// „Umweltbundesamt 2026“; a firm's own source says all in its title.
    var short: String { publisher.isEmpty ? title : "\(publisher) \(year)" }
}

/// Under what terms figures may be passed on.
enum LicenceKind: CaseIterable {
    case shareAlike, openGovernment, dataLicenceGermany, official, publicDomain, permissive, facts, own, attribution

    init(_ licence: String) {
        switch licence {
        case "CC-BY-SA-4.0": self = .shareAlike
        case "OGL-UK-3.0": self = .openGovernment
        case "dl-de/by-2-0": self = .dataLicenceGermany
        case "CC0-1.0": self = .publicDomain
        case "MIT": self = .permissive
        case "LicenseRef-own": self = .own
        case "Fakten": self = .facts
        default: self = licence.lowercased().hasPrefix("amtliches werk") ? .official : .attribution
        }
    }

    /// What a single source says; of the many that only want to be named each in its own words.
    func word(_ licence: String, _ t: Texts) -> String { self == .attribution ? licence : title(t) }

    func title(_ t: Texts) -> String {
        switch self {
        case .shareAlike: t("licence.shareAlike")
        case .openGovernment: t("licence.openGovernment")
        case .dataLicenceGermany: t("licence.dataLicenceGermany")
        case .official: t("licence.official")
        case .publicDomain: t("licence.publicDomain")
        case .permissive: t("licence.permissive")
        case .facts: t("licence.facts")
        case .own: t("licence.own")
        case .attribution: t("licence.attribution")
        }
    }

    /// The duty in a sentence, for whoever passes figures on.
    func duty(_ t: Texts) -> String {
        switch self {
        case .shareAlike: t("licence.shareAlike.duty")
        case .openGovernment: t("licence.openGovernment.duty")
        case .dataLicenceGermany: t("licence.dataLicenceGermany.duty")
        case .official: t("licence.official.duty")
        case .publicDomain: t("licence.publicDomain.duty")
        case .permissive: t("licence.permissive.duty")
        case .facts: t("licence.facts.duty")
        case .own: t("licence.own.duty")
        case .attribution: t("licence.attribution.duty")
        }
    }

    /// Where the text of the licence stands.
    var address: String? {
        switch self {
        case .shareAlike: "https://creativecommons.org/licenses/by-sa/4.0/deed.de"
        case .openGovernment: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        case .dataLicenceGermany: "https://www.govdata.de/dl-de/by-2-0"
        case .publicDomain: "https://creativecommons.org/publicdomain/zero/1.0/deed.de"
        case .permissive: "https://opensource.org/license/mit"
        case .official, .facts, .own, .attribution: nil
        }
    }
}
