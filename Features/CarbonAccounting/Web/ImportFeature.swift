import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactors
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// From a file to lines: upload, match columns, check, take over; correct, undo.
extension CarbonAccountingFeature {
    static let importLimit = UploadLimit.megabytes(20, keepsForm: true)

    func addImportRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/einlesen", for: .member, page: "page.imports", use: showImports)
        routes.post("klimabilanz/:year/einlesen", for: .member, limit: Self.importLimit, use: upload)
        routes.get("klimabilanz/einlesen/:import", for: .member, page: "page.import", use: showImport)
        routes.post("klimabilanz/einlesen/:import/spalten", for: .member, use: chooseColumns)
        routes.post("klimabilanz/einlesen/:import/uebernahme", for: .member, use: takeOver)
        routes.delete("klimabilanz/einlesen/:import/uebernahme", for: .member, use: undo)
        routes.get(
            "klimabilanz/einlesen/:import/korrektur.csv",
            for: .member,
            page: "page.correctionCSV",
            use: correctionCSV
        )
        routes.get(
            "klimabilanz/einlesen/:import/korrektur.xlsx",
            for: .member,
            page: "page.correctionXLSX",
            use: correctionXLSX
        )
        addExchangeRoutes(to: routes)
    }

    @Sendable func showImports(_ call: Call<Member>) async throws -> Response {
        call.page(try await importsPage(call, try call.year()))
    }

    @Sendable func upload(_ call: Call<Member>) async throws -> Response {
        let (year, t) = (try call.year(), call.texts)
        let settings = try await firms.yearSettings(of: call.who.firm, year: year)
        guard settings.status == .open else { return try await releasedConflict(call, year) }
        func refused(_ sentence: String) async throws -> Response {
            var errors = FieldErrors()
            errors.add("datei", sentence)
            return call.page(try await importsPage(call, year, errors), status: .unprocessableContent)
        }
        guard !isFuture(year) else { return try await refused(t("year.notBegun", ["year": "\(year)"])) }
        if let file = call.form.oversized["datei"] {
            return try await refused(t("import.upload.tooLarge", ["size": NumberWords.fileSize(file.size)]))
        }
        guard let file = call.form.files["datei"] else { return try await refused(t("import.file.missing")) }
        guard file.size > 0 else { return try await refused(t("import.file.empty", ["name": file.name])) }
        do {
            _ = try ImportFile(file.location).firstRows()
        } catch {
            return try await refused(ImportWords.sentence(error, fileName: file.name, t))
        }
        let digest = try stores.files.keep(file.location)
        let id = try await stores.imports.add(
            fileName: file.name,
            sha256: digest,
            year: year,
            for: call.who.firm,
            by: call.who.person.id,
            name: call.who.person.name
        )
        return call.redirect(CarbonAccountingURL.oneImport(id))
    }

    private func importsPage(
        _ call: Call<Member>,
        _ year: ReportingYear,
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> ImportsPage {
        let t = call.texts
        let all = try await stores.imports.all(of: call.who.firm).filter { $0.year == year }
        return ImportsPage(
            title: t("import.title", ["year": "\(year)"]),
            frame: try await frame(year, .imports, of: call.who.firm, t),
            token: call.formToken,
            imports: all.map { ImportsPage.Row($0, t) },
            hasSites: try await !firms.sites(of: call.who.firm).isEmpty,
            errors: errors
        )
    }

    /// The import with this id; 404 when it is another firm's.
    func stored(_ call: Call<Member>) async throws -> ImportBatchStore.Stored {
        guard let stored = try await stores.imports.find(try call.id("import"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return stored
    }

    /// What the rows of a firm's file are read against: everything but the lines that came with the file itself.
    func importContext(_ firm: FirmID, _ year: ReportingYear, for batch: ImportBatchID) async throws -> ImportContext {
        let sites = try await firms.sites(of: firm)
        let contracts = try await stores.contracts.all(of: firm)
        let evidence = try await stores.evidence.all(of: firm)
        let basis = try await stores.reader.basis(of: firm, in: year)
        let catalogue = basis.catalogue
        return ImportContext(
            vocabulary: content.vocabulary,
            year: year,
            sites: .known(NameDirectory(sites.map { ($0.name, $0.id) })),
            contracts: NameDirectory(contracts.map { ($0.name, $0.id) }),
            evidence: NameDirectory(evidence.map { ($0.fileName, $0.id) }),
            factors: FactorDirectory(
                catalogue: catalogue.factors.filter { !$0.isUserDefined },
                own: catalogue.factors.filter(\.isUserDefined)
            ),
            existing: ExistingEntries(
                try await stores.entries.all(of: firm, in: year).filter { $0.importBatch != batch }
            ),
            calculator: basis.calculator
        )
    }
}
