import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AccountsFeature {
    @Sendable func showTeamRole(_ call: Call<Member>) async throws -> Response {
        let member = try await teamMember(call)
        return call.page(teamRolePage(member, selected: member.role.rawValue, call))
    }

    @Sendable func changeTeamRole(_ call: Call<Member>) async throws -> Response {
        let (t, member, owner) = (call.texts, try await teamMember(call), call.who)
        let person = TeamLetters.Recipient(name: member.name, email: member.email)
        let typed = call.form["role"]
        let change: TeamStore.Change
        let notice: String
        if typed == "handover", member.person != owner.person.id {
            let from = TeamLetters.Recipient(name: owner.person.name, email: owner.person.email)
            change = try await teamwork.team.handOver(
                from: owner.person.id,
                to: member.person,
                of: owner.firm,
                letters: letters(call).handedOver(from: from, to: person, firm: owner.firmName)
            )
            notice = t("team.handover.done", ["name": member.name])
        } else if let role = MembershipRole(rawValue: typed) {
            change = try await teamwork.team.change(
                member.person,
                to: role,
                in: owner.firm,
                letter: letters(call).roleChanged(
                    to: role,
                    for: person,
                    firm: owner.firmName,
                    by: owner.person.name
                )
            )
            notice = t("team.role.done", ["name": member.name, "role": role.word(t)])
        } else {
            return refused(member, typed, t("team.role.missing"), call)
        }
        switch change {
        case .done: return call.redirect(AccountsURL.account, notice: notice)
        case .lastOwner: return refused(member, typed, t("team.role.last", ["name": member.name]), call)
        case .notFound: throw HTTPError(.notFound)
        }
    }

    private func refused(_ member: TeamMember, _ typed: String, _ sentence: String, _ call: Call<Member>) -> Response {
        var page = teamRolePage(member, selected: typed, call)
        page.errors.add("role", sentence)
        return call.page(page, status: .unprocessableContent)
    }

    private func teamMember(_ call: Call<Member>) async throws -> TeamMember {
        let person: PersonID = try call.id("person")
        let team = try await accounts.team(of: call.who.firm)
        guard let member = team.first(where: { $0.person == person }) else { throw HTTPError(.notFound) }
        return member
    }

    private func teamRolePage(_ member: TeamMember, selected: String, _ call: Call<Member>) -> TeamRolePage {
        let t = call.texts
        return TeamRolePage(
            title: t("team.role.title"),
            token: call.formToken,
            action: AccountsURL.teamRole(member.person),
            lead: t("team.role.lead", ["name": member.name, "role": member.role.word(t)]),
            successor: member.person == call.who.person.id ? nil : member.name,
            selected: selected
        )
    }
}
