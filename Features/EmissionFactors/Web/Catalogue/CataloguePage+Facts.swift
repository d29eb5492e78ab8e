import EmissionFactors
import HTML
import Kernel

extension CataloguePage {
    init(
        _ catalogue: FactorCatalogue,
        search: CatalogueSearch,
        hits: [EmissionFactor],
        figures: FactorFigures,
        isMember: Bool,
        _ t: Texts
    ) {
        title = t("catalogue.title")
        let series = GermanFormat.number(Double(Set(catalogue.factors.map(\.series)).count), places: 0)
        let values = GermanFormat.number(Double(catalogue.factors.count), places: 0)
        lead = t("catalogue.lead", ["series": series, "values": values])
        leadFigures = [series, values]
        remark = t(
            "catalogue.remark",
            ["edition": catalogue.edition.id, "date": catalogue.edition.published.german]
        )
        let pageCount = max(1, (hits.count + CatalogueSearch.pageSize - 1) / CatalogueSearch.pageSize)
        var search = search
        search.page = min(search.page, pageCount)
        self.search = search
        count = search.isNarrowed ? t("catalogue.hits", count: hits.count) : t("catalogue.all", count: hits.count)
        kinds = search.isNarrowed || search.page > 1 ? [] : Self.kinds(hits, t)
        let first = (search.page - 1) * CatalogueSearch.pageSize
        rows = hits.dropFirst(first).prefix(CatalogueSearch.pageSize).map { Row($0, figures, t) }
        pages = Pagination(
            label: t("catalogue.pages"),
            position: t("catalogue.page", ["page": "\(search.page)", "pages": "\(pageCount)"]),
            previous: search.page > 1
                ? PageLink(t("catalogue.previous"), href: search.address(page: search.page - 1)) : nil,
            next: search.page < pageCount
                ? PageLink(t("catalogue.next"), href: search.address(page: search.page + 1)) : nil
        )
        elsewhere = hits.isEmpty ? Self.elsewhere(search, catalogue, t) : []
        comparison = PurposeComparison(catalogue, figures, t)
        sections = FactorSection.links(.catalogue, isMember: isMember, t)
    }

    private static func kinds(_ hits: [EmissionFactor], _ t: Texts) -> [Kind] {
        let counts = Dictionary(hits.map { ($0.activity, 1) }, uniquingKeysWith: +)
        return FactorActivity.allCases.compactMap { activity in
            guard let count = counts[activity] else { return nil }
            var search = CatalogueSearch()
            search.activity = activity
            return Kind(link: PageLink(activity.word(t), href: search.address(page: 1)), count: "\(count)")
        }
    }

    private static func elsewhere(_ search: CatalogueSearch, _ catalogue: FactorCatalogue, _ t: Texts) -> [PageLink] {
        FactorPurpose.allCases.compactMap { purpose in
            var other = search
            other.purpose = purpose
            let count = other.hits(in: catalogue).count
            guard purpose != search.purpose, count > 0 else { return nil }
            return PageLink(
                t("catalogue.elsewhere", ["purpose": purpose.word(t)], count: count),
                href: other.address(page: 1)
            )
        }
    }
}

extension CataloguePage.Row {
    init(_ factor: EmissionFactor, _ figures: FactorFigures, _ t: Texts) {
        link = PageLink(factor.name, href: EmissionFactorsURL.series(factor.series))
        detail = t(
            "catalogue.detail",
            [
                "unit": factor.unit.word(t), "boundary": factor.boundary.word(t),
                "region": FactorCode.region(factor.region, t),
            ]
        )
        marks = [factor.status.mark(t), factor.isUserDefined ? Mark(.plain, t("own.mark")) : nil].compactMap { $0 }
        value = figures.bare(factor)
        unit = FactorFigures.unit(factor, t)
        years = FactorFigures.years(factor, t)
        purposes = FactorPurpose.words(factor.purposes, t)
        source = factor.source.short
        licence = LicenceKind(factor.source.licence).word(factor.source.licence, t)
    }
}
