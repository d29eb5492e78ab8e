import DatabasePlatform
import Foundation
import HTML
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@testable import AdministrationWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct AdministrationPagesTests {
    private let t = Texts.feature("Administration")
    private let token = FormToken(name: "_proof", value: "beweis")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func mails(_ house: AdministrationHub) async throws -> [MailOutbox.Mail] {
        try await MailOutbox(house.database).mails(nil, limit: 9, offset: 0)
    }

    @Test func overview() throws {
        let waiting = OverviewPage(mails: [.queued: 1], jobs: [.open: 3], hasMailServer: false, links: [], t)
        #expect(try difference(waiting, "overviewWaiting") == nil)
        let attention = OverviewPage(
            mails: [.dead: 2],
            jobs: [.dead: 1],
            hasMailServer: true,
            links: [PageLink("Personen", href: "/verwaltung/personen")],
            t
        )
        #expect(try difference(attention, "overviewAttention") == nil)
        #expect(
            OverviewPage(mails: [:], jobs: [.open: 2], hasMailServer: true, links: [], t).lead
                == "Alle Nachrichten sind zugestellt, und kein Auftrag ist gescheitert."
        )
        #expect(
            OverviewPage(mails: [:], jobs: [:], hasMailServer: false, links: [], t).lead
                == "Keine Nachricht wartet, und kein Auftrag ist gescheitert.",
            "without a mail server nothing is delivered"
        )
    }

    @Test func outbox() async throws {
        let house = try await AdministrationHub.make(hasMailServer: true)
        try await house.deliver(JobFailure("refused 550 5.1.1", isPermanent: true))
        let page = OutboxPage(
            try await mails(house),
            state: nil,
            window: ListWindow("2"),
            hasMore: true,
            hasMailServer: true,
            t
        )
        #expect(try difference(page, "outbox") == nil)
    }

    @Test func mail() async throws {
        let house = try await AdministrationHub.make()
        let mail = try await mails(house)[0]
        let shown = MailPage(mail, hasMailServer: false, isVoid: false, token: token, t)
        let text = try snapshotDifference(
            Node.group(shown.body(t)).html.replacing(mail.id.text, with: "MAIL"),
            "mailShown.html"
        )
        #expect(text == nil)
    }

    @Test func jobs() async throws {
        let house = try await AdministrationHub.make(hasMailServer: true)
        try await house.deliver(JobFailure("refused 550 5.1.1", isPermanent: true))
        let jobs = try await JobReader(house.database).jobs(.dead, limit: 9, offset: 0)
        let page = JobsPage(jobs, state: .dead, window: ListWindow(nil), hasMore: false, token: token, t)
        #expect(try difference(page, "jobs") == nil)
    }
}
