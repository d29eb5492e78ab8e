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

/// The template to fill in, and all lines of a year in its shape: what goes out can come in again.
extension CarbonAccountingFeature {
    func addExchangeRoutes(to routes: Routes) {
        routes.get(
            "klimabilanz/vorlage.csv",
            for: .everyone,
            records: RecordKind.none,
            page: "page.templateCSV",
            use: templateCSV
        )
        routes.get(
            "klimabilanz/vorlage.xlsx",
            for: .everyone,
            records: RecordKind.none,
            page: "page.templateXLSX",
            use: templateXLSX
        )
        routes.get("klimabilanz/:year/eintraege.csv", for: .member, page: "page.exportCSV", use: exportCSV)
        routes.get("klimabilanz/:year/eintraege.xlsx", for: .member, page: "page.exportXLSX", use: exportXLSX)
    }

    private static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    private static let csvType = "text/csv; charset=utf-8"

    @Sendable func templateCSV<Who>(_ call: Call<Who>) async throws -> Response {
        var writer = CSVWriter()
        writer.append(ImportTemplate.header(content.vocabulary))
        return call.download(writer.bytes, name: call.texts("template.file") + ".csv", type: Self.csvType)
    }

    @Sendable func templateXLSX<Who>(_ call: Call<Who>) async throws -> Response {
        let document = workbook(rows: [], name: call.texts("template.file"), call.texts)
        return call.download(
            try document.bytes(),
            name: call.texts("template.file") + ".xlsx",
            type: Self.workbookType
        )
    }

    @Sendable func exportCSV(_ call: Call<Member>) async throws -> Response {
        let (year, rows) = try await exportRows(call)
        var writer = CSVWriter()
        writer.append(ImportTemplate.header(content.vocabulary))
        for row in rows { writer.append(row) }
        let name = call.texts("export.file", ["year": "\(year)", "firm": call.who.firmName]) + ".csv"
        return call.download(writer.bytes, name: name, type: Self.csvType)
    }

    @Sendable func exportXLSX(_ call: Call<Member>) async throws -> Response {
        let (year, rows) = try await exportRows(call)
        let name = call.texts("export.file", ["year": "\(year)", "firm": call.who.firmName])
        let document = workbook(rows: rows, name: name, call.texts)
        return call.download(try document.bytes(), name: name + ".xlsx", type: Self.workbookType)
    }

    private func exportRows(_ call: Call<Member>) async throws -> (ReportingYear, [[String]]) {
        let (year, firm) = (try call.year(), call.who.firm)
        let catalogue = try await stores.reader.catalogue(of: firm, in: year)
        let export = EntryExport(
            vocabulary: content.vocabulary,
            sites: NameDirectory(try await firms.sites(of: firm).map { ($0.name, $0.id) }),
            contracts: NameDirectory(try await stores.contracts.all(of: firm).map { ($0.name, $0.id) }),
            evidence: NameDirectory(try await stores.evidence.all(of: firm).map { ($0.fileName, $0.id) }),
            factors: FactorDirectory(
                catalogue: catalogue.factors.filter { !$0.isUserDefined },
                own: catalogue.factors.filter(\.isUserDefined)
            )
        )
        return (year, try await stores.entries.all(of: firm, in: year).map(export.row))
    }

    /// All cells are texts in the template's own words, so that a spreadsheet program changes nothing.
    private func workbook(rows: [[String]], name: String, _ t: Texts) -> XLSXDocument {
        let usual = Set(ImportTemplate.usualColumns)
        let columns = ImportColumn.allCases.map { column in
            let note = t.has("import.column.\(column.rawValue)") ? t("import.column.\(column.rawValue)") : nil
            return XLSXColumn(
                title: content.vocabulary.columns.title(column),
                width: usual.contains(column) ? 20 : 16,
                note: note,
                choices: choices(column, t)
            )
        }
        let fitting = SheetText(t)
        let cells = rows.map { $0.map { XLSXCell.text(fitting($0)) } }
        let sheet = XLSXSheet(t("template.sheet"), columns: columns, rows: cells)
        return XLSXDocument(
            title: name,
            sheets: [sheet],
            choicesSheetName: t("template.choices"),
            created: outside.now()
        )
    }

    private func choices(_ column: ImportColumn, _ t: Texts) -> XLSXChoices? {
        let values: [String]
        switch column {
        case .category: values = EmissionCategory.allCases.map { content.vocabulary.categories.title($0) }
        case .unit: values = ImportTemplate.usualUnits
        default: return nil
        }
        return XLSXChoices(
            values,
            errorTitle: t("template.error.title"),
            errorMessage: t("template.error.text"),
            isClosed: false
        )
    }
}
