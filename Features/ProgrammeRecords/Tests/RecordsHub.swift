import AccountsStorage
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

    let hub: TestHub
    var administrator: TestClient { hub.client(as: .administrator) }
    var participants: ParticipantStore { ParticipantStore(hub.database, outside: .live) }

    static func make(
        outside: OutsideWorld = .at(today),
        sendsMail: Bool = true,
        hours: [ParticipationHours] = []
    ) async throws -> RecordsHub {
        let hub = try await TestHub.make(
            migrations: migrations,
            texts: .feature("ProgrammeRecords"),
            outside: outside,
            routes: { routes, database, folder in
                ProgrammeRecordsFeature(
                    database: database,
                    firms: FirmReader(database),
                    rules: rules,
                    hours: { hours },
                    content: try ProgrammeRecordsContent(
                        folder: repositoryRoot.appendingPathComponent("Features/ProgrammeRecords/Content")
                    ),
                    documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
                    office: HubOutlook(address: "https://hub.example", sendsMail: sendsMail, assets: folder),
                    texts: .feature("ProgrammeRecords"),
                    outside: outside
                ).addRoutes(to: routes)
            }
        )
        return RecordsHub(hub: hub)
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
