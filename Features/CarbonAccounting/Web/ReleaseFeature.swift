import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Freezing a year with name and date, and opening it again with a reason.
extension CarbonAccountingFeature {
    func addReleaseRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/freigabe", for: .member, page: "page.release", use: showRelease)
        routes.post("klimabilanz/:year/freigabe", for: .owner, use: release)
        routes.delete("klimabilanz/:year/freigabe", for: .owner, use: reopen)
    }

    @Sendable func showRelease(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        return call.page(try await releasePage(call, year))
    }

    @Sendable func release(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        guard try await !stores.reader.isReleased(call.who.firm, year) else {
            return try await releasedConflict(call, year)
        }
        let (person, name) = (call.who.person.id, call.who.person.name)
        do {
            // Whoever changes a line meanwhile makes the year be worked out and checked once more.
            for _ in 0..<Self.releaseAttempts {
                let draft = try await stores.reader.draft(of: call.who.firm, in: year)
                guard ReleaseCheck(draft.inventory).canRelease else {
                    return call.page(try await releasePage(call, year), status: .unprocessableContent)
                }
                if try await stores.inventories.release(draft, by: person, name: name) {
                    let notice = t("release.done", ["year": "\(year)"])
                    return call.redirect(CarbonAccountingURL.report(year), notice: notice)
                }
            }
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
        var page = try await releasePage(call, year)
        page.moved = true
        return call.page(page, status: .conflict)
    }

    private static let releaseAttempts = 3

    @Sendable func reopen(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let reason = call.form["reason"]
        guard !reason.isEmpty, reason.count <= 500 else {
            var errors = FieldErrors()
            errors.add("reason", t(reason.isEmpty ? "release.reason.missing" : "release.reason.long"))
            return call.page(
                try await releasePage(call, year, reason: reason, errors: errors),
                status: .unprocessableContent
            )
        }
        let (firm, person) = (call.who.firm, call.who.person)
        let isReopened = try await stores.inventories.reopen(
            year,
            of: firm,
            by: person.id,
            name: person.name,
            reason: reason
        )
        guard isReopened else { throw HTTPError(.notFound) }
        return call.redirect(CarbonAccountingURL.release(year), notice: t("release.reopened", ["year": "\(year)"]))
    }

    private func releasePage(
        _ call: Call<Member>,
        _ year: ReportingYear,
        reason: String = "",
        errors: FieldErrors = FieldErrors()
    ) async throws -> ReleasePage {
        let t = call.texts
        let releases = try await stores.inventories.releases(of: call.who.firm, in: year)
        let standing = releases.first { $0.reopenedAt == nil }
        let check = ReleaseCheck(try await stores.reader.inventory(of: call.who.firm, in: year))
        return ReleasePage(
            title: t("release.title", ["year": "\(year)"]),
            frame: try await frame(year, .report, of: call.who.firm, t),
            isOwner: call.who.role == .owner,
            standing: standing.map {
                t("result.released.text", ["name": $0.releasedBy, "date": LocalDate($0.releasedAt).german])
            },
            obstacles: check.obstacles.map { ReleaseWords.obstacle($0, year, t) },
            remarks: check.remarks.map { ReleaseWords.sentence($0, t) },
            history: releases.compactMap { ReleaseWords.history($0, t) },
            token: call.formToken,
            reason: reason,
            errors: errors
        )
    }

    /// 409: somebody wants to change a year that is released. What was typed stays in the browser's page.
    func releasedConflict<Who>(_ call: Call<Who>, _ year: ReportingYear) async throws -> Response {
        var release: InventoryStore.Release?
        if let member = call.visitor.member {
            release = try await stores.inventories.releases(of: member.firm, in: year).first
        }
        let page = ReleasedYearPage(
            title: call.texts("released.title", ["year": "\(year)"]),
            sentence: call.texts(
                "released.text",
                [
                    "year": "\(year)", "name": release?.releasedBy ?? call.texts("released.somebody"),
                    "date": release.map { LocalDate($0.releasedAt).german } ?? "",
                ]
            ),
            link: CarbonAccountingURL.release(year)
        )
        return call.page(page, status: .conflict)
    }
}
