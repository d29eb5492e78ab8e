import Accounts
import AccountsStorage
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactorsStorage
import Foundation
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

extension DemoReport {
    /// Makes each report that is not there yet, through the stores that real ones use.
    struct Maker {
        let database: any SQLDatabase
        let standard: ReportStandard
        let sources: ReportSources
        let reports: ReportStore
        private let outside = OutsideWorld.live

        init(database: any SQLDatabase, content: Content, settings: AppSettings) throws {
            self.database = database
            let folder = content.folder("SustainabilityReporting")
            standard = try SustainabilityReportingContent(folder: folder).standard
            let firms = FirmReader(database)
            let carbon = CarbonAccountingStores(
                database: database,
                files: EvidenceStore(folder: settings.evidence),
                customFactors: CustomFactorStore(database),
                firms: firms,
                library: try content.factors(),
                outside: .live
            )
            sources = ReportSources(
                firms: firms,
                carbon: carbon,
                industries: standard.list("nace"),
                legalFormName: { $0.rawValue }
            )
            reports = ReportStore(database, standard: standard, outside: .live)
        }

        func make(_ demos: [DemoReport]) async throws {
            for demo in demos { try await make(demo) }
        }

        private func make(_ demo: DemoReport) async throws {
            let accounts = AccountStore(database, outside: outside)
            guard let address = EmailAddress(demo.email), let year = ReportingYear(demo.year),
                let owner = try await accounts.credentials(of: address)?.person,
                let firm = try await accounts.firms(of: owner).first,
                let edition = standard.edition(demo.edition),
                let name = try await FirmReader(database).firm(firm)?.name
            else { return }
            var contents: [FactKey: AnswerContent] = [:]
            for answer in demo.answers {
                guard let element = edition.element(ElementName(answer.element)),
                    let value = FactText.value(answer.value, element.kind)
                else { throw CommandFailure("command.demo.faulty", ["file": "reports.json", "fault": answer.element]) }
                let fact = ReportFact(
                    element.name,
                    answer.member,
                    value,
                    unit: answer.unit.map { FactUnit(rawValue: $0) }
                )
                contents[fact.key] = AnswerContent(fact)
            }
            for (key, source) in try await sources.values(of: firm, in: year) where contents[key] == nil {
                contents[key] = AnswerContent(source)
            }
            let omissions = demo.omissions.compactMap { omitted in
                Omission.Reason(rawValue: omitted.reason).map { reason in
                    (ElementName(omitted.element), Omission(reason: reason, text: omitted.text))
                }
            }
            _ = try await reports.create(
                for: firm,
                year: year,
                edition: edition.id,
                entity: ReportEntity(name: name, scheme: ReportEntity.own, identifier: firm.text),
                contents: contents.values.sorted { $0.fact.key < $1.fact.key },
                omissions: Dictionary(uniqueKeysWithValues: omissions),
                by: ReportWriter(id: owner, name: accounts.owners(of: firm)[owner] ?? "")
            )
        }
    }
}
