import Companies
import Funding
import HTML
import Kernel

extension FundingProgramme.Kind {
    func word(_ t: Texts) -> String { t("funding.kind.\(rawValue)") }
}

extension FundingProgramme.Status {
    func word(_ t: Texts) -> String { t("funding.status.\(rawValue)") }
}

extension FundingProgramme.Order {
    func sentence(_ t: Texts) -> String { t("funding.order.\(rawValue)") }
}

extension ContentKnowledge.Quality {
    func word(_ t: Texts) -> String { t("funding.quality.\(rawValue)") }
}

extension FundingFit.Verdict {
    func mark(_ t: Texts) -> Mark {
        switch self {
        case .fits: Mark(.done, t("funding.verdict.fits"))
        case .fitsIf: Mark(.done, t("funding.verdict.fitsIf"))
        case .unclear: Mark(.missing, t("funding.verdict.unclear"))
        case .doesNotFit: Mark(.attention, t("funding.verdict.doesNotFit"))
        case .ended: Mark(.plain, t("funding.verdict.ended"))
        }
    }
}

extension FundingCondition.Outcome {
    func mark(_ t: Texts) -> Mark {
        switch self {
        case .unmet: Mark(.attention, t("funding.outcome.unmet"))
        case .missing: Mark(.missing, t("funding.outcome.missing"))
        case .met, .notAsked: Mark(.done, t("funding.outcome.met"))
        }
    }
}

extension FundingApplication.State {
    func word(_ t: Texts) -> String { t("application.state.\(rawValue)") }

    func mark(_ t: Texts) -> Mark {
        switch self {
        case .prepared, .submitted: Mark(.estimated, word(t))
        case .granted, .paid: Mark(.done, word(t))
        case .declined, .withdrawn: Mark(.plain, word(t))
        }
    }
}

extension SizeClass {
    func word(_ t: Texts) -> String { t("funding.size.\(rawValue)") }
}

enum FundingWords {
    /// Euros for reading: cents only where there are any.
    static func euros(_ value: Double) -> String {
        let cents = (value * 100).rounded()
        return GermanFormat.amount(value, places: cents.truncatingRemainder(dividingBy: 100) == 0 ? 0 : 2, unit: "€")
    }

    /// Texts of content files come with ordinary spaces: a number keeps its unit beside it.
    static func spaced(_ text: String) -> String {
        ["€", "%", "kWh", "Std.", "Mio.", "t CO₂"].reduce(text) {
            $0.replacing(" \($1)", with: "\(GermanFormat.thinSpace)\($1)")
        }
    }

    /// Of the ids that catalogues of measures and programmes use.
    static func theme(_ id: String, _ t: Texts) -> String {
        let themes = [
            "energy": t("funding.theme.energy"), "resources": t("funding.theme.resources"),
            "carbon": t("funding.theme.carbon"), "markets": t("funding.theme.markets"),
            "people": t("funding.theme.people"), "offers": t("funding.theme.offers"),
            "supply": t("funding.theme.supply"), "reporting": t("funding.theme.reporting"),
            "mobility": t("funding.theme.mobility"),
        ]
        return themes[id] ?? id
    }

    static func state(_ id: String, _ t: Texts) -> String { t("funding.state.\(id)") }

    /// „01/2026“ or „15.01.2026“, as precisely as it is known.
    static func knowledge(_ knowledge: ContentKnowledge, _ t: Texts) -> String {
        let parts = knowledge.date.split(separator: "-")
        let date =
            LocalDate(iso: knowledge.date)?.german
            ?? (parts.count == 2 ? "\(parts[1])/\(parts[0])" : knowledge.date)
        return knowledge.isApproximate ? t("funding.knowledge.about", ["date": date]) : date
    }
}
