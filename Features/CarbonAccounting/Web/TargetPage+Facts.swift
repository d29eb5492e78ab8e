import CarbonAccounting
import CarbonAccountingStorage
import HTML
import Kernel
import WebPlatform

extension TargetPage {
    init(_ facts: TargetFacts, frame: YearFrame, form: TargetForm, _ call: Call<Member>) {
        let t = call.texts
        self.frame = frame
        self.form = form
        token = call.formToken
        isOwner = call.who.role == .owner
        title = t("target.title")
        hasBase = facts.base != nil
        threshold = Self.percent(facts.threshold)
        (lead, leadFigures) = Self.lead(facts, t)
        chart = facts.base == nil ? nil : ResultCharts.targets(facts, t)
        paths = Self.paths(facts, t)
        log = facts.log.map { Self.line($0, t) }
        provisional = Self.provisional(facts, t)
        standing = Self.standing(facts, t)
        hasChanged = facts.change != nil
    }

    private static func percent(_ number: Double) -> String {
        GermanFormat.significant(number) + GermanFormat.thinSpace + "%"
    }

    private static func lead(_ facts: TargetFacts, _ t: Texts) -> (String, [String]) {
        guard let base = facts.base else { return (t("target.lead.noBase"), []) }
        guard facts.year > base.year, let now = facts.totals[facts.year], base.total.location > 0 else {
            let total = Amounts.withUnit(base.total.location)
            return (t("target.lead.base", ["year": "\(base.year)", "total": total]), [total])
        }
        let share = now.location / base.total.location - 1
        let change = GermanFormat.percent(abs(share))
        let values: KeyValuePairs = ["year": "\(facts.year)", "change": change, "base": "\(base.year)"]
        let first = share > 0 ? t("target.lead.more", values) : t("target.lead.less", values)
        let allowed =
            TargetPath.linear1_5.kilograms(in: facts.year, base: base.year, baseline: base.total.location) ?? 0
        let limit: KeyValuePairs = ["allowed": Amounts.withUnit(allowed)]
        let second =
            now.location <= allowed ? t("target.lead.allowed.below", limit) : t("target.lead.allowed.above", limit)
        return ("\(first) \(second)", [change])
    }

    /// Years that are named instead of compared.
    private static func provisional(_ facts: TargetFacts, _ t: Texts) -> [String] {
        var sentences: [String] = []
        if facts.isBaseProvisional, let base = facts.namedBase {
            sentences.append(t("target.provisional.base", ["year": "\(base)"]))
        }
        let others = facts.provisional.keys.filter { $0 != facts.namedBase }.sorted()
        if !others.isEmpty {
            let years = others.map { "\($0)" }.joined(separator: ", ")
            sentences.append(t("target.provisional.years", ["years": years], count: others.count))
        }
        return sentences
    }

    /// How the base year stands to what was signed.
    static func standing(_ facts: TargetFacts, _ t: Texts) -> String {
        guard let standing = facts.standing else { return t("target.lead.noBase") }
        let year = "\(standing.base.year)"
        switch standing.state {
        case .neverReleased: return t("base.state.neverReleased", ["year": year])
        case .provisional: return t("base.state.provisional", ["year": year])
        case .unchanged: return t("base.state.unchanged", ["year": year])
        case .changed(let before, let after):
            // Growth aside, the verdict is the same for every reason.
            let verdict = standing.decision(on: .error)
            let values: KeyValuePairs = [
                "year": year, "before": Amounts.withUnit(before.location), "after": Amounts.withUnit(after.location),
                "marketBefore": Amounts.withUnit(before.market), "marketAfter": Amounts.withUnit(after.market),
                "threshold": percent(facts.threshold),
                "change": verdict?.change.map { GermanFormat.percent(abs($0)) } ?? t("missing"),
            ]
            return verdict?.isRecalculation == true
                ? t("base.state.changed.recalculate", values) : t("base.state.changed.below", values)
        }
    }

    /// What became of the base year, for the log and for whoever has just recorded it.
    static func verdict(_ record: BaseYearRecalculation, _ t: Texts) -> String {
        guard let change = record.change else { return t("base.recorded") }
        let values: KeyValuePairs = ["change": Amounts.change(change), "year": "\(record.year)"]
        return record.isRecalculated ? t("base.verdict.recalculated", values) : t("base.verdict.below", values)
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
        if !facts.offersSmallFirms {
            result.append(Definition(t("path.smallFirms"), t("path.smallFirms.notOffered", ["base": "\(base.year)"])))
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
                "marketBefore": Amounts.withUnit(record.before.market),
                "marketAfter": Amounts.withUnit(record.after.market), "verdict": verdict(record, t),
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
