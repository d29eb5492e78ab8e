import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Freezing a year with name and date, and opening it again with a reason.
extension CarbonAccountingFeature {
    func addReleaseRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/freigabe", for: .member, use: showRelease)
        routes.post("klimabilanz/:year/freigabe", for: .owner, use: release)
        routes.delete("klimabilanz/:year/freigabe", for: .owner, use: reopen)
    }

    @Sendable func showRelease(_ call: Call<Member>) async throws -> Response {
        let year = try call.year()
        return call.page(try await releasePage(call, year))
    }

    @Sendable func release(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let inventory = try await stores.reader.inventory(of: call.who.firm, in: year)
        guard ReleaseCheck(inventory).canRelease else {
            return call.page(try await releasePage(call, year), status: .unprocessableContent)
        }
        do {
            try await pinEdition(call.who.firm, year)
            try await stores.inventories.release(
                year,
                of: call.who.firm,
                summary: try JSONColumn.text(InventorySummary(inventory)),
                by: call.who.person.id,
                name: call.who.person.name
            )
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
        return call.redirect(CarbonAccountingURL.report(year), notice: t("release.done", ["year": "\(year)"]))
    }

    /// A released year keeps the edition it was worked out with, whatever is published later.
    private func pinEdition(_ firm: FirmID, _ year: ReportingYear) async throws {
        var settings = try await firms.yearSettings(of: firm, year: year)
        guard settings.factorEdition == nil, settings.status == .open else { return }
        settings.factorEdition = stores.reader.library.newest.edition.id
        guard case .saved = try await yearSettings.save(settings) else { throw HTTPError(.conflict) }
    }

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
        let name = call.who.person.name
        guard try await stores.inventories.reopen(year, of: call.who.firm, by: name, reason: reason) else {
            throw HTTPError(.notFound)
        }
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
            obstacles: check.obstacles.map { ReleaseWords.sentence($0, t) },
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

/// What stands between a year and its release, in words.
enum ReleaseWords {
    static func sentence(_ obstacle: ReleaseCheck.Obstacle, _ t: Texts) -> String {
        switch obstacle {
        case .noLines: t("release.obstacle.noLines")
        case .incomplete(let lines): t("release.obstacle.incomplete", count: lines.count)
        case .methodMissing(.location, let lines): t("release.obstacle.location", count: lines.count)
        case .methodMissing(.market, let lines): t("release.obstacle.market", count: lines.count)
        case .scopeThreeUndecided(let categories):
            t("release.obstacle.undecided", ["categories": names(categories, t)], count: categories.count)
        case .exclusionWithoutReason(let categories):
            t("release.obstacle.withoutReason", ["categories": names(categories, t)])
        case .exclusionContradicted(let categories):
            t("release.obstacle.contradicted", ["categories": names(categories, t)])
        case .warmingPotentials(let set): t("release.obstacle.gwp", ["set": set.rawValue.uppercased()])
        }
    }

    static func sentence(_ remark: ReleaseCheck.Remark, _ t: Texts) -> String {
        switch remark {
        case .upstreamMissing(let lines): t("release.remark.upstream", count: lines.count)
        case .notYetCollected(let categories):
            t("release.remark.notYetCollected", ["categories": names(categories, t)])
        case .substitutes(let share): t("release.remark.substitutes", ["share": GermanFormat.percent(share, places: 0)])
        case .unquantified(let share):
            t("release.remark.unquantified", ["share": GermanFormat.percent(share, places: 0)])
        }
    }

    /// One line for each time a release was taken back.
    static func history(_ release: InventoryStore.Release, _ t: Texts) -> String? {
        guard let reopened = release.reopenedAt else { return nil }
        return t(
            "release.history",
            [
                "released": LocalDate(release.releasedAt).german, "by": release.releasedBy,
                "reopened": LocalDate(reopened).german, "reopenedBy": release.reopenedBy ?? "",
                "reason": release.reopenReason ?? "",
            ]
        )
    }

    private static func names(_ categories: [EmissionCategory], _ t: Texts) -> String {
        categories.map { $0.numberedLabel(t) }.joined(separator: ", ")
    }
}
