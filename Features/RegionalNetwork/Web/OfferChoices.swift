import Assessments
import Companies
import HTML
import Kernel
import RegionalNetwork

/// What fields about offers let people choose.
enum OfferChoices {
    static func kinds(_ t: Texts) -> [Choice] {
        Offer.Kind.allCases.map { Choice(t("offers.kind.\($0.rawValue)"), value: $0.rawValue) }
    }

    static func themes(_ t: Texts) -> [Choice] {
        Instrument.Theme.allCases.map { Choice(t("offers.theme.\($0.rawValue)"), value: $0.rawValue) }
    }

    static func audiences(_ t: Texts) -> [Choice] {
        Offer.Audience.allCases.map { Choice(t("offers.audience.\($0.rawValue)"), value: $0.rawValue) }
    }

    static func sectors(_ t: Texts) -> [Choice] {
        Sector.allCases.map { Choice(t("offers.sector.\($0.rawValue)"), value: $0.rawValue) }
    }

    static func sizes(_ t: Texts) -> [Choice] {
        SizeClass.allCases.map { Choice(t("offers.size.\($0.rawValue)"), value: $0.rawValue) }
    }
}
