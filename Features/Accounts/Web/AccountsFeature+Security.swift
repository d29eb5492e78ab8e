import Accounts
import AccountsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The page that gathers how somebody signs in, and where they are signed in.
extension AccountsFeature {
    @Sendable func showSecurity(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let email = try await signIn.links.email(of: call.who.id)
        let factor = try await signIn.factors.find(call.who.id)
        let present = call.request.cookies[CookieName.session]?.value ?? ""
        let own = try await sessions.all(of: call.who.id, present: present)
        let page = SecurityPage(
            title: t("security.title"),
            token: call.formToken,
            email: call.who.email,
            isConfirmed: email?.isConfirmed ?? false,
            factor: factor?.isConfirmed == true
                ? t("factor.state.on", ["codes": t("recovery.left", count: factor?.recoveryCodes ?? 0)])
                : t("factor.state.off"),
            sessions: own.map { session in
                SecurityPage.SessionRow(
                    device: words(session.device, t),
                    begun: LocalDate(session.begun).german,
                    lastUsed: LocalDate(session.lastUsed).german,
                    end: session.isPresent ? nil : AccountsURL.session(session.id) + "?_method=DELETE"
                )
            }
        )
        return call.page(page)
    }

    @Sendable func endSession(_ call: Call<Person>) async throws -> Response {
        guard try await sessions.end(try call.id("session"), of: call.who.id) else { throw HTTPError(.notFound) }
        return call.redirect(AccountsURL.security, notice: call.texts("sessions.ended"))
    }

    @Sendable func endOtherSessions(_ call: Call<Person>) async throws -> Response {
        let token = call.request.cookies[CookieName.session]?.value ?? ""
        try await sessions.endOthers(of: call.who.id, keeping: token)
        return call.redirect(AccountsURL.security, notice: call.texts("sessions.othersEnded"))
    }
}
