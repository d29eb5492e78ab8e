import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import Documents
import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Comparing the edition of a year with another one, and changing over to it.
extension CarbonAccountingFeature {
    func addEditionRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/fassungen", for: .member, page: "page.editions", use: showEditions)
        routes.get("klimabilanz/:year/fassungen.csv", for: .member, page: "page.editionTable", use: editionTable)
        routes.post("klimabilanz/:year/fassungen", for: .owner, use: adoptEdition)
    }

    @Sendable func showEditions(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let settings = try await firms.yearSettings(of: call.who.firm, year: year)
        let current = try stores.reader.edition(settings.factorEdition).edition
        guard let asked = try asked(call, beside: current) else {
            return call.page(try await onlyEditionPage(call, year, current))
        }
        let impact = try await impact(call.who.firm, year, asked)
        let words = EditionWords(impact: impact, year: year, t: t)
        let isNewer = asked.published > current.published
        let canAdopt = call.who.role == .owner && settings.status == .open
        return call.page(
            EditionPage(
                title: t("edition.title"),
                frame: try await frame(year, .targets, of: call.who.firm, t),
                lead: words.lead,
                leadFigures: [words.difference],
                uncounted: words.uncounted,
                choices: editions.filter { $0.id != current.id }.map {
                    PageLink(
                        t("edition.name", ["id": $0.id]),
                        href: CarbonAccountingURL.editions(year) + "?ausgabe=\($0.id)",
                        isCurrent: $0.id == asked.id
                    )
                },
                table: impact.lines.isEmpty ? nil : words.table,
                more: words.more,
                download: impact.lines.isEmpty
                    ? nil : PageLink(t("edition.csv"), href: CarbonAccountingURL.editionsCSV(year, asked.id)),
                adopt: canAdopt
                    ? PostAction(
                        t("edition.adopt", ["id": asked.id]),
                        action: CarbonAccountingURL.editions(year),
                        tokens: [call.formToken, FormToken(name: "edition", value: asked.id)],
                        style: isNewer ? .primary : .quiet
                    ) : nil,
                older: isNewer ? nil : t("edition.older", ["id": asked.id])
            )
        )
    }

    /// Every line that would change, for a spreadsheet.
    @Sendable func editionTable(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let settings = try await firms.yearSettings(of: call.who.firm, year: year)
        let current = try stores.reader.edition(settings.factorEdition).edition
        guard let asked = try asked(call, beside: current) else { throw HTTPError(.notFound) }
        let impact = try await impact(call.who.firm, year, asked)
        var writer = CSVWriter()
        for row in EditionWords(impact: impact, year: year, t: t).textRows { writer.append(row) }
        let name = t("edition.fileName", ["year": "\(year)", "before": current.id, "after": asked.id])
        return call.download(writer.bytes, name: name + ".csv", type: "text/csv; charset=utf-8")
    }

    @Sendable func adoptEdition(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let edition = call.form["edition"]
        guard stores.reader.library.catalogue(edition: edition) != nil else { throw HTTPError(.notFound) }
        var settings = try await firms.yearSettings(of: call.who.firm, year: year)
        settings.factorEdition = edition
        do {
            switch try await yearSettings.save(settings) {
            case .saved: break
            case .conflict, .gone: throw HTTPError(.conflict)
            }
        } catch ReportingYearError.released {
            return try await releasedConflict(call, year)
        }
        return call.redirect(CarbonAccountingURL.year(year), notice: t("edition.adopted", ["id": edition]))
    }

    private var editions: [FactorEdition] { stores.reader.library.catalogues.map(\.edition) }

    /// The edition of the address, else the newest other one; nil where there is no other, 404 for one that is none.
    private func asked(_ call: Call<Member>, beside current: FactorEdition) throws -> FactorEdition? {
        guard let id = call.query("ausgabe") else { return editions.last { $0.id != current.id } }
        guard let found = editions.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return found
    }

    private func impact(_ firm: FirmID, _ year: ReportingYear, _ edition: FactorEdition) async throws -> EditionImpact {
        EditionImpact(
            before: InventoryCalculation.inventory(of: try await stores.reader.input(of: firm, in: year)),
            after: InventoryCalculation.inventory(
                of: try await stores.reader.input(of: firm, in: year, edition: edition.id)
            )
        )
    }

    private func onlyEditionPage(
        _ call: Call<Member>,
        _ year: ReportingYear,
        _ current: FactorEdition
    ) async throws -> EditionPage {
        let t = call.texts
        return EditionPage(
            title: t("edition.title"),
            frame: try await frame(year, .targets, of: call.who.firm, t),
            lead: t("edition.only", ["id": current.id]),
            leadFigures: [],
            uncounted: [],
            choices: [],
            table: nil,
            more: nil,
            download: nil,
            adopt: nil,
            older: nil
        )
    }
}
