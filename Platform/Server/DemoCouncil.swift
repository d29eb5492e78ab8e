import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel
import Participation
import ParticipationStorage

/// The works council of the second demonstration firm, confirmed, with one note, through the stores that real ones use.
struct DemoCouncil {
    static let firmEmail = "brandt@demo.example"
    static let chairEmail = "betriebsrat@demo.example"

    let database: any SQLDatabase
    private let outside = OutsideWorld.live

    init(database: any SQLDatabase) { self.database = database }

    /// The chair's mail address, also when the council is there already; nil when its firm is not.
    func make(passwordHash: String) async throws -> String? {
        let accounts = AccountStore(database, outside: outside)
        guard let firmAddress = EmailAddress(Self.firmEmail), let address = EmailAddress(Self.chairEmail),
            let owner = try await accounts.credentials(of: firmAddress)?.person,
            let firm = try await accounts.firms(of: owner).first
        else { return nil }
        guard try await accounts.credentials(of: address) == nil else { return address.text }
        let person = AccountStore.NewPerson(name: "Sabine Krüger", email: address, passwordHash: passwordHash)
        let chair = try await NewcomerStore(database, outside: outside).add(person)
        let founding = CouncilFounding(
            kind: .worksCouncil,
            name: "Betriebsrat der Brandt KG",
            house: .named("Großhandel Brandt KG", postcode: "44137"),
            function: "Vorsitz",
            explanation: ""
        )
        guard case .founded(let council) = try await CouncilStore(database, outside: outside).found(founding, by: chair)
        else { return nil }
        _ = try await CouncilRequestStore(database, outside: outside).confirm(council, for: firm, by: nil, mail: nil)
        let note = CouncilNote(
            id: CouncilNoteID(from: outside),
            kind: .note,
            title: "Leckageprüfung anregen",
            text:
                "Druckluft in Halle 2: Wir schlagen der Leitung eine Leckageprüfung mit einer Frist von 14 Tagen vor.",
            day: outside.today(),
            author: person.name
        )
        try await CouncilNoteStore(database, outside: outside).add(note, to: council)
        return address.text
    }
}
