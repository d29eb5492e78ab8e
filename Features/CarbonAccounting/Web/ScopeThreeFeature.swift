import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Which categories of Scope 3 belong into the balance.
extension CarbonAccountingFeature {
    func addScopeThreeRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/scope-3", for: .member, use: showScopeThree)
        routes.post("klimabilanz/:year/scope-3", for: .member, use: saveScopeThree)
    }

    @Sendable func showScopeThree(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let decisions = try await stores.scopeThree.decisions(of: call.who.firm, in: year)
        return call.page(try await scopeThreePage(call, year, decisions))
    }

    @Sendable func saveScopeThree(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        var errors = FieldErrors()
        var decisions: [EmissionCategory: ScopeThreeStatus] = [:]
        for category in EmissionCategory.scopeThree {
            let (field, reason) = (category.rawValue, call.form[category.rawValue + "-reason"])
            switch call.form[field] {
            case "": continue
            case "relevant": decisions[category] = .relevant
            case "notYetCollected": decisions[category] = .notYetCollected
            case "excluded":
                decisions[category] = .excluded(reason: reason)
                if reason.isEmpty {
                    errors.add(field + "-reason", t("scopeThree.reason.missing", ["category": category.label(t)]))
                } else if reason.count > 500 {
                    errors.add(field + "-reason", t("scopeThree.reason.long", count: reason.count))
                }
            case let other: errors.add(field, t("scopeThree.status.unknown", ["value": other]))
            }
        }
        guard errors.isEmpty else {
            let page = try await scopeThreePage(call, year, decisions, errors)
            return call.page(page, status: .unprocessableContent)
        }
        do {
            try await stores.scopeThree.save(decisions, of: call.who.firm, in: year)
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
        return call.redirect(CarbonAccountingURL.scopeThree(year), notice: t("scopeThree.saved"))
    }

    private func scopeThreePage(
        _ call: Call<Member>,
        _ year: ReportingYear,
        _ decisions: [EmissionCategory: ScopeThreeStatus],
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> ScopeThreePage {
        let t = call.texts
        let summary = try await stores.reader.summary(of: call.who.firm, in: year)
        let lines = Dictionary(uniqueKeysWithValues: summary.scopeThree.rows.map { ($0.category, $0.lines) })
        let settings = try await firms.yearSettings(of: call.who.firm, year: year)
        return ScopeThreePage(
            title: t("scopeThree.title", ["year": "\(year)"]),
            frame: try await frame(year, .scopeThree, of: call.who.firm, t),
            lead: t("scopeThree.lead", count: EmissionCategory.scopeThree.filter { decisions[$0] == nil }.count),
            rows: EmissionCategory.scopeThree.map { category in
                let status = decisions[category]
                var reason = ""
                if case .excluded(let words) = status { reason = words }
                return ScopeThreePage.Row(
                    field: category.rawValue,
                    title: category.numberedLabel(t),
                    explanation: category.explanation(t),
                    lines: t("scopeThree.lines", count: lines[category] ?? 0),
                    status: status?.word ?? "",
                    reason: reason,
                    entries: CarbonAccountingURL.entries(year) + "?kategorie=\(category.number)",
                    survey: category == .commuting ? CarbonAccountingURL.commuting(year) : nil
                )
            },
            token: call.formToken,
            isReleased: settings.status == .released,
            errors: errors
        )
    }
}

extension ScopeThreeStatus {
    /// As the form names it.
    fileprivate var word: String {
        switch self {
        case .relevant: "relevant"
        case .excluded: "excluded"
        case .notYetCollected: "notYetCollected"
        }
    }
}
