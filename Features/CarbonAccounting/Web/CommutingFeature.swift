import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The survey about the way to work: opened and closed here, answered by employees without an account, taken over as
/// lines of category 3.7.
extension CarbonAccountingFeature {
    func addCommutingRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/pendeln", for: .member, page: "page.commuting", use: showCommuting)
        routes.post("klimabilanz/:year/pendeln/umfrage", for: .member, use: openSurvey)
        routes.delete("klimabilanz/:year/pendeln/umfrage", for: .member, use: closeSurvey)
        routes.post("klimabilanz/:year/pendeln/link", for: .member, use: renewSurveyLink)
        routes.post("klimabilanz/:year/pendeln/uebernahme", for: .member, use: takeOverCommuting)
        // Never recorded: who opened the form, and when, would say whose answer it is.
        routes.get(
            "pendeln/:token",
            for: .everyone,
            records: RecordKind.none,
            page: "page.commutingForm",
            use: showCommutingForm
        )
        routes.post("pendeln/:token", for: .everyone, use: answerCommuting)
    }

    @Sendable func showCommuting(_ call: Call<Member>) async throws -> Response {
        call.page(try await commutingPage(call, try call.year()))
    }

    /// Answers with the page itself: the link's secret is known only now.
    @Sendable func openSurvey(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        do {
            let (firm, person) = (call.who.firm, call.who.person)
            let token = try await stores.commuting.open(year, of: firm, by: person.id, name: person.name)
            guard let token else {
                return call.redirect(CarbonAccountingURL.commuting(year), notice: call.texts("commuting.reopened"))
            }
            return call.page(
                try await commutingPage(call, year, link: call.origin + CarbonAccountingURL.commutingAnswer(token))
            )
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
    }

    @Sendable func closeSurvey(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        let facts = try await commutingFacts(call.who.firm, year, site: "", call.texts)
        let factors = facts.factors(basis: try await stores.reader.basis(of: call.who.firm, in: year), call.texts)
        _ = try await stores.commuting.close(year, of: call.who.firm, factors: factors)
        return call.redirect(CarbonAccountingURL.commuting(year), notice: call.texts("commuting.closed"))
    }

    @Sendable func renewSurveyLink(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        guard let token = try await stores.commuting.renewLink(year, of: call.who.firm) else {
            return call.page(try await commutingPage(call, year), status: .conflict)
        }
        return call.page(
            try await commutingPage(call, year, link: call.origin + CarbonAccountingURL.commutingAnswer(token))
        )
    }

    @Sendable func takeOverCommuting(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let facts = try await commutingFacts(call.who.firm, year, site: call.form["site"], t)
        guard let survey = facts.survey, case .found(let result) = facts.outcome, result.hasLines else {
            return call.page(try await commutingPage(call, year), status: .unprocessableContent)
        }
        guard call.form["site"].isEmpty || facts.site?.id.text == call.form["site"] else {
            var errors = FieldErrors()
            errors.add("site", t("commuting.site.unknown"))
            return call.page(try await commutingPage(call, year, errors: errors), status: .unprocessableContent)
        }
        do {
            try await stores.commuting.takeOver(
                result.rows.map(\.line),
                from: survey,
                of: call.who.firm,
                by: call.who.person.id
            )
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
        return call.redirect(
            CarbonAccountingURL.commuting(year),
            notice: t("commuting.takenOver", count: result.rows.count)
        )
    }

    private func commutingPage(
        _ call: Call<Member>,
        _ year: ReportingYear,
        link: String? = nil,
        errors: FieldErrors = FieldErrors()
    ) async throws -> CommutingPage {
        let firm = call.who.firm
        let facts = try await commutingFacts(firm, year, site: "", call.texts)
        let frame = try await frame(year, .scopeThree, of: firm, call.texts)
        return CommutingPage(facts, frame: frame, link: link, token: call.formToken, errors: errors, call.texts)
    }

    private func commutingFacts(
        _ firm: FirmID,
        _ year: ReportingYear,
        site chosen: String,
        _ t: Texts
    ) async throws -> CommutingFacts {
        let survey = try await stores.commuting.survey(of: firm, in: year)
        let basis = try await stores.reader.basis(of: firm, in: year)
        let sites = try await firms.sites(of: firm).filter { (basis.input.siteShares[$0.id] ?? 0) > 0 }
        let settings = try await firms.yearSettings(of: firm, year: year)
        var facts = CommutingFacts(
            year: year,
            survey: survey,
            employees: try await firms.figures(of: firm, in: year).employees,
            sites: sites,
            site: sites.first { $0.id.text == chosen } ?? sites.first,
            lines: try await stores.commuting.lines(of: firm, in: year),
            isReleased: settings.status == .released
        )
        guard let survey, survey.counted > 0 else { return facts }
        facts.outcome = facts.outcome(
            of: try await stores.commuting.countedAnswers(survey),
            basis: basis,
            today: outside.today(),
            newID: { EntryID(from: outside) },
            t
        )
        return facts
    }
}
