import Accounts
import AccountsStorage
import DatabasePlatform
import HTML
import Hummingbird
import Kernel
import MailPlatform
import WebPlatform

/// Inviting by mail, as the owner does it.
extension AccountsFeature {
    @Sendable func sendInvitation(_ call: Call<Member>) async throws -> Response {
        let (t, typed, member) = (call.texts, call.form["email"], call.who)
        let role = MembershipRole(rawValue: call.form["role"]) ?? .member
        var errors = FieldErrors()
        if let email = EmailAddress(typed) {
            let letters = letters(call)
            let sending = try await teamwork.invitations.invite(
                email,
                to: member.firm,
                as: role,
                by: member.person.id
            ) { token in
                letters.invitation(to: email, firm: member.firmName, by: member.person.name, as: role, token: token)
            }
            switch sending {
            case .sent:
                let notice =
                    signIn.sendsMail
                    ? t("account.invite.sent", ["email": email.text])
                    : t("account.invite.waits", ["email": email.text])
                return call.redirect(AccountsURL.account, notice: notice)
            case .belongs: errors.add("email", t("account.invite.belongs", ["email": email.text]))
            case .tooSoon: errors.add("email", t("account.invite.tooSoon", ["email": email.text]))
            case .tooMany: errors.add("email", t("account.invite.tooMany", ["count": "\(Invitation.mostOpen)"]))
            }
        } else {
            errors.add(
                "email",
                typed.isEmpty ? t("account.invite.email.missing") : t("register.email.invalid", ["value": typed])
            )
        }
        let part = AccountInvitationPart(email: typed, role: role.rawValue, errors: errors)
        return call.page(
            try await accountPage(call, member.person, invitation: part),
            status: .unprocessableContent
        )
    }

    @Sendable func resendInvitation(_ call: Call<Member>) async throws -> Response {
        let (letters, inviter) = (letters(call), call.who.person.name)
        let sent = try await teamwork.invitations.resend(try call.id("invitation"), of: call.who.firm) { open, token in
            letters.invitation(to: open.email, firm: open.firmName, by: inviter, as: open.role, token: token)
        }
        switch sent {
        case .sent(let invitation):
            let notice =
                signIn.sendsMail
                ? call.texts("account.invite.sent", ["email": invitation.email.text])
                : call.texts("account.invite.waits", ["email": invitation.email.text])
            return call.redirect(AccountsURL.account, notice: notice)
        case .tooSoon(let invitation):
            var errors = FieldErrors()
            errors.add("email", call.texts("account.invite.tooSoon", ["email": invitation.email.text]))
            let part = AccountInvitationPart(errors: errors)
            let page = try await accountPage(call, call.who.person, invitation: part)
            return call.page(page, status: .unprocessableContent)
        case .notFound: throw HTTPError(.notFound)
        }
    }

    @Sendable func withdrawInvitation(_ call: Call<Member>) async throws -> Response {
        guard try await teamwork.invitations.withdraw(try call.id("invitation"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(AccountsURL.account, notice: call.texts("account.links.withdrawn"))
    }

    func letters<Who>(_ call: Call<Who>) -> TeamLetters { TeamLetters(t: call.texts, origin: call.origin) }
}
