import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import AccountsWeb

/// Each page as its body writes it; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct TeamworkPageTests {
    private let pages = TeamworkPages()

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(pages.t)).html, "\(name).html")
    }

    @Test func account() throws { #expect(try difference(pages.account, "account") == nil) }
    @Test func accountAlone() throws { #expect(try difference(pages.accountAlone, "accountAlone") == nil) }
    @Test func grants() throws { #expect(try difference(pages.grants, "grants") == nil) }
    @Test func grantEnd() throws { #expect(try difference(pages.grantEnd, "grantEnd") == nil) }
    @Test func firms() throws { #expect(try difference(pages.firms, "firms") == nil) }
    @Test func teamRole() throws { #expect(try difference(pages.teamRole, "teamRole") == nil) }
    @Test func people() throws { #expect(try difference(pages.people, "people") == nil) }
    @Test func hubPerson() throws { #expect(try difference(pages.hubPerson, "hubPerson") == nil) }
    @Test func hubFirms() throws { #expect(try difference(pages.hubFirms, "hubFirms") == nil) }
    @Test func appointment() throws { #expect(try difference(pages.appointment, "appointment") == nil) }

    @Test func invitation() throws {
        let create = pages.invitation(.create)
        #expect(try difference(create, "invitation") == nil)
        let other = pages.invitation(.otherAddress("aylin@brandt.example"))
        #expect(try difference(other, "invitationOther") == nil)
    }

    @Test func leaving() throws {
        let member = pages.leaving(.member)
        #expect(try difference(member, "leaving") == nil)
        let last = pages.leaving(.lastOwner)
        #expect(try difference(last, "leavingLast") == nil)
    }
}
