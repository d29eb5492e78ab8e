import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AccountsFeature {
    @Sendable func makeJoinLink(_ call: Call<Member>) async throws -> Response {
        let role = MembershipRole(rawValue: call.form["role"]) ?? .member
        let token = try await joinLinks.make(for: call.who.firm, role: role, by: call.who.person.id)
        let part = AccountInvitationPart(role: role.rawValue, freshLink: call.origin + AccountsURL.join(token))
        return call.page(try await accountPage(call, call.who.person, invitation: part))
    }

    @Sendable func withdrawJoinLink(_ call: Call<Member>) async throws -> Response {
        guard try await joinLinks.withdraw(try call.id("link"), of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(AccountsURL.account, notice: call.texts("account.links.withdrawn"))
    }

    // MARK: Taking out

    @Sendable func askToRemove(_ call: Call<Member>) async throws -> Response {
        call.page(try await removalPage(call))
    }

    @Sendable func remove(_ call: Call<Member>) async throws -> Response {
        let page = try await removalPage(call)
        let person: PersonID = try call.id("person")
        switch try await teamwork.team.remove(person, from: call.who.firm) {
        case .done:
            let target = person == call.who.person.id ? "/" : AccountsURL.account
            return call.redirect(target, notice: call.texts("team.removed", ["name": page.person]))
        case .lastOwner: return call.page(page, status: .conflict)
        case .notFound: throw HTTPError(.notFound)
        }
    }

    private func removalPage(_ call: Call<Member>) async throws -> RemovalPage {
        let person: PersonID = try call.id("person")
        let team = try await accounts.team(of: call.who.firm)
        guard let member = team.first(where: { $0.person == person }) else { throw HTTPError(.notFound) }
        let isLastOwner = member.role == .owner && team.count { $0.role == .owner } == 1
        return RemovalPage(
            title: call.texts("team.remove.title"),
            token: call.formToken,
            person: member.name,
            firm: call.who.firmName,
            action: isLastOwner ? nil : AccountsURL.teamMember(person) + "?_method=DELETE"
        )
    }

    // MARK: Joining

    @Sendable func showJoin(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let link = try await joinLinks.find(token) else { return ended(call) }
        return call.page(joinPage(link, token, call))
    }

    @Sendable func join(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let link = try await joinLinks.find(token) else { return ended(call) }
        if let person = call.visitor.person {
            try call.visitor.requireOwnSignIn()
            guard let arrival = try await joinLinks.join(token, known: person.id) else { return ended(call) }
            let notice = sentence(arrival, link.firmName, link.role, call.texts)
            return try await arrive(person.id, link.firm, call, to: "/", notice: notice)
        }
        // An address that has an account is told apart from a free one, which uses the link up: counted, so that a link
        // does not answer for a whole list of addresses.
        let keys = [machineKey(call)]
        if let page = try await wait(keys, call) { return page }
        let form = RegisterForm(call.form)
        var (valid, errors) = form.validated(asksForFirm: false, call.texts)
        if let valid {
            do {
                let hash = try await hash(valid.password)
                let newcomer = AccountStore.NewPerson(name: valid.name, email: valid.email, passwordHash: hash)
                guard let (person, firm) = try await joinLinks.join(token, as: newcomer) else { return ended(call) }
                try await signIn.throttle.succeeded(keys)
                let notice = call.texts("join.done", ["firm": link.firmName])
                return try await arrive(person, firm, call, to: "/", notice: notice)
            } catch StorageError.uniqueViolation {
                errors.add("email", call.texts("join.email.taken", ["value": valid.email.text]))
            }
        }
        var page = joinPage(link, token, call)
        (page.personName, page.email, page.errors) = (form.name, form.email, errors)
        return call.page(page, status: .unprocessableContent)
    }

    func sentence(_ arrival: JoinLinkStore.Arrival, _ firm: String, _ role: MembershipRole, _ t: Texts) -> String {
        switch arrival {
        case .joined: t("join.done", ["firm": firm])
        case .raised: t("join.raised", ["firm": firm, "role": role.word(t)])
        case .known: t("join.already", ["firm": firm])
        }
    }

    private func joinPage(_ link: JoinLink, _ token: String, _ call: Call<Visitor>) -> JoinPage {
        let t = call.texts
        return JoinPage(
            title: t("join.title", ["firm": link.firmName]),
            lead: t("join.lead", ["firm": link.firmName, "role": link.role.word(t)]),
            action: AccountsURL.join(token),
            token: call.formToken,
            knownPerson: call.visitor.person?.name
        )
    }

    private func ended(_ call: Call<Visitor>) -> Response {
        call.page(JoinEndedPage(title: call.texts("join.ended.title")), status: .notFound)
    }
}
