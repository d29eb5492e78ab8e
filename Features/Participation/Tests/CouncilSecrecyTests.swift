import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

/// Neither whoever runs the firm's identity provider nor whoever runs the hub gets into the council's area.
@Suite struct CouncilSecrecyTests {
    private let sentence = "Dafür melden Sie sich bitte selbst an"

    @Test func aSessionByTheFirmsProviderReachesNoCouncil() async throws {
        let house = try await CouncilHub.make()
        let area = "/vertretung/\(try await house.council())"
        let client = house.clientByProvider(house.chair)
        for path in ["/vertretung", area, area + "/mitglieder", area + "/notizen", "/vertretung/gruenden"] {
            let answer = try await client.get(path)
            #expect(answer.status == .forbidden && answer.body.contains(sentence), "\(path)")
            #expect(!answer.body.contains("Betriebsrat der Brandt KG"), "\(path)")
        }
        let invite = try await client.post(area + "/einladungen", ["email": "x@y.example"])
        #expect(invite.status == .forbidden)
        #expect(try await house.mails(to: "x@y.example").isEmpty)
        #expect(try await house.client(house.chair).get(area).status == .ok)
    }

    @Test func aSessionByTheFirmsProviderTakesNoSeat() async throws {
        let house = try await CouncilHub.make()
        let area = "/vertretung/\(try await house.council())"
        _ = try await house.client(house.chair).post(area + "/einladungen", ["email": house.member.email])
        let path = try await house.invitation(to: house.member.email)
        let answer = try await house.clientByProvider(house.member).post(path)
        #expect(answer.status == .forbidden && answer.body.contains(sentence))
        #expect(try await house.client(house.member).post(path).location == area, "the invitation is not used up")
    }

    /// Administrators see subjects, and the text of whatever is not confidential.
    @Test func theMailOfAnInvitationNamesTheCouncilInConfidenceOnly() async throws {
        let house = try await CouncilHub.make()
        let area = "/vertretung/\(try await house.council())"
        _ = try await house.client(house.chair).post(area + "/einladungen", ["email": house.member.email])
        let queued = try await queuedMails(in: house.database)
        let mail = try #require(queued.last { $0.recipient == house.member.email })
        #expect(mail.subject == "Einladung in den Öko.HUB" && mail.isConfidential)
        for case .text(let text) in mail.blocks { #expect(!text.contains("Brandt KG") && !text.contains("Vorsitz")) }
    }

    /// Mails that cannot be sent are shown to administrators together with their links.
    @Test func withoutAMailServerTheChairHandsTheLinkOver() async throws {
        let house = try await CouncilHub.make(sendsMail: false)
        let area = "/vertretung/\(try await house.council())"
        let chair = house.client(house.chair)
        #expect(try await chair.get(area + "/mitglieder").body.contains("Dieser Hub verschickt keine E-Mails."))
        let answer = try await chair.post(area + "/einladungen", ["email": house.member.email])
        #expect(answer.status == .ok && answer.body.contains("wird nur jetzt gezeigt"))
        #expect(!answer.body.contains("unterwegs"))
        let found = answer.body.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/vertretung\/einladung\/[0-9a-f]{64})</)
        let path = String(try #require(found?.1))
        #expect(try await house.mails(to: house.member.email).isEmpty, "nothing stands in the outbox")
        #expect(try await !chair.get(area + "/mitglieder").body.contains(path))
        #expect(try await house.client(house.member).post(path).location == area)
    }
}
