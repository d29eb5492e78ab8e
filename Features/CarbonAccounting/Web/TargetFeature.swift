import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Base year, target paths and what a new edition of factors would change.
extension CarbonAccountingFeature {
    func addTargetRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/ziele", for: .member, use: showTargets)
        routes.post("klimabilanz/:year/ziele", for: .member, use: saveTarget)
        routes.get("klimabilanz/:year/fassungen", for: .member, use: showEditions)
        routes.post("klimabilanz/:year/fassungen", for: .owner, use: adoptEdition)
        routes.post("klimabilanz/:year/basisjahr", for: .owner, use: recalculateBaseYear)
    }

    @Sendable func showTargets(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let facts = try await targetFacts(call.who.firm, year)
        let frame = try await frame(year, .targets, of: call.who.firm, call.texts)
        return call.page(
            TargetPage(facts, frame: frame, form: TargetForm(facts.own), token: call.formToken, call.texts)
        )
    }

    @Sendable func saveTarget(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let facts = try await targetFacts(call.who.firm, year)
        var form = TargetForm(call.form)
        if let target = form.validated(base: facts.base?.year, t) {
            if try await stores.targets.save(target, of: call.who.firm) {
                return call.redirect(CarbonAccountingURL.targets(year), notice: t("target.saved"))
            }
            form.errors.add("target-year", t("target.conflict"))
        }
        let frame = try await frame(year, .targets, of: call.who.firm, t)
        return call.page(
            TargetPage(facts, frame: frame, form: form, token: call.formToken, t),
            status: .unprocessableContent
        )
    }

    func targetFacts(_ firm: FirmID, _ year: ReportingYear) async throws -> TargetFacts {
        var totals: [ReportingYear: DualAmount] = [:]
        for known in try await stores.entries.years(of: firm) {
            let released = try await stores.reader.releasedSummary(of: firm, in: known)
            let summary = if let released { released } else { try await stores.reader.summary(of: firm, in: known) }
            if summary.lines > 0 { totals[known] = summary.total }
        }
        let baseYear = try await firms.baseYear(of: firm)
        return TargetFacts(
            year: year,
            base: baseYear.flatMap { year in totals[year].map { (year, $0) } },
            namedBase: baseYear,
            totals: totals,
            own: try await stores.targets.target(of: firm),
            threshold: try await firms.yearSettings(of: firm, year: baseYear ?? year).recalculationThreshold,
            log: try await stores.baseYears.all(of: firm)
        )
    }

    /// The firm decides that the base year changes: for structure, method or error, never for growth.
    @Sendable func recalculateBaseYear(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let facts = try await targetFacts(call.who.firm, year)
        var errors = FieldErrors()
        let trigger = BaseYear.Trigger(rawValue: call.form["trigger"])
        if trigger == nil { errors.add("trigger", t("base.trigger.missing")) }
        if trigger == .organicGrowth { errors.add("trigger", t("base.trigger.growth")) }
        if call.form["reason"].isEmpty { errors.add("reason", t("base.reason.missing")) }
        let before = GermanNumber.parse(call.form["before"])
        if before.map({ $0 < 0 }) ?? true {
            errors.add("before", t("base.before.invalid", ["value": call.form["before"]]))
        }
        if errors.isEmpty, let trigger, let before, let base = facts.base,
            let record = BaseYearRecalculation(
                year: base.year,
                trigger: trigger,
                reason: call.form["reason"],
                before: DualAmount(location: before * 1000, market: before * 1000),
                after: base.total,
                recordedOn: outside.today(),
                recordedBy: call.who.person.name
            )
        {
            try await stores.baseYears.add(record, of: call.who.firm)
            return call.redirect(CarbonAccountingURL.targets(year), notice: t("base.recorded"))
        }
        let frame = try await frame(year, .targets, of: call.who.firm, t)
        var page = TargetPage(facts, frame: frame, form: TargetForm(facts.own), token: call.formToken, t)
        page.recalculation = TargetPage.Recalculation(call.form, errors)
        return call.page(page, status: .unprocessableContent)
    }
}

/// Everything the target page is made from.
struct TargetFacts: Sendable {
    let year: ReportingYear
    /// The base year with its total, once both are known.
    let base: (year: ReportingYear, total: DualAmount)?
    let namedBase: ReportingYear?
    let totals: [ReportingYear: DualAmount]
    let own: OwnTarget?
    /// In percent.
    let threshold: Double
    let log: [BaseYearRecalculation]

    var trend: EmissionTrend? { EmissionTrend(totals.mapValues(\.location)) }

    /// From the base year to 2035, or to the firm's own target year where that is later.
    var span: [ReportingYear] {
        guard let base else { return [] }
        let last = max(2035, own?.year.value ?? 0, year.value)
        return (base.year.value...last).compactMap { ReportingYear($0) }
    }

    var paths: [TargetPath] {
        [.linear1_5, .smallFirms] + (own.map { [.own(reduction: $0.reduction, by: $0.year)] } ?? [])
    }
}
