import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel
import Participation
import ParticipationStorage

/// The works council of a demonstration firm as `Content/demo/council.json` describes it: confirmed, with one note, made
/// through the stores that real ones use.
struct DemoCouncil: Decodable {
    /// Of the owner of the firm.
    let firmEmail: String
    /// Of the chair.
    let email: String
    let person: String
    let council: String
    let firm: String
    let postcode: String
    let function: String
    let noteTitle: String
    let noteText: String

    static func read(_ content: Content) throws -> DemoCouncil {
        let file = content.folder("Participation").appendingPathComponent("demo/council.json")
        return try JSONDecoder().decode(DemoCouncil.self, from: Data(contentsOf: file))
    }

    /// Nothing is made where it is there already or its firm is not. False where there is no such firm.
    func make(in database: any SQLDatabase, passwordHash: String) async throws -> Bool {
        let outside = OutsideWorld.live
        let accounts = AccountStore(database, outside: outside)
        guard let firmAddress = EmailAddress(firmEmail), let address = EmailAddress(email),
            let owner = try await accounts.credentials(of: firmAddress)?.person,
            let firmID = try await accounts.firms(of: owner).first
        else { return false }
        guard try await accounts.credentials(of: address) == nil else { return true }
        let newcomer = AccountStore.NewPerson(name: person, email: address, passwordHash: passwordHash)
        let chair = try await NewcomerStore(database, outside: outside).add(newcomer)
        let founding = CouncilFounding(
            kind: .worksCouncil,
            name: council,
            house: .named(firm, postcode: postcode),
            function: function,
            explanation: ""
        )
        guard case .founded(let id) = try await CouncilStore(database, outside: outside).found(founding, by: chair)
        else { return false }
        _ = try await CouncilRequestStore(database, outside: outside).confirm(id, for: firmID, by: nil, mail: nil)
        let note = CouncilNote(
            id: CouncilNoteID(from: outside),
            kind: .note,
            title: noteTitle,
            text: noteText,
            day: outside.today(),
            author: person
        )
        try await CouncilNoteStore(database, outside: outside).add(note, to: id, by: chair)
        return true
    }
}
