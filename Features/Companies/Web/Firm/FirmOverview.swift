import Companies
import HTML
import Kernel

/// Everything the overview of a firm is made from.
struct FirmOverview {
    let firm: Firm
    let sites: [Site]
    let figures: FirmFigures
    let sizes: FirmSizes
    /// What holds for funding after several years.
    let status: SizeClass?
    let hasYear: Bool

    func page(_ content: CompaniesContent, _ t: Texts) -> FirmPage {
        let seat = sites.first { $0.isSeat } ?? sites.first
        let region = seat.flatMap { content.region.membership($0.postcode) }
        let (lead, marked) = lead(seat, t)
        return FirmPage(
            title: firm.name,
            lead: lead,
            leadFigures: marked,
            facts: [
                (t("firm.legalForm"), firm.legalForm?.word(t)),
                (t("firm.nonProfit"), firm.isNonProfit ? t("yes") : t("no")),
                (t("firm.industry2008"), content.label(firm.industry2008)),
                (t("firm.industry2025"), content.label(firm.industry2025)),
                (t("firm.seat"), seat.map { address($0) }),
                (t("firm.region"), region ?? seat.map { _ in t("firm.region.outside") }),
                (t("firm.sites"), sites.isEmpty ? nil : t("firm.sites.count", count: sites.count)),
            ],
            gaps: gaps(t),
            sizesTitle: t("size.title", ["year": "\(figures.year)"]),
            sizes: [SizePanel(sizes.smeDefinition, status: status, t), SizePanel(sizes.vsme, t)],
            difference: sizes.differ ? t("size.differ") : nil,
            figures: PageLink(t("figures.link", ["year": "\(figures.year)"]), href: CompaniesURL.figures(figures.year)),
            sections: CompaniesSection.links(.overview, t)
        )
    }

    private func lead(_ seat: Site?, _ t: Texts) -> (String, [String]) {
        let year = "\(figures.year)"
        let staff = (figures.employees ?? figures.fullTimeEquivalents).map { GermanFormat.exact($0) }
        switch (seat, staff) {
        case (let seat?, let staff?):
            return (
                t("firm.lead", ["firm": firm.name, "place": seat.municipality, "year": year, "staff": staff]), [staff]
            )
        case (let seat?, nil):
            return (t("firm.lead.noStaff", ["firm": firm.name, "place": seat.municipality, "year": year]), [])
        case (nil, let staff?):
            return (t("firm.lead.noSite", ["firm": firm.name, "year": year, "staff": staff]), [staff])
        case (nil, nil): return (t("firm.lead.empty", ["firm": firm.name]), [])
        }
    }

    private func gaps(_ t: Texts) -> [PageLink] {
        var gaps: [PageLink] = []
        if firm.industry2008 == nil { gaps.append(PageLink(t("gap.industry2008"), href: CompaniesURL.masterData)) }
        if firm.industry2025 == nil { gaps.append(PageLink(t("gap.industry2025"), href: CompaniesURL.masterData)) }
        if sites.isEmpty { gaps.append(PageLink(t("gap.sites"), href: CompaniesURL.newSite)) }
        if !hasYear { gaps.append(PageLink(t("gap.years"), href: CompaniesURL.years)) }
        if figures.employees == nil || figures.turnover == nil {
            let words = t("gap.figures", ["year": "\(figures.year)"])
            gaps.append(PageLink(words, href: CompaniesURL.figures(figures.year)))
        }
        return gaps
    }

    private func address(_ site: Site) -> String {
        let place = "\(site.postcode) \(site.municipality)"
        return site.street.isEmpty ? place : "\(site.street), \(place)"
    }
}
