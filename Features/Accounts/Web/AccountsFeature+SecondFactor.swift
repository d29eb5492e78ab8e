import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import MailPlatform
import SecurityPlatform
import WebPlatform

/// Setting up an authenticator app, renewing the written codes, switching it off.
extension AccountsFeature {
    @Sendable func showSecondFactor(_ call: Call<Person>) async throws -> Response {
        let factor = try await signIn.factors.find(call.who.id)
        if let factor, factor.isConfirmed { return call.page(factorPage(factor, call)) }
        return call.page(try setUpPage(factor, call))
    }

    /// A new secret; whatever was begun before and never confirmed is forgotten.
    @Sendable func beginSecondFactor(_ call: Call<Person>) async throws -> Response {
        let secret = signIn.outside.randomBytes(TimeCode.secretLength)
        let sealed = try signIn.secrets.seal(secret, for: "totp \(call.who.id)")
        _ = try await signIn.factors.begin(sealed, of: call.who.id)
        return call.redirect(AccountsURL.secondFactor)
    }

    /// The first right code makes it count, and shows the codes to write down.
    @Sendable func confirmSecondFactor(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        guard let factor = try await signIn.factors.find(call.who.id), !factor.isConfirmed else {
            return call.redirect(AccountsURL.secondFactor)
        }
        let keys = keys(.code(call.who.id), call)
        if let page = try await wait(keys, call) { return page }
        let typed = call.form["code"].filter(\.isNumber)
        let code = try timeCode(factor, call.who.id)
        guard let step = code.step(of: typed, at: signIn.outside.now(), after: nil) else {
            var page = try setUpPage(factor, call)
            page.errors.add("code", t("code.wrong"))
            return call.page(page, status: .unprocessableContent)
        }
        try await signIn.throttle.succeeded(keys)
        let codes = freshCodes()
        let mail = newsMail(subject: t("mail.factorOn.subject"), [t("mail.factorOn.text")], t)
        let isTaken = try await signIn.factors.confirm(
            step: step,
            codes: codes,
            of: call.who.id,
            mail: signIn.sendsMail ? mail : nil
        )
        guard isTaken else { return call.redirect(AccountsURL.secondFactor) }
        return call.page(RecoveryCodesPage(title: t("recovery.title"), lead: t("recovery.on"), codes: codes))
    }

    @Sendable func renewRecoveryCodes(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        guard let factor = try await signIn.factors.find(call.who.id), factor.isConfirmed else {
            return call.redirect(AccountsURL.secondFactor)
        }
        var page = factorPage(factor, call)
        if let stop = try await check(call, &page.errors) { return stop }
        guard page.errors.isEmpty else { return call.page(page, status: .unprocessableContent) }
        let codes = freshCodes()
        try await signIn.factors.renew(codes, of: call.who.id)
        return call.page(RecoveryCodesPage(title: t("recovery.title"), lead: t("recovery.renewed"), codes: codes))
    }

    @Sendable func endSecondFactor(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        guard let factor = try await signIn.factors.find(call.who.id), factor.isConfirmed else {
            return call.redirect(AccountsURL.secondFactor)
        }
        var page = factorPage(factor, call)
        if let stop = try await check(call, &page.errors) { return stop }
        guard page.errors.isEmpty else { return call.page(page, status: .unprocessableContent) }
        let mail = newsMail(subject: t("mail.factorOff.subject"), [t("mail.factorOff.text")], t)
        try await signIn.factors.remove(call.who.id, mail: signIn.sendsMail ? mail : nil)
        return call.redirect(AccountsURL.security, notice: t("factor.off"))
    }

    /// Password and code, as switching off and new written codes ask for them.
    private func check(_ call: Call<Person>, _ errors: inout FieldErrors) async throws -> Response? {
        if let page = try await refusal(of: call.form["present"], "present", &errors, call) { return page }
        guard errors.isEmpty else { return nil }
        let keys = keys(.code(call.who.id), call)
        if let page = try await wait(keys, call) { return page }
        if try await takes(call.form["code"], of: call.who.id) {
            try await signIn.throttle.succeeded(keys)
        } else {
            errors.add("code", call.texts("code.wrong"))
        }
        return nil
    }

    private func freshCodes() -> [String] {
        (0..<RecoveryCode.count).map { _ in RecoveryCode.text(signIn.outside.randomBytes(RecoveryCode.randomBytes)) }
    }

    private func factorPage(_ factor: SecondFactorStore.Factor, _ call: Call<Person>) -> SecondFactorPage {
        SecondFactorPage(
            title: call.texts("factor.title"),
            token: call.formToken,
            codesLeft: factor.recoveryCodes
        )
    }

    private func setUpPage(
        _ factor: SecondFactorStore.Factor?,
        _ call: Call<Person>
    ) throws -> SecondFactorSetUpPage {
        let t = call.texts
        let secret = try factor.map { factor -> SecondFactorSetUpPage.Secret in
            let code = try timeCode(factor, call.who.id)
            let address = code.address(issuer: t("factor.issuer"), account: call.who.email)
            return .init(typed: code.typed, address: address, picture: QRCode(address))
        }
        return SecondFactorSetUpPage(title: t("factor.title"), token: call.formToken, secret: secret)
    }
}
