import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import AccountsWeb

/// The pages of signing in as their bodies write them; `UPDATE_SNAPSHOTS=1` rewrites the files.
@Suite struct SignInPageTests {
    private let t = Texts.feature("Accounts")
    private let token = FormToken(name: "_proof", value: "proof")
    private let email = "petra@kettler.example"

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func signIn() throws {
        var page = SignInPage(
            title: t("signIn.title"),
            token: token,
            passkeyOrigin: "https://hub.example",
            hasProviders: true,
            target: "/klimabilanz"
        )
        (page.email, page.errors) = (email, FieldErrors())
        page.errors.add("email", t("signIn.wrong"))
        #expect(try difference(page, "signIn") == nil)
    }

    @Test func code() throws {
        let page = CodePage(title: t("code.title"), token: token)
        #expect(try difference(page, "code") == nil)
    }

    @Test func forgotten() throws {
        let page = ForgottenPage(title: t("forgotten.title"), token: token, sendsMail: true)
        #expect(try difference(page, "forgotten") == nil)
        let without = ForgottenPage(title: t("forgotten.title"), token: token, sendsMail: false)
        #expect(try difference(without, "forgottenWithoutMail") == nil)
    }

    @Test func newPassword() throws {
        let page = NewPasswordPage(
            title: t("newPassword.title"),
            token: token,
            action: AccountsURL.newPassword("abc"),
            email: email
        )
        #expect(try difference(page, "newPassword") == nil)
    }

    @Test func password() throws {
        let page = PasswordPage(title: t("password.title"), token: token, email: email, hasFirm: true)
        #expect(try difference(page, "password") == nil)
    }

    @Test func passwordLink() throws {
        let page = PasswordLinkPage(title: t("passwordLink.title"), token: token, email: email, sendsMail: true)
        #expect(try difference(page, "passwordLink") == nil)
    }

    @Test func newEmail() throws {
        let page = EmailPage(title: t("email.title"), token: token, present: email, sendsMail: true)
        #expect(try difference(page, "email") == nil)
    }

    @Test func security() throws {
        let page = SecurityPage(
            title: t("security.title"),
            token: token,
            email: email,
            isConfirmed: true,
            factor: t("factor.state.off"),
            sessions: [
                .init(device: "Firefox, Linux", begun: "22.11.2026", lastUsed: "28.11.2026", end: nil),
                .init(device: "Safari, iOS", begun: "23.11.2026", lastUsed: "24.11.2026", end: "/ende"),
            ]
        )
        #expect(try difference(page, "security") == nil)
    }

    @Test func secondFactor() throws {
        let page = SecondFactorPage(title: t("factor.title"), token: token, codesLeft: 7)
        #expect(try difference(page, "secondFactor") == nil)
        let codes = RecoveryCodesPage(title: t("recovery.title"), lead: t("recovery.on"), codes: ["ABCD-EFGH"])
        #expect(try difference(codes, "recoveryCodes") == nil)
    }

    @Test func passkeys() throws {
        let page = PasskeysPage(
            title: t("passkeys.title"),
            token: token,
            origin: "https://hub.example",
            passkeys: [.init(name: "Laptop", created: "22.11.2026", lastUsed: nil, remove: "/weg?_method=DELETE")],
            isFull: false
        )
        #expect(try difference(page, "passkeys") == nil)
    }

    @Test func identityProvider() throws {
        var door = IdentityDoorPage(title: t("identity.door.title"), token: token)
        door.email = email
        door.doors = [PageLink(t("identity.door.go", ["firm": "Kettler GmbH"]), href: "/anmelden/dienst/1/weiter")]
        #expect(try difference(door, "identityDoor") == nil)
        let lead = t("identity.consent.lead", ["firm": "Kettler GmbH"])
        let consent = IdentityConsentPage(title: t("identity.consent.title"), lead: lead, tokens: [token])
        #expect(try difference(consent, "identityConsent") == nil)
        let settings = IdentityProviderPage(
            title: t("identity.title"),
            token: token,
            redirect: "https://hub.example/anmelden/dienst/rueckkehr",
            isThere: true
        )
        #expect(try difference(settings, "identityProvider") == nil)
    }

    /// Whoever came by the provider is told what it reaches, and how to get to the rest.
    @Test func confinement() throws {
        var page = FirmsPage(title: t("firms.title"), token: token, rows: [])
        page.confinement = ConfinementPart(firm: "Kettler GmbH")
        #expect(try difference(page, "firmsByProvider") == nil)
    }
}
