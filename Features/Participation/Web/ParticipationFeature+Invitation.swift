import Accounts
import AccountsStorage
import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showInvitation(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let invitation = try await invitations.find(token) else { return ended(call) }
        return call.page(invitationPage(invitation, token, call))
    }

    @Sendable func accept(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let invitation = try await invitations.find(token) else { return ended(call) }
        var page = invitationPage(invitation, token, call)
        guard let person = call.visitor.person else {
            return try await acceptAsNewcomer(invitation, token, page, call)
        }
        try call.visitor.requireOwnSignIn()
        switch try await invitations.accept(token, by: person.id, email: person.email) {
        case .seated(let council):
            let notice = call.texts("invitation.done", ["name": invitation.councilName])
            return call.redirect(ParticipationURL.council(council), notice: notice)
        case .otherAddress: return call.page(page, status: .unprocessableContent)
        case .leadsTheFirm:
            page.errors.add("seat", call.texts("invitation.led"))
            return call.page(page, status: .unprocessableContent)
        case .ended: return ended(call)
        }
    }

    /// The link came to the address, so the account is that of its owner.
    private func acceptAsNewcomer(
        _ invitation: CouncilInvitation,
        _ token: String,
        _ shown: InvitationPage,
        _ call: Call<Visitor>
    ) async throws -> Response {
        let (t, name, password) = (call.texts, call.form["name"], call.form["password"])
        var page = shown
        page.personName = name
        if name.isEmpty { page.errors.add("name", t("invitation.name.missing")) }
        if name.count > 200 { page.errors.add("name", t("founding.long", ["count": "\(name.count)"])) }
        do throws(PasswordRule.Fault) {
            try PasswordRule.check(password, email: invitation.email, firm: "")
        } catch {
            page.errors.add("password", sentence(error, t))
        }
        guard page.errors.isEmpty, let email = EmailAddress(invitation.email) else {
            return call.page(page, status: .unprocessableContent)
        }
        do {
            let hash = try await passwords.hash(password)
            let id = try await newcomers.add(.init(name: name, email: email, passwordHash: hash))
            guard case .seated(let council) = try await invitations.accept(token, by: id, email: email.text) else {
                return ended(call)
            }
            let target = "/anmelden?weiter=" + ParticipationURL.council(council)
            return call.redirect(target, notice: t("invitation.account.done"))
        } catch StorageError.uniqueViolation {
            page.errors.add("name", t("invitation.account.taken", ["email": invitation.email]))
            return call.page(page, status: .unprocessableContent)
        } catch is PasswordHashing.Busy {
            throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "10"])
        }
    }

    private func sentence(_ fault: PasswordRule.Fault, _ t: Texts) -> String {
        switch fault {
        case .tooShort(let found):
            t("invitation.password.short", ["found": "\(found)", "minimum": "\(PasswordRule.minimumLength)"])
        case .tooLong, .tooManyParts: t("invitation.password.long", ["maximum": "\(PasswordRule.maximumLength)"])
        case .guessable: t("invitation.password.guessable")
        }
    }

    private func invitationPage(
        _ invitation: CouncilInvitation,
        _ token: String,
        _ call: Call<Visitor>
    ) -> InvitationPage {
        let address = ParticipationURL.acceptance(token)
        let who: InvitationPage.Who =
            switch call.visitor.person?.email {
            case nil: .nobody(signIn: "/anmelden?weiter=" + address)
            case invitation.email: .invited
            case let email?: .other(email: email)
            }
        return InvitationPage(
            title: call.texts("invitation.title", ["name": invitation.councilName]),
            email: invitation.email,
            action: address,
            token: call.formToken,
            who: who
        )
    }

    private func ended(_ call: Call<Visitor>) -> Response {
        call.page(InvitationEndedPage(title: call.texts("invitation.ended.title")), status: .notFound)
    }
}
