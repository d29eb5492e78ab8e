import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// What another edition of the catalogue would change, line by line. The firm decides.
struct EditionPage: YearPage {
    static let name = "CarbonAccounting/editions"
    static let shownLines = 200
    let title: String
    let frame: YearFrame
    let lead: String
    let leadFigures: [String]
    let choices: [PageLink]
    let table: DataTable?
    let more: String?
    let adopt: PostForm?
    let token: FormToken

    struct PostForm: Sendable {
        let edition: String
        let label: String
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        leadSentence(lead, figures: leadFigures)
        if choices.count > 1 { tabs(choices, label: t("edition.choices")) }
        table.map { dataTable($0) }
        more.map { words in p { words } }
        adopt.map { adopt in
            pageForm(PageForm(action: CarbonAccountingURL.editions(frame.year), tokens: [token])) {
                input(.type("hidden"), .name("edition"), .value(adopt.edition))
                submitButton(adopt.label)
            }
        }
    }
}

extension CarbonAccountingFeature {
    @Sendable func showEditions(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let settings = try await firms.yearSettings(of: call.who.firm, year: year)
        let editions = stores.reader.library.catalogues.map(\.edition)
        let current = settings.factorEdition ?? stores.reader.library.newest.edition.id
        let asked = call.query("ausgabe") ?? editions.last { $0.id != current }?.id
        guard let asked, editions.contains(where: { $0.id == asked }) else { throw HTTPError(.notFound) }
        let before = try await stores.reader.input(of: call.who.firm, in: year)
        let after = try await stores.reader.input(of: call.who.firm, in: year, edition: asked)
        let impact = EditionImpact(
            before: InventoryCalculation.inventory(of: before),
            after: InventoryCalculation.inventory(of: after)
        )
        let difference = impact.after.location - impact.before.location
        let total = (difference > 0 ? "+" : "") + Amounts.withUnit(difference)
        let canAdopt = call.who.role == .owner && settings.status == .open && asked != current
        return call.page(
            EditionPage(
                title: t("edition.title"),
                frame: try await frame(year, .targets, of: call.who.firm, t),
                lead: t(
                    "edition.lead",
                    ["before": current, "after": asked, "difference": total],
                    count: impact.lines.count
                ),
                leadFigures: [total],
                choices: editions.filter { $0.id != current }.map {
                    PageLink(
                        t("edition.name", ["id": $0.id]),
                        href: CarbonAccountingURL.editions(year) + "?ausgabe=\($0.id)",
                        isCurrent: $0.id == asked
                    )
                },
                table: impact.lines.isEmpty ? nil : Self.table(impact, year, t),
                more: impact.lines.count > EditionPage.shownLines
                    ? t("edition.more", count: impact.lines.count - EditionPage.shownLines) : nil,
                adopt: canAdopt ? .init(edition: asked, label: t("edition.adopt", ["id": asked])) : nil,
                token: call.formToken
            )
        )
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

    private static func table(_ impact: EditionImpact, _ year: ReportingYear, _ t: Texts) -> DataTable {
        DataTable(
            caption: t("edition.title"),
            columns: [
                TableColumn(t("edition.line"), isRowTitle: true), TableColumn(t("chart.category")),
                TableColumn(impact.editionBefore, unit: Amounts.unit, isNumeric: true),
                TableColumn(impact.editionAfter, unit: Amounts.unit, isNumeric: true),
                TableColumn(t("chart.change"), unit: Amounts.unit, isNumeric: true),
            ],
            rows: impact.lines.prefix(EditionPage.shownLines).map { line in
                let name = line.entry.description.isEmpty ? line.entry.category.label(t) : line.entry.description
                func cell(_ amount: DualAmount?) -> TableCell {
                    amount.map { TableCell(GermanFormat.significant($0.location / 1000)) } ?? .missing(t("missing"))
                }
                return TableRow([
                    .link(PageLink(name, href: CarbonAccountingURL.trace(line.entry.id, year))),
                    TableCell(line.entry.category.label(t)), cell(line.before), cell(line.after), cell(line.difference),
                ])
            }
        )
    }
}
