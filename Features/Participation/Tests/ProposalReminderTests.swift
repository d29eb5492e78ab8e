import DatabasePlatform
import HTTPTypes
import Kernel
import MailPlatform
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

@testable import ParticipationWeb

@Suite struct ProposalReminderTests {
    let calendar = TestCalendar()

    @Test func managementIsRemindedOnceOnTheDay() async throws {
        let house = try await CouncilHub.make(outside: calendar.outside)
        let area = "/vertretung/\(try await house.council())/anregungen"
        let chair = house.client(house.chair)
        let form = ["title": "Leckageprüfung", "text": "Prüfen", "due": "2026-05-29"]
        let path = try #require(try await chair.post(area, form).location)
        try #require(try await chair.post(path + "/einreichung").status == .seeOther)
        #expect(house.feature.periodicJobs.map(\.kind) == ["participation.remind"])
        func reminders() async throws -> Int {
            try await house.mails(to: house.owner.email).count { $0.subject.contains("wartet auf Antwort") }
        }
        calendar.pass(days: 13)
        try await house.feature.remind()
        #expect(try await reminders() == 0)
        calendar.pass(days: 1)
        try await house.feature.remind()
        try await house.feature.remind()
        #expect(try await reminders() == 1)
        let mail = try #require(try await house.mails(to: house.owner.email).last)
        #expect(mail.content.contains("https://hub.example/anregungen/\(path.suffix(36))"))
        #expect(mail.content.contains("bis zum 29.05.2026"))
        #expect(try await house.client(house.owner).get("/anregungen").body.contains("offen"))
        calendar.pass(days: 3)
        let page = try await house.client(house.owner).get("/anregungen/" + path.suffix(36)).body
        #expect(page.contains("überfällig seit 3 Tagen"))
        #expect(try await chair.get(area).body.contains("überfällig seit 3 Tagen"))
        try await house.feature.remind()
        #expect(try await reminders() == 1)
    }

    @Test func whatIsAnsweredIsNotRemindedOf() async throws {
        let house = try await CouncilHub.make(outside: calendar.outside)
        let area = "/vertretung/\(try await house.council())/anregungen"
        let chair = house.client(house.chair)
        let form = ["title": "Leckageprüfung", "text": "Prüfen", "due": "2026-05-15"]
        let path = try #require(try await chair.post(area, form).location)
        try #require(try await chair.post(path + "/einreichung").status == .seeOther)
        _ = try await house.client(house.owner).post("/anregungen/" + path.suffix(36), ["decision": "partly"])
        let store = HandedInProposalStore(house.database, outside: calendar.outside)
        let count = try await store.remind { reader, _ in
            .init(to: reader.email, subject: "", [])
        }
        #expect(count == 0)
    }
}
