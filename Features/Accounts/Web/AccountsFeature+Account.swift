import Accounts
import AccountsStorage
import DatabasePlatform
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AccountsFeature {
    /// For everybody signed in; the part about the firm stands there only with a firm.
    @Sendable func showAccount(_ call: Call<Person>) async throws -> Response {
        let page = try await accountPage(call, call.who)
        if let member = call.visitor.member { try await recordTeam(member) }
        return call.page(page)
    }

    /// The page is the person's own, the team on it is the firm's: its log says who was shown it.
    private func recordTeam(_ member: Member) async throws {
        try await trail?.read(
            AuditContext(
                person: member.person.id,
                role: member.role.rawValue,
                scope: .firm(member.firm),
                feature: "Accounts",
                method: "GET",
                route: AccountsURL.account
            )
        )
    }

    /// - Parameter invitation: what was typed into the form, its errors, and a link that was just made.
    func accountPage<Who>(
        _ call: Call<Who>,
        _ person: Person,
        invitation: AccountInvitationPart = AccountInvitationPart()
    ) async throws -> AccountPage {
        let t = call.texts
        let offices = HubOffice.allCases.filter { office in
            call.visitor.hubRoles.contains { $0.rawValue == office.rawValue }
        }
        var firm: AccountFirmPart?
        if let member = call.visitor.member { firm = try await firmPart(member, invitation, t) }
        return AccountPage(
            title: t("account.title"),
            token: call.formToken,
            person: person.name,
            email: person.email,
            offices: offices.map { $0.word(t) },
            firm: firm,
            confinement: confinement(call)
        )
    }

    private func firmPart(
        _ member: Member,
        _ invitation: AccountInvitationPart,
        _ t: Texts
    ) async throws -> AccountFirmPart {
        let isOwner = member.role == .owner
        let team = try await accounts.team(of: member.firm)
        let owners = team.count { $0.role == .owner }
        var invitation = invitation
        if isOwner { try await addOpen(to: &invitation, member, t) }
        return AccountFirmPart(
            name: member.firmName,
            role: roleName(member.role, t),
            limit: member.readsThrough.map { t("account.limit.reading", ["day": $0.german]) },
            isOwner: isOwner,
            team: team.map { row in
                let isLast = row.role == .owner && owners == 1
                return AccountFirmPart.Row(
                    name: row.name,
                    email: row.email,
                    role: row.role.word(t),
                    since: LocalDate(row.since).german,
                    change: isOwner && !isLast ? AccountsURL.teamRole(row.person) : nil,
                    removal: isOwner && !isLast ? AccountsURL.removal(row.person) : nil
                )
            },
            invitation: invitation
        )
    }

    private func addOpen(to part: inout AccountInvitationPart, _ member: Member, _ t: Texts) async throws {
        let now = teamwork.outside.now()
        part.links = try await joinLinks.open(of: member.firm).map {
            AccountInvitationPart.OpenLink(
                role: $0.role.word(t),
                expires: LocalDate($0.expires).german,
                withdraw: AccountsURL.joinLink($0.id) + "?_method=DELETE"
            )
        }
        part.invitations = try await teamwork.invitations.open(of: member.firm).map {
            let day = LocalDate($0.expires).german
            return AccountInvitationPart.OpenInvitation(
                email: $0.email.text,
                role: $0.role.word(t),
                state: $0.expires > now
                    ? t("account.invitations.valid", ["day": day]) : t("account.invitations.over", ["day": day]),
                again: AccountsURL.mailInvitationAgain($0.id),
                withdraw: AccountsURL.mailInvitation($0.id) + "?_method=DELETE"
            )
        }
    }

    private func roleName(_ role: Role, _ t: Texts) -> String {
        switch role {
        case .owner: t("role.owner")
        case .member: t("role.member")
        case .coach: t("role.coach")
        case .support: t("role.support")
        }
    }
}
