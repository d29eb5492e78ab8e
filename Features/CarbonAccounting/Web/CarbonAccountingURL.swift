import CarbonAccounting
import Kernel

/// All addresses of this feature.
enum CarbonAccountingURL {
    static let root = "/klimabilanz"
    static let quickEstimate = "/schnellbilanz"
    static let quickEstimateResult = "/schnellbilanz/ergebnis"
    static let templateCSV = "/klimabilanz/vorlage.csv"
    static let templateXLSX = "/klimabilanz/vorlage.xlsx"
    static let contracts = "/klimabilanz/vertraege"
    static let evidence = "/klimabilanz/belege"
    /// What holds for a year, at Companies.
    static func settings(_ year: ReportingYear) -> String { "/betrieb/jahre/\(year)" }
    static let newSite = "/betrieb/standorte/neu"
    static let reportingYears = "/betrieb/jahre"

    static func quickEstimatePicture(_ name: String) -> String { "/schnellbilanz/bilder/\(name).svg" }
    static func year(_ year: ReportingYear) -> String { "/klimabilanz/\(year)" }
    static func entries(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/eintraege" }
    static func newEntry(_ year: ReportingYear, _ category: EmissionCategory? = nil) -> String {
        "/klimabilanz/\(year)/eintraege/neu" + (category.map { "?kategorie=\($0.number)" } ?? "")
    }
    static func entry(_ entry: EntryID, _ year: ReportingYear) -> String { "/klimabilanz/\(year)/eintraege/\(entry)" }
    static func entryFields(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/eintraege/angaben" }
    static func factors(_ year: ReportingYear, _ category: EmissionCategory, _ way: EntryWay) -> String {
        "/klimabilanz/\(year)/faktoren?kategorie=\(category.number)&weg=\(way.rawValue)"
    }
    static func trace(_ entry: EntryID, _ year: ReportingYear) -> String {
        "/klimabilanz/\(year)/eintraege/\(entry)/rechenweg"
    }
    static func deleteEntry(_ entry: EntryID, _ year: ReportingYear) -> String {
        "/klimabilanz/\(year)/eintraege/\(entry)/loeschen"
    }
    static func exportCSV(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/eintraege.csv" }
    static func exportXLSX(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/eintraege.xlsx" }
    static func imports(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/einlesen" }
    static func oneImport(_ batch: ImportBatchID) -> String { "/klimabilanz/einlesen/\(batch)" }
    /// The same page, which then says that the rows were checked a second time.
    static func importCheckedAgain(_ batch: ImportBatchID) -> String { oneImport(batch) + "?neu=1" }
    static func importColumns(_ batch: ImportBatchID, sheet: Int? = nil) -> String {
        oneImport(batch) + "?spalten=1" + (sheet.map { "&blatt=\($0)" } ?? "")
    }
    static func scopeThree(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/scope-3" }
    static func commuting(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/pendeln" }
    static func targets(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/ziele" }
    static func editions(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/fassungen" }
    static func editionsCSV(_ year: ReportingYear, _ edition: String) -> String {
        "/klimabilanz/\(year)/fassungen.csv?ausgabe=\(edition)"
    }
    static func baseYear(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/basisjahr" }
    static func yearRemoval(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/entfernen" }
    static func report(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/bericht" }
    static func report(_ year: ReportingYear, _ form: String) -> String { "/klimabilanz/\(year)/bericht.\(form)" }
    static func release(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/freigabe" }
    static func contractList(_ year: ReportingYear) -> String { "\(contracts)?jahr=\(year)" }
    static func newContract(_ year: ReportingYear) -> String { "\(contracts)/neu?jahr=\(year)" }
    static func contract(_ id: ContractID, _ year: ReportingYear) -> String { "\(contracts)/\(id)?jahr=\(year)" }
    static func deleteContract(_ id: ContractID, _ year: ReportingYear) -> String {
        "\(contracts)/\(id)/loeschen?jahr=\(year)"
    }
    static func contractVerdict(_ year: ReportingYear) -> String { "\(contracts)/urteil?jahr=\(year)" }
    static func survey(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/pendeln/umfrage" }
    static func surveyLink(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/pendeln/link" }
    static func commutingTakeover(_ year: ReportingYear) -> String { "/klimabilanz/\(year)/pendeln/uebernahme" }
    /// Where employees answer; `token` is the survey's secret.
    static func commutingAnswer(_ token: String) -> String { "/pendeln/\(token)" }
    static func contract(_ id: ContractID) -> String { "/klimabilanz/vertraege/\(id)" }
    static func evidenceFile(_ id: EvidenceID) -> String { "/klimabilanz/belege/\(id)" }
    static func evidenceRemoval(_ id: EvidenceID) -> String { evidenceFile(id) + "/loeschen" }
}
