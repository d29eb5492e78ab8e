import Assessments
import Companies
import HTML
import Kernel
import RegionalNetwork

extension Offer {
    /// `01/2026` or `15.01.2026`
    var knownOnGerman: String {
        if let day = LocalDate(iso: knownOn) { return day.german }
        let parts = knownOn.split(separator: "-")
        return parts.count == 2 ? "\(parts[1])/\(parts[0])" : knownOn
    }

    func themeWords(_ t: Texts) -> String {
        Instrument.Theme.allCases.filter(themes.contains).map { t("offers.theme.\($0.rawValue)") }
            .joined(separator: ", ")
    }

    func audienceWords(_ t: Texts) -> String {
        Audience.allCases.filter(audiences.contains).map { t("offers.audience.\($0.rawValue)") }
            .joined(separator: ", ")
    }

    func sectorWords(_ t: Texts) -> String {
        Sector.allCases.filter(sectors.contains).map { t("offers.sector.\($0.rawValue)") }.joined(separator: ", ")
    }

    func sizeWords(_ t: Texts) -> String {
        SizeClass.allCases.filter(sizes.contains).map { t("offers.size.\($0.rawValue)") }.joined(separator: ", ")
    }

    /// The words, and the days if there are any.
    func dateWords(_ t: Texts) -> String {
        let days =
            switch (first, last) {
            case (let first?, let last?) where first == last: first.german
            case (let first?, let last?): t("offers.dates.span", ["first": first.german, "last": last.german])
            case (let first?, nil): t("offers.dates.from", ["first": first.german])
            case (nil, let last?): t("offers.dates.through", ["last": last.german])
            case (nil, nil): ""
            }
        return [days, dates].filter { !$0.isEmpty }.joined(separator: ". ")
    }

    func stateMark(_ t: Texts) -> Mark {
        let kind: Mark.Kind =
            switch state {
            case .suggested: .attention
            case .released: .done
            case .withdrawn: .plain
            }
        return Mark(kind, t("offers.state.\(state.rawValue)"))
    }
}

extension OfferFit {
    /// „Passt zu Ihrem Betrieb, weil …“
    func sentence(_ t: Texts) -> String {
        let words = reasons.map { reason in
            switch reason {
            case .measure(let theme, let title):
                t("offers.fit.measure", ["measure": title, "theme": t("offers.theme.\(theme.rawValue)")])
            case .sector(let sector): t("offers.fit.sector", ["sector": t("offers.sector.\(sector.rawValue)")])
            case .size(let size): t("offers.fit.size", ["size": t("offers.size.\(size.rawValue)")])
            }
        }
        return t("offers.fit", ["reasons": words.joined(separator: "; ")])
    }
}
