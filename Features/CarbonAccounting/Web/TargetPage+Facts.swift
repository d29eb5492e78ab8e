import CarbonAccounting
import CarbonAccountingStorage
import HTML
import Kernel

extension TargetPage {
    init(_ facts: TargetFacts, frame: YearFrame, form: TargetForm, token: FormToken, _ t: Texts) {
        self.frame = frame
        self.form = form
        self.token = token
        title = t("target.title")
        hasBase = facts.base != nil
        threshold = GermanFormat.significant(facts.threshold) + GermanFormat.thinSpace + "%"
        (lead, leadFigures) = Self.lead(facts, t)
        chart = facts.base == nil ? nil : ResultCharts.targets(facts, t)
        paths = Self.paths(facts, t)
        log = facts.log.map { Self.line($0, t) }
    }

    private static func lead(_ facts: TargetFacts, _ t: Texts) -> (String, [String]) {
        guard let base = facts.base else { return (t("target.lead.noBase"), []) }
        guard facts.year > base.year, let now = facts.totals[facts.year], base.total.location > 0 else {
            let total = Amounts.withUnit(base.total.location)
            return (t("target.lead.base", ["year": "\(base.year)", "total": total]), [total])
        }
        let share = now.location / base.total.location - 1
        let change = Amounts.change(share)
        let allowed = TargetPath.linear1_5.kilograms(in: facts.year, base: base.year, baseline: base.total.location)
        let key = now.location <= (allowed ?? 0) ? "target.lead.below" : "target.lead.above"
        let values: KeyValuePairs = [
            "year": "\(facts.year)", "change": change, "base": "\(base.year)",
            "allowed": Amounts.withUnit(allowed ?? 0),
        ]
        return (t(key, values), [change])
    }

    private static func paths(_ facts: TargetFacts, _ t: Texts) -> [Definition] {
        guard let base = facts.base else { return [] }
        var result = facts.paths.map { path -> Definition in
            let goal = ReportingYear(2030)!
            let allowed = path.kilograms(in: goal, base: base.year, baseline: base.total.location)
            let value =
                allowed.map { t("target.path.2030", ["total": Amounts.withUnit($0)]) } ?? t("target.path.silent")
            return Definition(path.label(t), "\(path.explanation(t)) \(value)")
        }
        if let trend = facts.trend {
            let total = Amounts.withUnit(trend.kilograms(in: ReportingYear(2030)!))
            result.append(Definition(t("target.trend"), t("target.trend.explanation", ["total": total])))
        }
        return result
    }

    static func line(_ record: BaseYearRecalculation, _ t: Texts) -> String {
        t(
            "base.log",
            [
                "year": "\(record.year)", "trigger": t("base.trigger.\(record.trigger.rawValue)"),
                "before": Amounts.withUnit(record.before.location), "after": Amounts.withUnit(record.after.location),
                "date": record.recordedOn.german, "name": record.recordedBy, "reason": record.reason,
            ]
        )
    }
}

extension TargetPath {
    func label(_ t: Texts) -> String {
        switch self {
        case .linear1_5: t("path.linear1_5")
        case .linearWellBelow2: t("path.linearWellBelow2")
        case .smallFirms: t("path.smallFirms")
        case .own(let reduction, let year):
            t("path.own", ["reduction": GermanFormat.percent(reduction, places: 0), "year": "\(year)"])
        }
    }

    func explanation(_ t: Texts) -> String {
        switch self {
        case .linear1_5: t("path.linear1_5.explanation")
        case .linearWellBelow2: t("path.linearWellBelow2.explanation")
        case .smallFirms: t("path.smallFirms.explanation")
        case .own: t("path.own.explanation")
        }
    }
}
