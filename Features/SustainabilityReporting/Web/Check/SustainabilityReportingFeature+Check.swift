import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// What of a report is wrong or missing, and its release, which freezes it.
extension SustainabilityReportingFeature {
    func addCheckRoutes(to routes: Routes) {
        routes.get("bericht/:sustainabilityReport/pruefung", for: .member, page: "page.reportCheck", use: showCheck)
        routes.post("bericht/:sustainabilityReport/freigabe", for: .owner, use: releaseReport)
        routes.delete("bericht/:sustainabilityReport/freigabe", for: .owner, use: reopenReport)
    }

    /// Nil where the edition is none of those the hub knows.
    func check(_ stored: StoredReport) async throws -> ReportCheck? {
        guard let edition = content.standard.edition(stored.edition) else { return nil }
        return ReportCheck(
            CheckedReport(
                stored.report,
                edition: edition,
                standard: content.standard,
                applicability: ReportApplicability(edition: edition, report: stored.report),
                previous: try await reports.previous(of: stored.head)?.report
            )
        )
    }

    @Sendable func showCheck(_ call: Call<Member>) async throws -> Response {
        call.page(try await checkPage(try await storedReport(call), call))
    }

    @Sendable func releaseReport(_ call: Call<Member>) async throws -> Response {
        let (stored, t) = (try await storedReport(call), call.texts)
        guard stored.release == nil else {
            return call.page(try await checkPage(stored, call), status: .conflict)
        }
        let name = call.form["name"]
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", t("check.release.name.missing")) }
        if name.count > 120 { errors.add("name", t("check.release.name.long")) }
        var page = try await checkPage(stored, call)
        page.signature = name
        guard errors.isEmpty, page.allowsRelease else {
            page.errors = errors
            page.notice =
                page.allowsRelease
                ? nil : Notice(.error, word: t("check.severity.error"), text: t("check.release.blocked"))
            return call.page(page, status: .unprocessableContent)
        }
        let outcome = try await reports.release(
            stored.id,
            of: call.who.firm,
            version: stored.version,
            name: name,
            by: call.who.person.id
        )
        switch outcome {
        case .released:
            return call.redirect(
                ReportCheckURL.check(stored.id),
                notice: t("check.release.done", ["year": "\(stored.year)"])
            )
        case .changed:
            page = try await checkPage(try await storedReport(call), call)
            page.signature = name
            page.notice = Notice(.warning, word: t("check.release.moved.word"), text: t("check.release.moved"))
            return call.page(page, status: .conflict)
        case .already:
            return call.page(try await checkPage(try await storedReport(call), call), status: .conflict)
        case .gone: throw HTTPError(.notFound)
        }
    }

    @Sendable func reopenReport(_ call: Call<Member>) async throws -> Response {
        let (stored, t) = (try await storedReport(call), call.texts)
        let reason = call.form["reason"]
        guard !reason.isEmpty, reason.count <= 500 else {
            var page = try await checkPage(stored, call)
            page.reason = reason
            page.errors.add("reason", t(reason.isEmpty ? "check.reopen.reason.missing" : "check.reopen.reason.long"))
            return call.page(page, status: .unprocessableContent)
        }
        let person = call.who.person
        let isReopened = try await reports.reopen(
            stored.id,
            of: call.who.firm,
            reason: reason,
            by: ReportWriter(id: person.id, name: person.name)
        )
        guard isReopened else { throw HTTPError(.notFound) }
        return call.redirect(
            ReportCheckURL.check(stored.id),
            notice: t("check.reopen.done", ["year": "\(stored.year)"])
        )
    }

    func storedReport(_ call: Call<Member>) async throws -> StoredReport {
        guard let stored = try await reports.report(try call.id("sustainabilityReport"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return stored
    }

    private func checkPage(_ stored: StoredReport, _ call: Call<Member>) async throws -> ReportCheckPage {
        guard let edition = content.standard.edition(stored.edition), let check = try await check(stored) else {
            throw HTTPError(.notFound)
        }
        let t = call.texts
        let words = FindingWords(stored.report, edition: edition, standard: content.standard, t)
        let rows = check.findings.map { finding in
            ReportCheckPage.Finding(
                severity: finding.severity,
                place: words.place(finding),
                label: words.label(finding),
                sentence: words.sentence(finding),
                question: link(finding, of: stored.id, t)
            )
        }
        return ReportCheckPage(
            title: t("check.title", ["year": "\(stored.year)"]),
            report: stored.id,
            kicker: stored.head.entity.name,
            findings: rows,
            count: check.count,
            allowsRelease: check.allowsRelease,
            isOwner: call.who.role == .owner,
            seal: stored.release.map {
                ReportCheckPage.Seal(name: $0.name, day: LocalDate($0.releasedAt).german, hash: $0.hash)
            },
            history: try await reports.endedReleases(of: stored.id, of: call.who.firm).map { ended in
                t(
                    "check.history.line",
                    [
                        "released": LocalDate(ended.release.releasedAt).german, "by": ended.release.name,
                        "hash": String(ended.release.hash.prefix(12)), "reopened": LocalDate(ended.reopenedAt).german,
                        "reopenedBy": ended.reopenedBy, "reason": ended.reason,
                    ]
                )
            },
            token: call.formToken,
            signature: call.who.person.name
        )
    }

    /// To the question that asks for it; to the head of the report for what the report says of itself.
    private func link(_ finding: ReportFinding, of report: ReportID, _ t: Texts) -> PageLink? {
        if finding.key.element == "" { return PageLink(t("check.toHead"), href: InterviewURL.head(report)) }
        return content.interview.question(asking: finding.key.element).map {
            PageLink(
                t("check.toQuestion", ["question": $0.title]),
                href: InterviewURL.question(report, $0.id)
            )
        }
    }
}
