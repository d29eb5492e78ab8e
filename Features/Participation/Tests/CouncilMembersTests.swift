import DatabasePlatform
import HTTPTypes
import Kernel
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct CouncilMembersTests {
    let house: CouncilHub
    let council: CouncilID
    var area: String { "/vertretung/\(council)" }

    init() async throws {
        house = try await CouncilHub.make()
        council = try await house.council()
    }

    @Test func theChairAdmitsAMemberByMail() async throws {
        try await house.admit(house.member, to: council)
        let page = try await house.client(house.member).get(area + "/mitglieder")
        #expect(page.status == .ok && page.body.contains("vorsitz@brandt.example"))
        #expect(!page.body.contains("Einladung senden"), "only chairs invite")
        let answer = try await house.client(house.member).post(area + "/einladungen", ["email": "x@y.example"])
        #expect(answer.status == .forbidden)
    }

    @Test func anInvitationIsForItsAddressAndForOnce() async throws {
        _ = try await house.client(house.chair).post(area + "/einladungen", ["email": house.member.email])
        let path = try await house.invitation(to: house.member.email)
        let stranger = house.client(house.outsider)
        #expect(try await stranger.get(path).body.contains("Sie sind als fremde@brandt.example angemeldet"))
        #expect(try await stranger.post(path).status == .unprocessableContent)
        #expect(try await house.client(house.member).post(path).location == area)
        #expect(try await house.client(house.member).post(path).status == .notFound)
        #expect(try await stranger.get(area).status == .forbidden)
    }

    @Test func whoHasNoAccountGetsOneForTheAddress() async throws {
        let email = "neu@brandt.example"
        _ = try await house.client(house.chair).post(area + "/einladungen", ["email": email])
        let (path, guest) = (try await house.invitation(to: email), house.hub.client())
        #expect(try await guest.get(path).body.contains("Noch kein Konto?"))
        #expect(try await guest.post(path, ["name": "Neu", "password": "kurz"]).status == .unprocessableContent)
        let answer = try await guest.post(path, ["name": "Neu", "password": "Der Hof ist grün"])
        #expect(answer.location == "/anmelden?weiter=" + area)
        #expect(try await house.hub.client(session: email).get(area).status == .ok)
    }

    /// The firm's log says nothing of it.
    @Test func aSeatThatIsTakenStandsInTheCouncilsLog() async throws {
        try await house.admit(house.member, to: council)
        let rows = try await house.database.rows(
            "SELECT scope, council_id, firm_id FROM audit_entry WHERE route = '/vertretung/einladung/:token'"
        )
        #expect(try rows.map { try $0.text("scope") } == ["council"])
        #expect(try rows.map { try $0.textIfPresent("council_id") } == [council.text])
        #expect(try rows.map { try $0.textIfPresent("firm_id") } == [nil])
    }

    @Test func aWithdrawnInvitationEnds() async throws {
        let chair = house.client(house.chair)
        _ = try await chair.post(area + "/einladungen", ["email": house.member.email])
        let path = try await house.invitation(to: house.member.email)
        let open = try await CouncilInvitationStore(house.database, outside: .live).open(of: council)
        #expect(try await chair.delete(area + "/einladungen/\(open[0].id)").status == .seeOther)
        #expect(try await house.client(house.member).get(path).status == .notFound)
    }

    @Test func theLastChairStaysUntilAnotherHasIt() async throws {
        try await house.admit(house.member, to: council)
        let chair = house.client(house.chair)
        let (own, other) = (area + "/mitglieder/\(house.chair.id)", area + "/vorsitz/\(house.member.id)")
        #expect(try await chair.get(own).body.contains("zurzeit der einzige"))
        #expect(try await chair.delete(own).status == .conflict)
        #expect(try await chair.post(other).status == .seeOther)
        #expect(try await chair.delete(own).status == .seeOther)
        #expect(try await chair.get(area).status == .forbidden)
        #expect(
            try await house.client(house.member).post(area + "/einladungen", ["email": "a@b.example"]).status
                == .seeOther
        )
    }

    @Test func membersTakeOutNobodyButThemselves() async throws {
        try await house.admit(house.member, to: council)
        let member = house.client(house.member)
        #expect(try await member.delete(area + "/mitglieder/\(house.chair.id)").status == .forbidden)
        #expect(try await member.post(area + "/vorsitz/\(house.member.id)").status == .forbidden)
        #expect(try await member.delete(area + "/mitglieder/\(house.member.id)").status == .seeOther)
        #expect(try await member.get(area).status == .forbidden)
    }

    /// Who comes to lead the firm's account is out at once, and in again when that ends.
    @Test func aSeatRestsWhileItsHolderLeadsTheFirm() async throws {
        try await house.admit(house.member, to: council)
        try await house.setRole("owner", of: house.chair)
        #expect(try await house.client(house.chair).get(area).status == .forbidden)
        #expect(try await house.client(house.chair).get("/vertretung").status == .forbidden)
        let page = try await house.client(house.member).get(area + "/mitglieder").body
        #expect(page.contains("ruht: führt das Konto des Betriebs"))
        // Nobody chairs who can enter: the member may take the chair.
        #expect(try await house.client(house.member).post(area + "/vorsitz/\(house.member.id)").status == .seeOther)
        try await house.setRole("member", of: house.chair)
        #expect(try await house.client(house.chair).get(area).status == .ok)
    }

    @Test func anOwnerCannotAcceptAnInvitation() async throws {
        _ = try await house.client(house.chair).post(area + "/einladungen", ["email": house.owner.email])
        let path = try await house.invitation(to: house.owner.email)
        let answer = try await house.client(house.owner).post(path)
        #expect(answer.status == .unprocessableContent && answer.body.contains("Sie führen das Konto dieses Betriebs"))
        #expect(try await house.client(house.owner).get(area).status == .forbidden)
    }

    /// The firm takes a council member out of its team and another person leads its account: the council stays.
    @Test func theCouncilOutlivesWhatTheFirmChanges() async throws {
        let (firm, chair, owner) = (house.firm, house.chair.id, house.owner.id)
        try await house.setRole("owner", of: house.member)
        try await house.database.write { session in
            for person in [chair, owner] {
                _ = try session.query(
                    "DELETE FROM membership WHERE person_id = $1 AND firm_id = $2",
                    .id(person),
                    .id(firm)
                )
            }
        }
        #expect(try await house.client(house.chair).get(area).status == .ok)
    }

    @Test func dissolvingNeedsConsentAndDeletesEverything() async throws {
        let chair = house.client(house.chair)
        let note = ["kind": "note", "title": "Erste Sitzung", "day": "2026-05-15", "text": "Geheim"]
        _ = try await chair.post(area + "/notizen", note)
        #expect(try await chair.post(area + "/aufloesung").status == .unprocessableContent)
        #expect(try await chair.get(area + "/aufloesung").body.contains("1 Notiz oder Beschluss wird gelöscht."))
        #expect(try await chair.post(area + "/aufloesung", ["sure": "1"]).status == .seeOther)
        #expect(try await chair.get(area).status == .forbidden)
        for table in ["council_seat", "council_note", "council_invitation", "hub_agreement"] {
            #expect(try await house.database.rows("SELECT council_id FROM \(table)").isEmpty)
        }
    }
}
