import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AccountsFeature {
    @Sendable func showAccount(_ call: Call<Member>) async throws -> Response {
        call.page(try await accountPage(call, freshLink: nil))
    }

    @Sendable func makeJoinLink(_ call: Call<Member>) async throws -> Response {
        let role = MembershipRole(rawValue: call.form["role"]) ?? .member
        let token = try await joinLinks.make(for: call.who.firm, role: role, by: call.who.person.id)
        let origin = call.origin
        return call.page(try await accountPage(call, freshLink: origin + AccountsURL.join(token)))
    }

    @Sendable func withdrawJoinLink(_ call: Call<Member>) async throws -> Response {
        guard try await joinLinks.withdraw(try call.id("link"), of: call.who.firm) else { throw HTTPError(.notFound) }
        return call.redirect(AccountsURL.account, notice: call.texts("account.links.withdrawn"))
    }

    private func accountPage(_ call: Call<Member>, freshLink: String?) async throws -> AccountPage {
        let t = call.texts
        let isOwner = call.who.role == .owner
        let team = try await accounts.team(of: call.who.firm)
        let owners = team.count { $0.role == .owner }
        let links = isOwner ? try await joinLinks.open(of: call.who.firm) : []
        return AccountPage(
            title: t("account.title"),
            token: call.formToken,
            person: call.who.person.name,
            email: call.who.person.email,
            firm: call.who.firmName,
            role: roleName(isOwner ? .owner : .member, t),
            team: team.map {
                AccountPage.Row(
                    name: $0.name,
                    email: $0.email,
                    role: roleName($0.role, t),
                    since: LocalDate($0.since).german,
                    removal: isOwner && !($0.role == .owner && owners == 1) ? AccountsURL.removal($0.person) : nil
                )
            },
            isOwner: isOwner,
            links: links.map {
                AccountPage.OpenLink(
                    role: roleName($0.role, t),
                    expires: LocalDate($0.expires).german,
                    withdraw: AccountsURL.joinLink($0.id) + "?_method=DELETE"
                )
            },
            freshLink: freshLink
        )
    }

    // MARK: Leaving

    @Sendable func askToRemove(_ call: Call<Member>) async throws -> Response {
        call.page(try await removalPage(call))
    }

    @Sendable func remove(_ call: Call<Member>) async throws -> Response {
        let page = try await removalPage(call)
        let person: PersonID = try call.id("person")
        switch try await accounts.remove(person, from: call.who.firm) {
        case .removed:
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

    // MARK: Firms

    /// The session goes on under a new token for another of the person's firms.
    @Sendable func changeFirm(_ call: Call<Person>) async throws -> Response {
        guard let firm = call.visitor.firms.first(where: { $0.id.text == call.form["firm"] }) else {
            throw HTTPError(.notFound)
        }
        let notice = call.texts("firm.changed", ["firm": firm.name])
        return try await begin(call.who.id, firm.id, call, to: "/", notice: notice)
    }

    func roleName(_ role: MembershipRole, _ t: Texts) -> String {
        switch role {
        case .owner: t("role.owner")
        case .member: t("role.member")
        }
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
            guard let arrival = try await joinLinks.join(token, known: person.id) else { return ended(call) }
            let notice = sentence(arrival, link, call.texts)
            return try await arrive(person.id, link.firm, call, to: "/", notice: notice)
        }
        let form = RegisterForm(call.form)
        var (valid, errors) = form.validated(asksForFirm: false, call.texts)
        if let valid {
            do {
                let hash = try await hash(valid.password)
                let newcomer = AccountStore.NewPerson(name: valid.name, email: valid.email, passwordHash: hash)
                guard let (person, firm) = try await joinLinks.join(token, as: newcomer) else { return ended(call) }
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

    private func sentence(_ arrival: JoinLinkStore.Arrival, _ link: JoinLink, _ t: Texts) -> String {
        switch arrival {
        case .joined: t("join.done", ["firm": link.firmName])
        case .raised: t("join.raised", ["firm": link.firmName, "role": roleName(link.role, t)])
        case .known: t("join.already", ["firm": link.firmName])
        }
    }

    private func joinPage(_ link: JoinLink, _ token: String, _ call: Call<Visitor>) -> JoinPage {
        let t = call.texts
        return JoinPage(
            title: t("join.title", ["firm": link.firmName]),
            lead: t("join.lead", ["firm": link.firmName, "role": roleName(link.role, t)]),
            action: AccountsURL.join(token),
            token: call.formToken,
            knownPerson: call.visitor.person?.name
        )
    }

    private func ended(_ call: Call<Visitor>) -> Response {
        call.page(JoinEndedPage(title: call.texts("join.ended.title")), status: .notFound)
    }
}
