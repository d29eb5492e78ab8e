import Accounts
import AccountsStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import Kernel
import WebPlatform

extension DemoFirm {
    /// Makes a demonstration firm through the same stores and the same import that a real firm uses.
    struct Maker {
        let database: any SQLDatabase
        let content: Content
        let settings: AppSettings
        private let outside = OutsideWorld.live

        init(database: any SQLDatabase, content: Content, settings: AppSettings) {
            (self.database, self.content, self.settings) = (database, content, settings)
        }

        /// False when it is there already.
        func make(_ demo: DemoFirm, email: String, passwordHash: String) async throws -> Bool {
            let accounts = AccountStore(database, outside: outside)
            guard let address = EmailAddress(email), try await accounts.credentials(of: address) == nil else {
                return false
            }
            let person = AccountStore.NewPerson(name: demo.person, email: address, passwordHash: passwordHash)
            let (personID, firm) = try await accounts.found(firm: demo.name, by: person)
            try await addFirm(demo, firm)
            try await addSites(demo, firm)
            for year in [2024, 2025].compactMap({ ReportingYear($0) }) {
                try await addFigures(demo, firm, year)
                if demo.hasBalance ?? true { try await addEntries(demo, firm, year, by: personID) }
            }
            for (number, isBase) in [(2024, true), (2025, false)] {
                var settings = try await FirmReader(database).yearSettings(of: firm, year: ReportingYear(number)!)
                settings.isBaseYear = isBase
                _ = try await ReportingYearStore(database).save(settings)
            }
            return true
        }

        private func addFirm(_ demo: DemoFirm, _ id: FirmID) async throws {
            guard var firm = try await FirmReader(database).firm(id) else { return }
            firm.industry2008 = IndustryCode(demo.wz2008, edition: .wz2008)
            firm.industry2025 = IndustryCode(demo.wz2025, edition: .wz2025)
            firm.legalForm = LegalForm(rawValue: demo.legalForm)
            _ = try await FirmStore(database).save(firm)
        }

        private func addSites(_ demo: DemoFirm, _ firm: FirmID) async throws {
            for (index, place) in demo.sites.enumerated() {
                guard let postcode = Postcode(place.postcode) else { continue }
                try await SiteStore(database).add(
                    Companies.Site(
                        id: SiteID(from: outside),
                        firm: firm,
                        name: place.name,
                        street: place.street,
                        postcode: postcode,
                        municipality: place.municipality,
                        isSeat: index == 0
                    )
                )
            }
        }

        private func addFigures(_ demo: DemoFirm, _ firm: FirmID, _ year: ReportingYear) async throws {
            let unit = demo.ownUnit.flatMap { OwnUnit(name: $0.name, count: $0.counts[year.value]) }
            _ = try await FirmFiguresStore(database).save(
                FirmFigures(
                    firm: firm,
                    year: year,
                    employees: demo.employees,
                    turnover: Money(cents: demo.turnover * 100),
                    balanceSheet: Money(cents: demo.balanceSheet * 100),
                    ownUnit: unit
                )
            )
        }

        private func addEntries(
            _ demo: DemoFirm,
            _ firm: FirmID,
            _ year: ReportingYear,
            by person: PersonID
        ) async throws {
            let folder = content.folder("CarbonAccounting")
            let library = try content.factors(.newest)
            let sites = try await FirmReader(database).sites(of: firm)
            let context = ImportContext(
                vocabulary: try ImportVocabulary(
                    json: Data(contentsOf: folder.appendingPathComponent("import.de.json"))
                ),
                year: year,
                sites: .known(NameDirectory(sites.map { ($0.name, $0.id) })),
                factors: FactorDirectory(catalogue: library.newest.factors)
            )
            let file = try CSVFile(path: folder.appendingPathComponent("demo/\(demo.key)-\(year).csv").path)
            let sample = try file.firstRows(30).map { RawRow(line: $0.line, cells: $0.cells.map(\.text)) }
            let proposal = ColumnProposal(rows: sample, context: context)
            var session = ImportSession(mapping: proposal.mapping, headerLine: proposal.headerLine, context: context)
            try file.forEachRow { row in
                session.add(RawRow(line: row.line, cells: row.cells.map(\.text)))
                return .more
            }
            let result = session.finish()
            guard result.faults.isEmpty else {
                throw CommandFailure(
                    "command.demo.faulty",
                    ["file": "\(demo.key)-\(year).csv", "fault": "\(result.faults[0])"]
                )
            }
            let entries = result.candidates.map { $0.entry(id: EntryID(from: outside), year: year, batch: nil) }
            try await ActivityEntryStore(database, edition: library.newest.edition.id, outside: outside)
                .insert(entries, for: firm, by: person)
        }
    }
}
