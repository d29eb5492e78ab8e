import AccountsStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import Funding
import Kernel
import MailPlatform
import ProgrammeRecords
import ProgrammeRecordsStorage
import ProgrammeRecordsWeb
import TestSupport
import WebPlatform

/// The house with the project's records on 15 May 2026.
struct RecordsHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + programmeRecordsMigrations
    static let today = LocalDate(year: 2026, month: 5, day: 15)!

    static let rules = try! AidRules(
        file: ContentFile(repositoryRoot.appendingPathComponent("Features/Funding/Content/aid-rules.json"))
    )

    static let industries = try! CompaniesContent(
        folder: repositoryRoot.appendingPathComponent("Features/Companies/Content")
    ).industries2008

    let hub: TestHub
    let database: any SQLDatabase
    var administrator: TestClient { hub.client(as: .administrator) }
    var participants: ParticipantStore { ParticipantStore(database, outside: .live) }

    static func make(
        outside: OutsideWorld = .at(today),
        sendsMail: Bool = true,
        hours: [ParticipationHours] = []
    ) async throws -> RecordsHub {
        let folder = try temporaryFolder()
        let base = try await TestDatabase.make(migrations, in: folder)
        let (database, trail) = (AuditingDatabase(base, outside: outside), AuditTrail(base, outside: outside))
        try await base.write { session in
            let values: [SQLValue] = [.id(TestHub.official.id), .text(TestHub.official.name), .instant(Date())]
            _ = try session.query(
                "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, 'hanna@hub.example', '', $3)",
                values
            )
        }
        let feature = ProgrammeRecordsFeature(
            database: database,
            firms: FirmReader(database),
            industries: industries,
            rules: rules,
            hours: { hours },
            evidence: EvidenceStore(folder: folder.appendingPathComponent("evidence")),
            grounds: { $0 == "publicity_proof" ? nil : ground },
            trail: trail,
            content: try ProgrammeRecordsContent(
                folder: repositoryRoot.appendingPathComponent("Features/ProgrammeRecords/Content")
            ),
            documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
            office: HubOutlook(address: "https://hub.example", sendsMail: sendsMail, assets: folder),
            texts: .feature("ProgrammeRecords"),
            outside: outside
        )
        let hub = try await TestHub.make(
            migrations: [],
            texts: .feature("ProgrammeRecords"),
            outside: outside,
            trail: trail,
            routes: { routes, _, _ in feature.addRoutes(to: routes) }
        )
        return RecordsHub(hub: hub, database: database)
    }

    static let ground = RecordGround(
        basis: "Art. 6 Abs. 1 Buchst. c DSGVO",
        retention: "Fördernachweis",
        period: "bis die Bewilligungsbehörde die Frist mitteilt",
        paragraph: "Art. 82 der Verordnung (EU) 2021/1060"
    )

    func addFirm(_ id: FirmID, _ name: String, industry: String? = nil, employees: Double? = nil) async throws {
        try await database.write { session in
            try FirmStore.insert(newFirm: id, name: name, at: Date(), in: session)
            if let industry {
                _ = try session.query("UPDATE firm SET industry_2008 = $1 WHERE id = $2", .text(industry), .id(id))
            }
            guard let employees else { return }
            try FirmFiguresStore.write(
                FirmFigures(
                    firm: id,
                    year: ReportingYear(2025)!,
                    employees: employees,
                    turnover: Money(cents: 620_000_000),
                    balanceSheet: Money(cents: 300_000_000)
                ),
                in: session
            )
        }
    }

    /// The twelve entries of the eighth journey: one twice, two without a degree.
    static let twelve = """
        Vorname;Nachname;PLZ;E-Mail;Geburtsdatum;Geschlecht;Erwerbsstatus;Bildungsabschluss;Eintritt
        Anna;Berg;44135;anna@kettler.example;01.02.1999;weiblich;erwerbstätig, auch selbstständig;ISCED 3–4;04.05.2026
        Bilal;Demir;44137;;12.06.1985;männlich;erwerbstätig, auch selbstständig;ISCED 3–4;04.05.2026
        Clara;Engel;44139;;23.09.1968;weiblich;erwerbstätig, auch selbstständig;ISCED 5–8;04.05.2026
        David;Fuchs;44141;;30.11.1992;männlich;erwerbstätig, auch selbstständig;ISCED 0–2;04.05.2026
        Elif;Güneş;44143;;05.05.2001;weiblich;arbeitslos;ISCED 3–4;04.05.2026
        Frank;Hoff;44145;;17.07.1970;männlich;erwerbstätig, auch selbstständig;;04.05.2026
        Greta;Ihle;44147;;08.08.1988;weiblich;erwerbstätig, auch selbstständig;;04.05.2026
        Hanno;Jäger;44149;;09.01.1966;männlich;erwerbstätig, auch selbstständig;ISCED 3–4;04.05.2026
        Iris;Kern;44225;;14.03.1979;nicht-binär;erwerbstätig, auch selbstständig;ISCED 5–8;04.05.2026
        Jan;Lang;44227;;21.10.1997;männlich;langzeitarbeitslos;ISCED 0–2;04.05.2026
        Kim;Müller;44229;;02.12.1983;weiblich;nichterwerbstätig;ISCED 3–4;04.05.2026
        anna ;BERG;44135;;01.02.1999;weiblich;erwerbstätig, auch selbstständig;ISCED 3–4;04.05.2026
        """

    func read(_ file: String) async throws -> Answer {
        try await administrator.upload(
            "/verwaltung/projekt/eintritte",
            field: "file",
            fileName: "eintritte.csv",
            type: "text/csv",
            contents: Array(file.utf8)
        )
    }
}

extension OutsideWorld {
    /// Half past nine in Berlin on a day.
    static func at(_ day: LocalDate) -> OutsideWorld {
        let noon = BerlinTime.instant(day, LocalTime(hour: 9, minute: 30)!)
        return OutsideWorld(now: { noon }, randomBytes: OutsideWorld.live.randomBytes)
    }
}

extension Answer {
    /// Nil when the page says so, otherwise the text. No-break spaces count as spaces.
    func lacks(_ text: String) -> String? { words.contains(text) ? nil : text }

    var words: String { body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ") }
}
