import Hummingbird
import Kernel
import MailPlatform
import WebPlatform

extension AdministrationFeature {
    @Sendable func showOutbox(_ call: Call<Person>) async throws -> Response {
        let state = MailOutbox.State.allCases.first { OutboxPage.word($0) == call.query("stand") }
        let window = ListWindow(call.query("seite"))
        let found = try await outbox.mails(state, limit: window.limit, offset: window.offset)
        let page = OutboxPage(
            found.prefix(ListWindow.size),
            state: state,
            window: window,
            hasMore: found.count > ListWindow.size,
            hasMailServer: hasMailServer,
            call.texts
        )
        return call.page(page)
    }

    @Sendable func showMail(_ call: Call<Person>) async throws -> Response {
        let mail = try await mail(call)
        let page = MailPage(
            mail,
            hasMailServer: hasMailServer,
            isVoid: mail.isVoid(at: outside.now()),
            token: call.formToken,
            call.texts
        )
        return call.page(page)
    }

    @Sendable func resendMail(_ call: Call<Person>) async throws -> Response {
        let mail = try await mail(call)
        guard hasMailServer, !mail.isVoid(at: outside.now()), try await outbox.resend(mail.id, outside: outside) else {
            throw HTTPError(.conflict)
        }
        return call.redirect(AdministrationURL.mail(mail.id), notice: call.texts("mail.resend.done"))
    }

    @Sendable func discardMail(_ call: Call<Person>) async throws -> Response {
        let mail = try await mail(call)
        guard try await outbox.discard(mail.id) else { throw HTTPError(.conflict) }
        return call.redirect(AdministrationURL.outbox, notice: call.texts("mail.discard.done"))
    }

    private func mail(_ call: Call<Person>) async throws -> MailOutbox.Mail {
        guard let mail = try await outbox.mail(try call.id("mail")) else { throw HTTPError(.notFound) }
        return mail
    }
}
