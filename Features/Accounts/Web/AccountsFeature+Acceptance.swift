import Accounts
import AccountsStorage
import DatabasePlatform
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Accepting an invitation that came by mail.
extension AccountsFeature {
    @Sendable func showInvitation(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let found = try await teamwork.invitations.find(token) else { return invitationEnded(call) }
        return call.page(invitationPage(found.invitation, hasAccount: found.hasAccount, token, call))
    }

    @Sendable func acceptInvitation(_ call: Call<Visitor>) async throws -> Response {
        let (t, token) = (call.texts, try call.parameter("token"))
        guard let (invitation, hasAccount) = try await teamwork.invitations.find(token) else {
            return invitationEnded(call)
        }
        var page = invitationPage(invitation, hasAccount: hasAccount, token, call)
        if let person = call.visitor.person {
            try call.visitor.requireOwnSignIn()
            guard let arrival = try await teamwork.invitations.accept(token, known: person.id) else {
                return call.page(page, status: .conflict)
            }
            let notice = sentence(arrival, invitation.firmName, invitation.role, t)
            return try await arrive(person.id, invitation.firm, call, to: "/", notice: notice)
        }
        if hasAccount { return call.page(page, status: .conflict) }
        let form = RegisterForm(call.form, email: invitation.email.text)
        var (valid, errors) = form.validated(asksForFirm: false, t)
        if let valid {
            do {
                let hash = try await hash(valid.password)
                guard
                    let accepted = try await teamwork.invitations.accept(
                        token,
                        name: valid.name,
                        passwordHash: hash
                    )
                else { return invitationEnded(call) }
                let notice = t("join.done", ["firm": invitation.firmName])
                return try await arrive(accepted.person, invitation.firm, call, to: "/", notice: notice)
            } catch StorageError.uniqueViolation {
                errors.add("name", t("join.email.taken", ["value": invitation.email.text]))
            }
        }
        (page.personName, page.errors) = (form.name, errors)
        return call.page(page, status: .unprocessableContent)
    }

    private func invitationPage(
        _ invitation: Invitation,
        hasAccount: Bool,
        _ token: String,
        _ call: Call<Visitor>
    ) -> InvitationPage {
        let (t, email) = (call.texts, invitation.email.text)
        let way: InvitationPage.Way =
            if let person = call.visitor.person {
                person.email == email ? .agree(person.name) : .otherAddress(person.email)
            } else {
                hasAccount ? .signIn(AccountsURL.signIn + "?weiter=" + AccountsURL.invitation(token)) : .create
            }
        return InvitationPage(
            title: t("join.title", ["firm": invitation.firmName]),
            lead: t("join.lead", ["firm": invitation.firmName, "role": invitation.role.word(t)]),
            action: AccountsURL.invitation(token),
            token: call.formToken,
            email: email,
            way: way
        )
    }

    private func invitationEnded(_ call: Call<Visitor>) -> Response {
        call.page(JoinEndedPage(title: call.texts("join.ended.title")), status: .notFound)
    }
}
