import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Which categories of Scope 3 belong into the balance.
extension CarbonAccountingFeature {
    func addScopeThreeRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/scope-3", for: .member, page: "page.scopeThree", use: showScopeThree)
        routes.post("klimabilanz/:year/scope-3", for: .member, use: saveScopeThree)
    }

    @Sendable func showScopeThree(_ call: Call<Member>) async throws -> Response {
        let facts = try await scopeThreeFacts(call.who.firm, try call.year())
        return call.page(try await scopeThreePage(call, facts, facts.form))
    }

    @Sendable func saveScopeThree(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        var form = ScopeThreeForm(call.form)
        guard let decisions = form.validated(t) else {
            let facts = try await scopeThreeFacts(call.who.firm, year)
            return call.page(try await scopeThreePage(call, facts, form), status: .unprocessableContent)
        }
        do {
            guard
                try await stores.scopeThree.save(decisions, version: form.version, of: call.who.firm, in: year)
            else {
                let facts = try await scopeThreeFacts(call.who.firm, year)
                form.version = facts.version
                var page = try await scopeThreePage(call, facts, form)
                page.conflict = form.conflict(with: facts.decisions, t)
                return call.page(page, status: .conflict)
            }
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
        return call.redirect(CarbonAccountingURL.scopeThree(year), notice: t("scopeThree.saved"))
    }

    private func scopeThreeFacts(_ firm: FirmID, _ year: ReportingYear) async throws -> ScopeThreeFacts {
        let (decisions, version) = try await stores.scopeThree.versioned(of: firm, in: year)
        let summary = try await stores.reader.summary(of: firm, in: year)
        return ScopeThreeFacts(
            year: year,
            overview: summary.scopeThree,
            decisions: decisions,
            version: version,
            isReleased: try await firms.yearSettings(of: firm, year: year).status == .released
        )
    }

    private func scopeThreePage(
        _ call: Call<Member>,
        _ facts: ScopeThreeFacts,
        _ form: ScopeThreeForm
    ) async throws -> ScopeThreePage {
        let (year, t) = (facts.year, call.texts)
        return ScopeThreePage(
            title: t("scopeThree.title", ["year": "\(year)"]),
            frame: try await frame(year, .scopeThree, of: call.who.firm, t),
            lead: Self.lead(facts.overview.undecided.count, t),
            rows: facts.overview.rows.map { row in
                let category = row.category
                let isSuggested = facts.decisions[category] == nil && row.lines > 0 && !form.isTyped
                return ScopeThreePage.Row(
                    field: category.rawValue,
                    title: category.numberedLabel(t),
                    explanation: category.explanation(t),
                    lines: Self.lines(row, t),
                    link: Self.link(row, year, t),
                    status: form.status(category),
                    reason: form.reason(category),
                    isSuggested: isSuggested,
                    survey: category == .commuting ? CarbonAccountingURL.commuting(year) : nil
                )
            },
            token: call.formToken,
            version: form.version,
            isReleased: facts.isReleased,
            errors: form.errors
        )
    }

    private static func lead(_ open: Int, _ t: Texts) -> String {
        switch open {
        case 0: t("scopeThree.lead.none")
        case EmissionCategory.scopeThree.count: t("scopeThree.lead.all")
        default: t("scopeThree.lead", count: open)
        }
    }

    private static func lines(_ row: ScopeThreeOverview.Row, _ t: Texts) -> String {
        if row.lines == 0 { return t("scopeThree.noLine") }
        return row.category == .fuelAndEnergy
            ? t("scopeThree.lines.formed", count: row.lines) : t("scopeThree.lines", count: row.lines)
    }

    /// Upstream chains have no lines of their own to look at.
    private static func link(_ row: ScopeThreeOverview.Row, _ year: ReportingYear, _ t: Texts) -> PageLink? {
        let category = row.category
        if row.lines == 0 {
            return PageLink(t("scopeThree.addLine"), href: CarbonAccountingURL.newEntry(year, category))
        }
        guard category != .fuelAndEnergy else { return nil }
        return PageLink(
            t("scopeThree.open"),
            href: CarbonAccountingURL.entries(year) + "?kategorie=\(category.number)"
        )
    }
}

/// Everything the page about Scope 3 is made from.
struct ScopeThreeFacts: Sendable {
    let year: ReportingYear
    let overview: ScopeThreeOverview
    /// As stored; what lines suggest stands in ``overview``.
    let decisions: [EmissionCategory: ScopeThreeStatus]
    let version: Int
    let isReleased: Bool

    /// Stored decisions, and for open categories with lines what the lines suggest.
    var form: ScopeThreeForm {
        ScopeThreeForm(
            Dictionary(overview.rows.compactMap { row in row.status.map { (row.category, $0) } }) { first, _ in first },
            version: version
        )
    }
}
