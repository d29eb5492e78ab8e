import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Base year and target paths.
extension CarbonAccountingFeature {
    func addTargetRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/ziele", for: .member, page: "page.targets", use: showTargets)
        routes.post("klimabilanz/:year/ziele", for: .member, use: saveTarget)
        routes.post("klimabilanz/:year/basisjahr", for: .owner, use: recalculateBaseYear)
    }

    @Sendable func showTargets(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let facts = try await targetFacts(call.who.firm, year)
        let frame = try await frame(year, .targets, of: call.who.firm, call.texts)
        return call.page(
            TargetPage(facts, frame: frame, form: TargetForm(facts.own), call)
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
            TargetPage(facts, frame: frame, form: form, call),
            status: .unprocessableContent
        )
    }

    func targetFacts(_ firm: FirmID, _ year: ReportingYear) async throws -> TargetFacts {
        var totals: [ReportingYear: DualAmount] = [:]
        var provisional: [ReportingYear: DualAmount] = [:]
        for known in try await stores.entries.years(of: firm) {
            let summary = try await stores.reader.summary(of: firm, in: known)
            guard summary.lines > 0 else { continue }
            if summary.isProvisional { provisional[known] = summary.total } else { totals[known] = summary.total }
        }
        let log = try await stores.baseYears.all(of: firm)
        let baseYear = try await firms.baseYear(of: firm)
        let threshold = try await firms.yearSettings(of: firm, year: baseYear ?? year).recalculationThreshold
        var standing: BaseYearStanding?
        if let baseYear {
            // A release that stands hides what has changed since.
            let now = try await stores.reader.presentInventory(of: firm, in: baseYear)
            standing = BaseYearStanding(
                BaseYear(year: baseYear, threshold: threshold / 100),
                released: try await stores.reader.firstReleasedTotal(of: firm, in: baseYear),
                now: now.categories.reduce(.zero, +),
                isProvisional: now.isProvisional || now.lines.isEmpty,
                log: log
            )
        }
        return TargetFacts(
            year: year,
            namedBase: baseYear,
            totals: totals,
            provisional: provisional,
            own: try await stores.targets.target(of: firm),
            threshold: threshold,
            log: log,
            standing: standing
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
        if facts.change == nil { errors.add("trigger", TargetPage.standing(facts, t)) }
        if errors.isEmpty, let trigger, let change = facts.change, let verdict = facts.standing?.decision(on: trigger),
            let record = BaseYearRecalculation(
                year: change.year,
                trigger: trigger,
                reason: call.form["reason"],
                before: change.before,
                after: change.after,
                recordedOn: outside.today(),
                recordedBy: call.who.person.name,
                change: verdict.change,
                reachesThreshold: verdict.isRecalculation
            )
        {
            try await stores.baseYears.add(record, of: call.who.firm)
            return call.redirect(CarbonAccountingURL.targets(year), notice: TargetPage.verdict(record, t))
        }
        let frame = try await frame(year, .targets, of: call.who.firm, t)
        var page = TargetPage(facts, frame: frame, form: TargetForm(facts.own), call)
        page.recalculation = TargetPage.Recalculation(call.form, errors)
        return call.page(page, status: .unprocessableContent)
    }
}
