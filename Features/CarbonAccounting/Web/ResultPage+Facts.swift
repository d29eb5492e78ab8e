import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import HTML
import Kernel

extension ResultPage {
    init(_ facts: ResultFacts, frame: YearFrame, _ t: Texts) {
        let summary = facts.summary
        self.frame = frame
        title = t("result.title", ["year": "\(facts.year)"])
        state = Self.state(facts)
        (lead, leadFigures) = Self.lead(facts, t)
        leadRemark = t("result.remark", ["edition": summary.edition, "gwp": summary.set.rawValue.uppercased()])
        figures = summary.lines == 0 ? [] : Self.keyFigures(facts, t)
        missing = facts.problems.map {
            Line(
                label: $0.entry.description.isEmpty ? $0.entry.category.label(t) : $0.entry.description,
                detail: sentence($0.problem, t),
                link: CarbonAccountingURL.entry($0.entry.id, facts.year)
            )
        }
        outside = Self.outside(facts, t)
        missingMore = max(0, summary.incomplete.count - facts.problems.count)
        charts = summary.lines == 0 ? [] : ResultCharts(facts, t).all
        hotSpots = Self.hotSpots(summary, t)
        let basis = Intensity.Basis(facts.figures)
        intensities = Self.intensities(summary, basis, t)
        intensityAdvice = basis.isComplete ? nil : Self.advice(facts.year, t)
        certainty = Self.certainty(summary, t)
        quality = Self.quality(summary.quality, t)
        self.basis = Self.basis(summary, t)
        beside = Self.beside(summary, t)
        chains = summary.missingUpstream.map { chain in
            let name = facts.catalogue.factor(id: chain.figureID)?.name ?? chain.figureID
            return t(
                "result.chains.item",
                ["category": chain.category.label(t), "factor": name],
                count: chain.lines
            )
        }
    }

    private static func state(_ facts: ResultFacts) -> ResultState {
        if let release = facts.release {
            return .released(by: release.releasedBy, on: LocalDate(release.releasedAt).german)
        }
        let summary = facts.summary
        if summary.lines == 0, summary.incomplete.isEmpty { return .empty }
        let withoutMethod = Set(summary.missingMethods.values.flatMap { $0 })
        return summary.isProvisional ? .provisional(missing: summary.incomplete.count + withoutMethod.count) : .complete
    }

    /// „Ihr Betrieb verursachte 2025 412 t CO₂e; 61 % davon aus Erdgas.“
    private static func lead(_ facts: ResultFacts, _ t: Texts) -> (String, [String]) {
        let summary = facts.summary
        guard summary.lines > 0 else { return (t("result.lead.empty", ["year": "\(facts.year)"]), []) }
        let total = Amounts.withUnit(summary.total.location)
        let values: KeyValuePairs = ["year": "\(facts.year)", "total": total]
        let first = summary.isProvisional ? t("result.lead.provisional", values) : t("result.lead.complete", values)
        return withShare(first, total, summary, t)
    }

    /// The first sentence with the largest source behind it, and the figures in both.
    private static func withShare(
        _ first: String,
        _ total: String,
        _ summary: InventorySummary,
        _ t: Texts
    ) -> (String, [String]) {
        var sentence = first
        var figures = [total]
        if let first = summary.hotSpots.first {
            let share = GermanFormat.percent(first.share, places: 0)
            sentence += " " + t("result.lead.share", ["share": share, "source": first.source.label(t)])
            figures.append(share)
        }
        return (sentence, figures)
    }

    /// „3 Zeilen gehören zu Standorten außerhalb der Bilanzgrenze …: Härterei.“
    static func outside(_ facts: ResultFacts, _ t: Texts) -> String? {
        guard let outside = facts.summary.outside, !outside.isEmpty else { return nil }
        let names = outside.map { facts.siteNames[$0.site] ?? t("missing") }.sorted().joined(separator: ", ")
        return t("result.outside", ["sites": names], count: outside.reduce(0) { $0 + $1.lines })
    }

    /// For readers outside the firm: „Metallbau Kettler GmbH verursachte 2025 412 t CO₂e; …“
    static func reportSentence(_ facts: ResultFacts, _ t: Texts) -> String {
        let summary = facts.summary
        guard summary.lines > 0 else { return t("result.lead.empty", ["year": "\(facts.year)"]) }
        let total = Amounts.withUnit(summary.total.location)
        let values: KeyValuePairs = ["firm": facts.facts.firmName, "year": "\(facts.year)", "total": total]
        let first = summary.isProvisional ? t("report.lead.provisional", values) : t("report.lead", values)
        return withShare(first, total, summary, t).0
    }

    private static func keyFigures(_ facts: ResultFacts, _ t: Texts) -> [KeyFigure] {
        let summary = facts.summary
        func figure(_ value: Double?, _ label: String, remark: String? = nil) -> KeyFigure {
            guard let value else {
                return KeyFigure(t("missing"), label: label, remark: remark, mark: Mark(.missing, t("missing")))
            }
            return KeyFigure(Amounts.tonnes(value), unit: Amounts.unit, label: label, remark: remark)
        }
        let change = facts.before.map { before -> String in
            guard before.total.location > 0 else { return t("result.noComparison") }
            let share = summary.total.location / before.total.location - 1
            return t("result.change", ["change": Amounts.change(share), "year": "\(facts.year.value - 1)"])
        }
        let two = summary.amount(of: .two)
        return [
            figure(summary.location, t("result.total.location"), remark: change),
            figure(summary.market, t("result.total.market")),
            figure(summary.amount(of: .one).location, t("result.scope1")),
            figure(summary.missingMethods[.location] == nil ? two.location : nil, t("result.scope2.location")),
            figure(summary.missingMethods[.market] == nil ? two.market : nil, t("result.scope2.market")),
            figure(summary.amount(of: .three).location, t("result.scope3")),
        ]
    }

    private static func hotSpots(_ summary: InventorySummary, _ t: Texts) -> [Line] {
        // The same advice is given once, with the largest spot that it fits.
        var advised: Set<HotSpot.Meaning> = []
        return summary.hotSpots.prefix(5).map { spot in
            Line(
                label: t(
                    "result.hotSpots.item",
                    [
                        "source": spot.source.label(t), "amount": Amounts.withUnit(spot.amount.location),
                        "share": GermanFormat.percent(spot.share, places: 0),
                    ]
                ),
                detail: advised.insert(spot.meaning).inserted ? t("meaning.\(spot.meaning.rawValue)") : "",
                link: spot.category.entries(summary.year)
            )
        }
    }

    private static func intensities(_ summary: InventorySummary, _ basis: Intensity.Basis, _ t: Texts) -> DataTable? {
        let all = Intensity.all(of: summary.total, basis: basis)
        guard !all.isEmpty, summary.lines > 0 else { return nil }
        return DataTable(
            caption: t("result.intensity.title"),
            columns: [
                TableColumn(t("result.intensity.per"), isRowTitle: true),
                TableColumn(t("result.intensity.divisor"), isNumeric: true),
                TableColumn(t("result.method.location"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("result.method.market"), unit: Amounts.unit, isNumeric: true),
            ],
            rows: all.map { intensity in
                let market = summary.market == nil ? t("missing") : Amounts.threePlaces(intensity.amount.market)
                return TableRow([
                    TableCell(intensity.kind.label(t)), TableCell(GermanFormat.significant(intensity.divisor)),
                    TableCell(Amounts.threePlaces(intensity.amount.location)), TableCell(market),
                ])
            },
            narrow: .cards
        )
    }

    private static func advice(_ year: ReportingYear, _ t: Texts) -> Line {
        Line(
            label: t("result.intensity.advice.link"),
            detail: t("result.intensity.advice"),
            link: "/betrieb/kennzahlen/\(year)"
        )
    }
}

extension EmissionSource {
    /// The name of the factor or contract; what is gathered under „Übriges“ is named after its category.
    func label(_ t: Texts) -> String {
        if !name.isEmpty { return name }
        let category = EmissionCategory(rawValue: id)
        return t("result.rest", ["category": category?.label(t) ?? id])
    }
}

extension Intensity.Kind {
    func label(_ t: Texts) -> String {
        switch self {
        case .employee: t("result.intensity.employee")
        case .millionEurosTurnover: t("result.intensity.turnover")
        case .own(let name): t("result.intensity.own", ["unit": name])
        }
    }
}

extension Intensity.Basis {
    init(_ figures: FirmFigures) {
        var own: [String: Double] = [:]
        if let unit = figures.ownUnit, let count = unit.count { own[unit.name] = count }
        self.init(employees: figures.employees, turnover: figures.turnover?.euros, own: own)
    }

    var isComplete: Bool { employees != nil && turnover != nil }
}
