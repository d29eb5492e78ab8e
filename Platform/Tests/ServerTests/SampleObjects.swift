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
import MailPlatform
import ProgrammingInterface
import ProgrammingInterfaceStorage
import WebPlatform

/// One of everything that an address can name, in the hands of the sample firm.
struct SampleObjects {
    let database: any SQLDatabase
    let settings: AppSettings
    let outside: OutsideWorld
    let firm: FirmID
    let owner: PersonID

    init(_ database: any SQLDatabase, _ settings: AppSettings, _ outside: OutsideWorld, firm: FirmID, owner: PersonID) {
        (self.database, self.settings, self.outside) = (database, settings, outside)
        (self.firm, self.owner) = (firm, owner)
    }

    private var year: ReportingYear { ReportingYear(2025)! }
    private var evidenceFiles: EvidenceStore { EvidenceStore(folder: settings.evidence) }

    func all() async throws -> [String: String] {
        let (undertaking, holding) = try await holding()
        let entry = try await ActivityEntryStore(database, edition: nil, outside: outside).all(of: firm, in: year)[0].id
            .text
        return [
            "year": "2025", "edition": "2025", "name": "kategorien.json", "series": "strom-mix-de",
            "token": "unbekannt", "code": "unbekannt", "provider": "unbekannt", "entry": entry,
            "site": try await FirmReader(database).sites(of: firm)[0].id.text, "holding": holding,
            "session": try await session(), "passkey": try await passkey(),
            "undertaking": undertaking, "link": try await joinLink(), "person": try await colleague(),
            "account": try await SamplePeople(database, outside).person("jemand").text, "office": "redaktion",
            "firm": firm.text, "grant": try await grant(), "invitation": try await invitation(),
            "import": try await imported(), "template": "verarbeitungsverzeichnis",
            "hold": "01990000-0000-7000-8000-0000000000e1", "mail": try await mail(), "job": JobID(from: outside).text,
            "evidence": try await evidence(), "contract": try await contract(), "factor": try await factor(),
            "accessToken": try await accessToken(), "place": "observatorium", "station": "kugeln",
            "course": "klimabilanz", "lesson": "scopes", "exercise": "e1", "learningPath": "leitung",
            "badgeSubject": "kurs-klimabilanz", "badgeNumber": "LN-2026-7KQM-3X9A",
            "revision": try await revision(),
        ]
        .merging(try await plan()) { own, _ in own }
        .merging(try await accompaniment()) { own, _ in own }
        .merging(try await remarks()) { own, _ in own }
        .merging(try await reports()) { own, _ in own }
        .merging(try await meetings()) { own, _ in own }
    }

    private func holding() async throws -> (undertaking: String, holding: String) {
        let undertaking = Undertaking(id: UndertakingID(from: outside), firm: firm, name: "Kettler Service GmbH")
        let holding = Holding(
            id: HoldingID(from: outside),
            firm: firm,
            parent: .firm,
            child: .undertaking(undertaking.id),
            share: EquityShare(fraction: 0.6)!,
            hasOperationalControl: true,
            accounting: .subsidiary
        )
        try await HoldingStore(database).add(holding, new: [undertaking])
        return (undertaking.id.text, holding.id.text)
    }

    private func joinLink() async throws -> String {
        let links = JoinLinkStore(database, outside: outside)
        _ = try await links.make(for: firm, role: .member, by: owner)
        return try await links.open(of: firm)[0].id.text
    }

    private func grant() async throws -> String {
        _ = try await SamplePeople(database, outside).coach("coach-des-betriebs", of: firm, by: owner, .running)
        return try await GrantStore(database, outside: outside).grants(of: firm)[0].id.text
    }

    private func invitation() async throws -> String {
        let invitations = InvitationStore(database, outside: outside)
        let email = EmailAddress("eingeladen@kettler.example")!
        _ = try await invitations.invite(email, to: firm, as: .member, by: owner) { token in
            MailMessage(to: email.text, subject: "Einladung", [.code(token)])
        }
        return try await invitations.open(of: firm)[0].id.text
    }

    private func passkey() async throws -> String {
        let passkeys = PasskeyStore(database, outside: outside)
        let key = [UInt8](repeating: 1, count: 64)
        try await passkeys.add("Telefon", credential: "abc", publicKey: key, counter: 0, of: owner, mail: nil)
        return try await passkeys.all(of: owner)[0].id.text
    }

    /// Of the owner on another device.
    private func session() async throws -> String {
        let sessions = SessionStore(database, outside: outside)
        let token = try await sessions.begin(owner, firm: firm)
        let all = try await sessions.all(of: owner, present: token)
        return all.first { $0.isPresent }?.id.text ?? ""
    }

    /// Somebody of the team who signs in nowhere, so that taking them out disturbs no walk.
    private func colleague() async throws -> String {
        let links = JoinLinkStore(database, outside: outside)
        let token = try await links.make(for: firm, role: .member, by: owner)
        let person = AccountStore.NewPerson(
            name: "Kollege",
            email: EmailAddress("kollege@kettler.example")!,
            passwordHash: "x"
        )
        return try await links.join(token, as: person)!.0.text
    }

    private func mail() async throws -> String {
        let message = MailMessage(to: "kollege@kettler.example", subject: "Einladung", [.text("Guten Tag")])
        return try await database.write { [outside] in try MailQueue.add(message, in: $0, outside: outside).text }
    }

    func upload(_ text: String) throws -> URL {
        let file = settings.data.appendingPathComponent(UUID().uuidString)
        try Data(text.utf8).write(to: file)
        return file
    }

    private func imported() async throws -> String {
        let digest = try evidenceFiles.keep(try upload("Kategorie;Menge;Einheit\nStrom;1;kWh\n"))
        let imports = ImportBatchStore(database, edition: nil, outside: outside)
        let id = try await imports.add(
            fileName: "strom.csv",
            sha256: digest,
            year: year,
            for: firm,
            by: owner,
            name: "Petra"
        )
        if let run = try await imports.begin(id, of: firm) {
            try await imports.finish(id, run: run, of: firm, rowsTotal: 1, rowsRefused: 0)
        }
        return id.text
    }

    private func evidence() async throws -> String {
        let store = EvidenceRecordStore(database, files: evidenceFiles, outside: outside)
        let file = try upload("Rechnung")
        return try await store.keep(file, fileName: "r.txt", mediaType: "text/plain", bytes: 8, for: firm).id.text
    }

    private func contract() async throws -> String {
        let contract = EnergyContract(
            id: ContractID(from: outside),
            name: "Ökostrom",
            kind: .greenTariff,
            kilogramsPerKilowattHour: 0,
            source: "Vertrag vom 01.01.2025",
            period: year.period
        )
        try await EnergyContractStore(database).insert(contract, for: firm)
        return contract.id.text
    }

    private func accessToken() async throws -> String {
        let draft = AccessTokenDraft(name: "Warenwirtschaft", scopes: [.readFirm], lifetime: 30)
        let text = "oeh_\(UUID().uuidString)"
        return try await AccessTokenStore(database, outside: outside).make(draft, text: text, for: firm, by: owner).text
    }

    private func factor() async throws -> String {
        let factor = CustomFactor(
            id: EntityID<CustomFactor>(from: outside),
            name: "Stahl von Lieferant A",
            activity: .material,
            unit: .kilogram,
            emission: .equivalent(1.2, basis: .ar5),
            boundary: .whole,
            validFrom: 2024,
            sourceText: "Produktdatenblatt",
            evidence: "EPD-123",
            enteredBy: "Petra Kettler",
            enteredOn: LocalDate(year: 2026, month: 1, day: 2)!
        )
        try await CustomFactorStore(database).insert(factor, for: firm, by: owner)
        return factor.id.text
    }
}
