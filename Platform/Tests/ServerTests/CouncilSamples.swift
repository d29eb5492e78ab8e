import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel
import MailPlatform
import Participation
import ParticipationStorage
import TestSupport

/// A confirmed council of the sample firm with one of everything, a council of another firm, and a founding that waits.
struct CouncilSamples {
    static let name = "Vertretung Geheimname"
    /// Words that stand in the area and must stand nowhere else.
    static let words = [name, "Notiz-Geheimtitel", "Notiz-Geheimtext", "geheim-vorsitz@rat.example"]

    /// Values for the parameters of the area's addresses.
    let objects: [String: String]
    /// Sits in the firm's council and belongs to no firm's account; chairs it.
    let chair: PersonID
    /// Chairs the other firm's council.
    let foreignChair: PersonID

    static func make(_ database: any SQLDatabase, firm: FirmID, foreignFirm: FirmID) async throws -> CouncilSamples {
        let outside = OutsideWorld.live
        let maker = Maker(database: database, outside: outside)
        let administrator = try await maker.person("Prüferin", "pruefung@hub.example")
        let chair = try await maker.person("Vorsitzende Geheim", "geheim-vorsitz@rat.example")
        let foreignChair = try await maker.person("Fremder Vorsitz", "fremder-vorsitz@rat.example")
        let council = try await maker.council(name, firm, by: chair, confirmedBy: administrator)
        _ = try await maker.council("Fremde Vertretung", foreignFirm, by: foreignChair, confirmedBy: administrator)
        let waiting = try await maker.found("Wartende Vertretung", by: foreignChair)
        let member = try await maker.member("zweite@rat.example", of: council, invitedBy: chair)
        let notes = CouncilNoteStore(database, outside: outside)
        let note = CouncilNote(
            id: CouncilNoteID(from: outside),
            kind: .resolution,
            title: "Notiz-Geheimtitel",
            text: "Notiz-Geheimtext",
            day: LocalDate(year: 2026, month: 5, day: 15)!,
            author: "Vorsitzende Geheim"
        )
        try await notes.add(note, to: council, by: chair)
        let invitations = CouncilInvitationStore(database, outside: outside)
        _ = try await invitations.invite("dritte@rat.example", to: council, by: chair) { _ in
            MailMessage(to: "dritte@rat.example", subject: "Einladung", [])
        }
        let open = try await invitations.open(of: council)
        return CouncilSamples(
            objects: [
                "council": council.text, "note": note.id.text, "seat": member.text, "invitation": open[0].id.text,
                "founding": waiting.text, "proposal": try await maker.proposal(to: council, by: chair),
            ],
            chair: chair,
            foreignChair: foreignChair
        )
    }

    private struct Maker {
        let database: any SQLDatabase
        let outside: OutsideWorld

        func person(_ name: String, _ email: String) async throws -> PersonID {
            try await NewcomerStore(database, outside: outside)
                .add(.init(name: name, email: EmailAddress(email)!, passwordHash: "x"))
        }

        func found(_ name: String, by person: PersonID) async throws -> CouncilID {
            let founding = CouncilFounding(
                kind: .worksCouncil,
                name: name,
                house: .named("Irgendwo GmbH", postcode: "44137"),
                function: "Vorsitz",
                explanation: ""
            )
            guard case .founded(let id) = try await CouncilStore(database, outside: outside).found(founding, by: person)
            else { preconditionFailure("a newcomer may found") }
            return id
        }

        func council(_ name: String, _ firm: FirmID, by chair: PersonID, confirmedBy: PersonID) async throws
            -> CouncilID
        {
            let id = try await found(name, by: chair)
            let requests = CouncilRequestStore(database, outside: outside)
            let mail = MailMessage(to: "vorsitz@rat.example", subject: "Bestätigt", [])
            let decision = try await requests.confirm(id, for: firm, by: confirmedBy, mail: mail)
            precondition(decision == .done)
            return id
        }

        /// Handed in: management reads it too.
        func proposal(to council: CouncilID, by chair: PersonID) async throws -> String {
            let proposals = CouncilProposalStore(database, outside: outside)
            let proposal = CouncilProposal(
                id: CouncilProposalID(from: outside),
                title: "Leckageprüfung",
                text: "Bitte prüfen",
                due: LocalDate(year: 2035, month: 5, day: 29)!,
                author: "Vorsitzende"
            )
            try await proposals.add(proposal, to: council, by: chair)
            let answer = try await proposals.handIn(proposal.id, of: council) { reader, _ in
                MailMessage(to: reader.email, subject: "Anregung", [])
            }
            guard case .handedIn = answer else { preconditionFailure("a confirmed council may hand in") }
            return proposal.id.text
        }

        func member(_ email: String, of council: CouncilID, invitedBy chair: PersonID) async throws -> PersonID {
            let id = try await person("Zweite", email)
            try await database.write { session in
                _ = try session.query(
                    "INSERT INTO council_seat (council_id, person_id, is_chair, since) VALUES ($1, $2, 0, 0)",
                    .id(council),
                    .id(id)
                )
            }
            return id
        }
    }
}
