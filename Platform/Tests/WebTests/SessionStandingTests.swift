import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct SessionStandingTests {
    private static let member = Member(
        person: TestHub.owner,
        firm: TestHub.firm,
        firmName: "Metallbau Kettler GmbH",
        role: .owner
    )

    private static let sessions = SessionResolver { token in
        token == "gut" ? SessionResolver.Session(person: TestHub.owner, member: member, hubRoles: [.coach]) : nil
    }

    private static func visitor(_ member: Member?, _ roles: Set<HubRole>) -> Visitor {
        Visitor(person: TestHub.owner, member: member, hubRoles: roles, formToken: "", visit: "a")
    }

    @Test func whoeverIsAsBeforeStands() async throws {
        #expect(try await Self.sessions.stands(Self.visitor(Self.member, [.coach]), token: "gut"))
        #expect(try await Self.sessions.stands(.unknown, token: nil))
    }

    @Test func whoeverHasSignedOutOrBecomeSomebodyElseDoesNot() async throws {
        let before = Self.visitor(Self.member, [.coach])
        for token in ["alt", nil] { #expect(try await !Self.sessions.stands(before, token: token)) }
        #expect(try await !Self.sessions.stands(Self.visitor(nil, [.coach]), token: "gut"))
        #expect(try await !Self.sessions.stands(Self.visitor(Self.member, [.coach, .administrator]), token: "gut"))
        var confined = before
        confined.confinedTo = TestHub.firm
        #expect(try await !Self.sessions.stands(confined, token: "gut"))
    }
}
