import Accounts
import AccountsStorage
import HTTPTypes
import Hummingbird
import Kernel
import MailPlatform
import WebPlatform

enum SignInCookie {
    /// Names the browser to the accounts that have signed in on it, for a year.
    static let device = "geraet"
    /// Between password and code.
    static let pending = "anmeldung"
}

extension AccountsFeature {
    /// Begins a session and takes along what was estimated before anybody was known.
    ///
    /// - Parameter byProvider: the firm's identity provider says who came; the session is then confined to the firm.
    func arrive(
        _ person: PersonID,
        _ firm: FirmID?,
        _ call: Call<Visitor>,
        to address: String,
        notice: String?,
        byProvider: Bool = false
    ) async throws -> Response {
        // To one's own firm only, never to one that merely lets somebody look in.
        if let firm, try await accounts.isMember(person, of: firm) { try await onArrival(firm, call.visitor.visit) }
        if !byProvider { try await onSignIn(person, call.visitor.visit) }
        var response = try await begin(person, firm, call, to: address, notice: notice, byProvider: byProvider)
        let token = try await signIn.devices.arrive(
            person,
            with: deviceToken(call),
            mail: signIn.sendsMail ? newDeviceMail(call) : nil
        )
        let age = Int(KnownDeviceStore.lifetime)
        response.setCookie(cookie(SignInCookie.device, token, age: age))
        return response
    }

    /// Always under a new token: one that was known before signing in, or before acting for another firm, ends.
    func begin<Who>(
        _ person: PersonID,
        _ firm: FirmID?,
        _ call: Call<Who>,
        to address: String,
        notice: String?,
        byProvider: Bool = false
    ) async throws -> Response {
        if let old = call.request.cookies[CookieName.session]?.value { try await sessions.end(old) }
        let token = try await sessions.begin(person, firm: firm, device: device(call), byProvider: byProvider)
        var response = call.redirect(address, notice: notice)
        response.setCookie(cookie(CookieName.session, token, age: Int(SessionLifetime.seconds)))
        return response
    }

    func cookie(_ name: String, _ value: String, age: Int) -> Cookie {
        Cookie(name: name, value: value, maxAge: age, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    func deviceToken<Who>(_ call: Call<Who>) -> String? {
        call.request.cookies[SignInCookie.device]?.value
    }

    func device<Who>(_ call: Call<Who>) -> DeviceSummary {
        DeviceSummary(userAgent: call.request.headers[.userAgent] ?? "")
    }

    func words(_ device: DeviceSummary, _ t: Texts) -> String {
        switch (device.browser, device.system) {
        case (let browser?, let system?): t("device.both", ["browser": browser, "system": system])
        case (let known?, nil), (nil, let known?): known
        case (nil, nil): t("device.unknown")
        }
    }
}
