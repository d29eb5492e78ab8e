import Accounts
import AccountsStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import Kernel
import TestSupport
import WebPlatform

@testable import oekohub

/// The whole hub over a database of its own, with a firm that owns one of everything, and another firm.
struct SampleHouse {
    let hub: Hub
    let database: any SQLDatabase
    let settings: AppSettings
    /// A value for every parameter that occurs in an address.
    let objects: [String: String]
    let councils: CouncilSamples
    /// The firm that owns one of everything.
    let firm: FirmID
    private let sessions: [AccessTable.Who: String]

    static func make() async throws -> SampleHouse {
        let settings = AppSettings(data: try temporaryFolder(), home: repositoryRoot)
        let database = try await TestDatabase.make(Installation.migrations, in: settings.data)
        let outside = OutsideWorld.live
        // Cheap instead of Argon2id: the walk signs nobody in with a password.
        let passwords = PasswordHashing(hash: { "hash:" + $0 }, verify: { $1 == "hash:" + $0 })
        let hub = try Hub(
            database: database,
            settings: settings,
            assets: .none,
            outside: outside,
            passwords: passwords
        )
        let content = Content(home: settings.home)
        let demo = try DemoFirm.all(content)[0]
        let maker = DemoFirm.Maker(database: database, content: content, settings: settings)
        _ = try await maker.make(demo, email: "owner@kettler.example", passwordHash: "hash:geheim")

        let accounts = AccountStore(database, outside: outside)
        let owner = try await accounts.credentials(of: EmailAddress("owner@kettler.example")!)!.person
        let firm = try await accounts.firms(of: owner)[0]
        let links = JoinLinkStore(database, outside: outside)
        let token = try await links.make(for: firm, role: .member, by: owner)
        let newcomer = AccountStore.NewPerson(
            name: "Mitglied",
            email: EmailAddress("member@kettler.example")!,
            passwordHash: "x"
        )
        let member = try await links.join(token, as: newcomer)!.0
        let foreign = try await accounts.found(
            firm: "Andere Firma",
            by: .init(name: "Fremd", email: EmailAddress("fremd@andere.example")!, passwordHash: "x")
        )
        let councils = try await CouncilSamples.make(database, firm: firm, foreignFirm: foreign.firm)
        let store = SessionStore(database, outside: outside)
        let people = SamplePeople(database, outside)
        let coach = try await people.coach("coach", of: firm, by: owner, .running)
        let formerCoach = try await people.coach("coach-liest", of: firm, by: owner, .reading)
        let samples = SampleObjects(database, settings, outside, firm: firm, owner: owner)
        return SampleHouse(
            hub: hub,
            database: database,
            settings: settings,
            objects: try await samples.all()
                .merging(try await samples.coaching(coach, former: formerCoach)) { own, _ in own }
                .merging(councils.objects) { _, council in council },
            councils: councils,
            firm: firm,
            sessions: [
                .owner: try await store.begin(owner, firm: firm),
                .member: try await store.begin(member, firm: firm),
                .foreignOwner: try await store.begin(foreign.person, firm: foreign.firm),
                .personWithoutFirm: try await store.begin(people.person("ohne"), firm: nil),
                .foreignCoach: try await store.begin(
                    people.coach("coach-fremd", of: foreign.firm, by: foreign.person, .running),
                    firm: foreign.firm
                ),
                .endedCoach: try await store.begin(people.coach("coach-weg", of: firm, by: owner, .over), firm: firm),
                .formerCoach: try await store.begin(formerCoach, firm: firm),
                .coach: try await store.begin(coach, firm: firm),
                .contentEditor: try await store.begin(people.person("redaktion", .contentEditor), firm: nil),
                .administrator: try await store.begin(people.person("verwaltung", .administrator), firm: nil),
                .councilChair: try await store.begin(councils.chair, firm: nil),
                .supporter: try await store.begin(people.supporter("hilfe", of: firm, by: owner), firm: firm),
            ]
        )
    }

    func client(_ who: AccessTable.Who) -> TestClient {
        TestClient(responder: hub.responder, tokens: hub.tokens, session: sessions[who])
    }

    /// The path with every parameter replaced.
    func address(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
            guard part.hasPrefix(":") else { return String(part) }
            let name = part.dropFirst().prefix { $0.isLetter || $0.isNumber }
            return (objects[String(name)] ?? String(part)) + part.dropFirst(name.count + 1)
        }
        .joined(separator: "/") + (Self.queries[path] ?? "")
    }

    /// What some addresses need behind the question mark.
    private static let queries = ["/klimabilanz/:year/faktoren": "?kategorie=1.1&q=gas"]

    /// Whether a parameter names something that belongs to one firm. Years, series and tokens do not.
    func isFirmsOwn(_ parameter: String) -> Bool {
        ![
            "year", "edition", "name", "series", "token", "code", "account", "office", "firm", "template", "provider",
            "mail", "job", "hold", "founding", "instrument", "part", "programme", "catalogueMeasure", "csrSlug",
            "reportQuestion", "reportList", "place", "station", "course", "lesson", "exercise",
            "learningPath", "badgeSubject", "badgeNumber", "revision",
        ].contains(parameter) && !Self.hubs.contains(parameter)
    }

    /// What the hub holds, and no firm.
    private static let hubs: Set = [
        "event", "room", "registration", "eventToken", "checkIn", "feedbackCode", "number", "offer", "participant",
        "entryImport", "entryLink", "entryToken", "aidGroup", "projectAid", "publicityProof", "projectHold",
        "leavingCoach", "profile", "appointmentToken", "appointmentFile", "calendarFile",
        "question", "answer",
        "practice", "worldReport",
    ]

    /// Addresses that also the rightful may find empty: papers of an event at which nobody has been yet, or not they; what
    /// only its writer changes; a hand-over by whoever only reads.
    static let possiblyEmpty: Set = [
        "/bescheinigungen/:event", "/team/veranstaltungen/:event/anwesenheit/bescheinigungen.pdf",
        "/netzwerk/fragen/:question/bearbeiten", "/netzwerk/antworten/:answer",
        "/meine-betriebe/:case/uebergabe",
        // What is to be taken over is no report to compare with, and the template is not there before somebody uploads it.
        // A comparison has what was ticked.
        "/bericht/einlesen/:readReport", "/bericht/:sustainabilityReport/export/vorlage.xlsx",
        "/berichte-lesen/vergleich.csv",
        // A certificate belongs to a person who has learnt; CertificateRoutesTests give one.
        "/lernen/bescheinigungen/:badgeNumber/bescheinigung.pdf",
        "/lernen/bescheinigungen/:badgeNumber/lernnachweis.jwt",
        "/lernen/bescheinigungen/:badgeNumber/lernnachweis.svg",
    ]
}
