import Accounts
import HTTPTypes
import MailPlatform
import TestSupport
import Testing

/// What mails say about addresses, and what answers say about who has an account.
@Suite struct MailAddressTests {
    /// The requests of the test client name „localhost“ as their host, the settings another.
    @Test func noHostOfARequestReachesAMail() async throws {
        let house = try await AccountsHub.make()
        let owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        _ = try await house.person("Mehmet", "mehmet@coach.example", .coach)
        _ = try await house.invitation(owner, "neu@kettler.example")
        let form = ["email": "mehmet@coach.example", "runsThrough": AccountsHub.day(20), "readableThrough": ""]
        _ = try await owner.post("/konto/zugaenge", form)
        #expect(try await house.letters(to: "mehmet@coach.example").isEmpty == false)
        let page = try await owner.post("/konto/einladungen", ["role": "member"]).body
        #expect(page.contains("http://127.0.0.1:8080/beitreten/"))
        let mails = try await house.letters()
        #expect(!mails.isEmpty)
        for mail in mails {
            for case .link(_, let address) in mail.blocks {
                #expect(address.hasPrefix("http://127.0.0.1:8080/"), "\(mail.subject)")
            }
        }
    }

    /// It came to this very address, so that its holder is told about their own account only.
    @Test func anInvitationByMailTellsOnlyItsOwnAddressOfAnAccount() async throws {
        let house = try await AccountsHub.make()
        let owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        _ = try await house.person("Jonas", "jonas@brandt.example")
        let path = try await house.invitation(owner, "neu@kettler.example")
        let form = ["name": "Neu", "email": "jonas@brandt.example", "password": AccountsHub.password]
        let answer = try await house.hub.client().post(path, form)
        #expect(answer.status == .seeOther, "another address in the form counts for nothing")
        #expect(!answer.body.contains("jonas@brandt.example"))
    }

    /// A free address uses the link up, and every taken one is counted.
    @Test func aLinkToJoinDoesNotAnswerForAListOfAddresses() async throws {
        let clock = TestClock()
        let house = try await AccountsHub.make(outside: clock.outside)
        let owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        _ = try await house.person("Jonas", "jonas@brandt.example")
        let (link, guest) = (try await house.link(owner), house.hub.client())
        var form = ["name": "Neu", "email": "jonas@brandt.example", "password": AccountsHub.password]
        var statuses: [Int] = []
        for _ in 0..<33 { statuses.append(Int(try await guest.post(link, form).status.code)) }
        #expect(statuses.first == 422 && statuses.last == 429)
        form["email"] = "frei@brandt.example"
        #expect(try await guest.post(link, form).status == .tooManyRequests)
        clock.pass(900)
        #expect(try await guest.post(link, form).status == .seeOther)
        #expect(try await house.hub.client().get(link).status == .notFound, "used up")
    }
}
