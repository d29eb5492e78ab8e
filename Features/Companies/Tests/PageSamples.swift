import Companies
import HTML
import Kernel
import TestSupport
import WebPlatform

@testable import CompaniesStorage
@testable import CompaniesWeb

/// The pages as values, made from the demonstration firms by the same code that serves them.
struct PageSamples {
    let t = Texts.feature("Companies")
    let content: CompaniesContent
    private let token = FormToken(name: "_proof", value: "proof")

    init() throws { content = try Sample.content() }

    private var kettler: Firm {
        Firm(
            id: Sample.firm,
            name: "Metallbau Kettler GmbH",
            legalForm: .gmbh,
            industry2008: IndustryCode("25.62", edition: .wz2008),
            industry2025: IndustryCode("25.53", edition: .wz2025)
        )
    }

    private var works: Site {
        Site(
            id: SiteID("01936f00-0000-7000-b000-000000000001")!,
            firm: Sample.firm,
            name: "Werk 1",
            street: "Eckeseyer Straße 1",
            postcode: Postcode("58095")!,
            municipality: "Hagen",
            isSeat: true,
            floorArea: 2_400
        )
    }

    private func frame(_ action: String, version: Int = 1, errors: FieldErrors = FieldErrors()) -> FormFrame {
        FormFrame(action: action, token: token, version: version, errors: errors)
    }

    private func sizes(_ figures: FirmFigures, _ holdings: [Holding] = []) -> FirmSizes {
        FirmSizes(
            figures: figures,
            relations: EnterpriseRelations(holdings, undertakings: [], in: Sample.year)
        )
    }

    var firm: FirmPage {
        let figures = Sample.figures(staff: 40, turnover: 6_200_000)
        let overview = FirmOverview(
            firm: kettler,
            sites: [works],
            figures: figures,
            sizes: sizes(figures),
            status: nil,
            hasYear: true
        )
        return overview.page(content, t)
    }

    var masterData: MasterDataPage {
        var form = MasterDataForm(kettler, content)
        form.industry2008 = "Metallbau"
        var errors = FieldErrors()
        errors.add("industry2008", t("industry.several", ["value": "Metallbau"]))
        var page = MasterDataPage(
            title: t("firm.edit.title"),
            form: form,
            frame: frame(CompaniesURL.masterData, errors: errors),
            legalForms: LegalForm.allCases.map { Choice($0.word(t), value: $0.rawValue) },
            suggested2025: [],
            suggestionFor: "25.62",
            sections: []
        )
        page.show(content.choices("Metallbau", .wz2008), for: .wz2008)
        return page
    }

    var sites: SitesPage {
        SitesPage(
            title: t("section.sites"),
            lead: t("site.lead", count: 1),
            rows: [
                SitesPage.Row(
                    name: PageLink("Werk 1", href: CompaniesURL.site(works.id)),
                    isSeat: true,
                    address: "Eckeseyer Straße 1, 58095 Hagen",
                    region: content.region.membership(works.postcode),
                    floorArea: nil,
                    operatedBy: nil
                )
            ],
            sections: []
        )
    }

    /// Somebody else has saved another name meanwhile.
    var site: SitePage {
        var form = SiteForm(works)
        form.name = "Werk Nord"
        var frame = frame(CompaniesURL.site(works.id), version: 2)
        frame.conflict = form.conflict(with: works, [], t)
        return SitePage(
            title: works.name,
            form: form,
            frame: frame,
            municipalities: ["Hagen", "Dortmund"],
            undertakings: [],
            sections: []
        )
    }

    private var structure: HoldingStore.Structure {
        HoldingStore.Structure(
            undertakings: [1, 2].map {
                Undertaking(
                    id: Sample.undertaking($0),
                    firm: Sample.firm,
                    name: ["Kettler Service", "Härterei Ruhr"][$0 - 1]
                )
            },
            holdings: [
                Sample.holding(.firm, Sample.party(1), 83, operational: true, .subsidiary),
                Sample.holding(Sample.party(1), Sample.party(2), 50, .jointVenture),
            ]
        )
    }

    var holdings: HoldingsPage {
        get throws {
            let overview = HoldingsOverview(
                names: HoldingNames(firm: kettler.name, undertakings: structure.undertakings),
                structure: structure,
                year: Sample.year,
                choices: [Sample.year]
            )
            return try overview.page(t)
        }
    }

    var holding: HoldingPage {
        var errors = FieldErrors()
        errors.add("share", t("holding.error.whole", ["name": "Härterei Ruhr", "sum": "105 %"]))
        return HoldingPage(
            title: t("holding.new.title"),
            form: HoldingForm(),
            frame: frame(CompaniesURL.holdings, version: 0, errors: errors),
            firmName: kettler.name,
            undertakings: structure.undertakings.map { Choice($0.name, value: $0.id.text) },
            isNew: true,
            sections: []
        )
    }

    var undertaking: UndertakingPage {
        UndertakingPage(
            title: "Kettler Service",
            form: UndertakingForm(structure.undertakings[0]),
            frame: frame(CompaniesURL.undertaking(Sample.undertaking(1))),
            figures: PageLink(t("figures.link", ["year": "2025"]), href: "/betrieb/kennzahlen/2025"),
            sections: []
        )
    }

    /// Großhandel Brandt: medium for funding, above medium by VSME.
    var figures: FiguresPage {
        let brandt = Sample.figures(staff: 180, turnover: 62_000_000, balanceSheet: 30_000_000)
        let sizes = sizes(brandt)
        return FiguresPage(
            title: t("figures.title", ["year": "2025"]),
            form: FiguresForm(brandt),
            frame: frame(CompaniesURL.figures(Sample.year)),
            closed: nil,
            sizes: [SizePanel(sizes.smeDefinition, t), SizePanel(sizes.vsme, t)],
            difference: t("size.differ"),
            related: [
                FiguresPage.Related(
                    name: PageLink("Kettler Service", href: "/betrieb/kennzahlen/2025/x"),
                    relation: EnterpriseRelations.Relation.partner(share: 0.4).word(t),
                    staff: "20",
                    turnover: nil,
                    balanceSheet: nil
                )
            ],
            years: nil,
            sections: []
        )
    }

    var relatedFigures: RelatedFiguresPage {
        let known = UndertakingFigures(undertaking: Sample.undertaking(1), year: Sample.year, staff: 20)
        return RelatedFiguresPage(
            title: t("figures.related.title", ["name": "Kettler Service", "year": "2025"]),
            lead: t("figures.related.lead", ["firm": kettler.name]),
            form: RelatedFiguresForm(known),
            frame: frame(CompaniesURL.related(Sample.year, Sample.undertaking(1))),
            back: CompaniesURL.figures(Sample.year),
            sections: []
        )
    }

    /// Kettler's people: 36 + 4 = 40, 6 ÷ ((38 + 42) ÷ 2) = 15 %; the rest is missing.
    var staff: StaffPage {
        var known = StaffFigures(firm: Sample.firm, year: Sample.year, counting: .average)
        known.values = [
            .employees: 40, .permanent: 36, .temporary: 4, .atBegin: 38, .joined: 10, .left: 6, .atEnd: 42,
        ]
        known.countries = ["DE": 38, "NL": 2]
        return StaffPage(
            title: t("staff.title", ["year": "2025"]),
            form: StaffForm(known),
            frame: frame(CompaniesURL.staff(Sample.year)),
            closed: nil,
            difference: nil,
            facts: [],
            ratios: known.ratios(t),
            years: nil,
            sections: []
        )
    }

    var staffYears: StaffYearsPage {
        StaffYearsPage(
            title: t("staff.years.title"),
            years: [2025, 2024].map { year in
                StaffYearsPage.Year(
                    link: PageLink("\(year)", href: "/betrieb/belegschaft/\(year)"),
                    employees: year == 2025 ? "40" : nil,
                    known: t("staff.years.count", ["count": year == 2025 ? "7" : "0", "all": "27"])
                )
            },
            sections: []
        )
    }

    var years: YearsPage {
        YearsPage(
            title: t("section.years"),
            lead: t("year.lead", ["base": "2024"], count: 2),
            rows: [2025, 2024].map { year in
                YearsPage.Row(
                    year: PageLink("\(year)", href: "/betrieb/jahre/\(year)"),
                    isBaseYear: year == 2024,
                    approach: ConsolidationApproach.operationalControl.word(t),
                    edition: "2026.1",
                    balance: PageLink(t("year.balance", ["year": "\(year)"]), href: "/klimabilanz/\(year)"),
                    status: (year == 2024 ? ReportingYearStatus.released : .open).word(t),
                    isReleased: year == 2024
                )
            },
            next: "2026",
            action: CompaniesURL.years,
            token: token,
            sections: []
        )
    }

    var year: YearPage {
        YearPage(
            title: t("year.title", ["year": "2025"]),
            form: YearForm(ReportingYearSettings(firm: Sample.firm, year: Sample.year), newest: "2026.1"),
            frame: frame(CompaniesURL.year(Sample.year), version: 0),
            closed: nil,
            facts: [],
            editions: ["2026.1"],
            balance: PageLink(t("year.balance", ["year": "2025"]), href: "/klimabilanz/2025"),
            comparison: PageLink(t("year.edition.compare"), href: "/klimabilanz/2025/fassungen"),
            otherBaseYear: "2024",
            sections: []
        )
    }
}
