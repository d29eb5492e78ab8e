import Foundation
import Funding
import FundingStorage
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing

@testable import FundingWeb

@Suite struct FundingReminderTests {
    private let editors = [
        FundingReminderStore.Recipient(name: "Hanna Sommer", email: "hanna@hub.example"),
        FundingReminderStore.Recipient(name: "Kim Redaktion", email: "kim@hub.example"),
    ]
    private let later = OutsideWorld(
        now: { Date(timeIntervalSince1970: 1_798_000_000) },
        randomBytes: OutsideWorld.live.randomBytes
    )

    @Test func editorsAreToldOnceOfEachProgramme() async throws {
        let world = try await FundingWorld.make()
        let feature = try FundingHub.feature(world.database, editors: editors)
        try await feature.remind()
        try await feature.remind()
        let mails = try await queuedMails(in: world.database)
        #expect(mails.map(\.recipient).sorted() == ["hanna@hub.example", "kim@hub.example"])
        let lines = mails[0].blocks.compactMap { block in
            if case .text(let text) = block { text } else { nil }
        }
        #expect(lines.contains("Weiterbildung Beschäftigter (§ 82 SGB III): Lehrgangskosten: Stand 04/2024"))
        #expect(!lines.contains { $0.hasPrefix("EBN Modul 1") })
        #expect(!lines.contains { $0.hasPrefix("Potentialberatung NRW") })
        #expect(
            mails[0].blocks.last
                == .link(
                    label: "Stand der Förderprogramme",
                    address: "https://hub.example/redaktion/foerderung"
                )
        )
        // In December 2026 what was known in January is old too, and only that is told.
        let next = try FundingHub.feature(world.database, outside: later, editors: editors)
        try await next.remind()
        let all = try await queuedMails(in: world.database)
        #expect(all.count == 4)
        let told = all[3].blocks.compactMap { block in
            if case .text(let text) = block { text } else { nil }
        }
        #expect(!told.contains { $0.contains("04/2024") } && told.contains { $0.contains("Stand 01/2026") })
    }

    @Test func withoutEditorOrServerNothingCountsAsTold() async throws {
        let world = try await FundingWorld.make()
        try await FundingHub.feature(world.database).remind()
        try await FundingHub.feature(world.database, sendsMail: false, editors: editors).remind()
        #expect(try await queuedMails(in: world.database).isEmpty)
        try await FundingHub.feature(world.database, editors: editors).remind()
        #expect(try await queuedMails(in: world.database).count == 2)
    }

    @Test func theEditorsSeeTheOldestFirst() async throws {
        let house = try await FundingHub.make()
        let page = try await house.hub.client(as: .contentEditor).get("/redaktion/foerderung")
        #expect(page.status == .ok)
        let names = FundingFitTests.catalogue.programmes.sorted { $0.knowledge.date < $1.knowledge.date }
        let (first, last) = (names.first!, names.last!)
        let oldest = try #require(page.words.firstRange(of: first.knowledge.date.split(separator: "-")[0]))
        let newest = try #require(page.words.firstRange(of: last.name.replacing("&", with: "&amp;")))
        #expect(oldest.lowerBound < newest.lowerBound)
        #expect(page.lacks("sind älter als sechs Monate") == nil)
        for who in [TestHub.Who.owner, .administrator] {
            #expect(try await house.hub.client(as: who).get("/redaktion/foerderung").status == .forbidden)
        }
    }
}
