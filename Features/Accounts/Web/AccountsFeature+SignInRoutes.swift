import WebPlatform

extension AccountsFeature {
    /// Everything about signing in that needs an address of its own.
    func addSignInRoutes(to routes: Routes) {
        routes.get("registrieren/gesendet", for: .everyone, page: "page.mailSent", use: showMailSent)
        routes.get("registrieren/bestaetigen/:token", for: .everyone, page: "page.confirmation", use: showConfirmation)
        routes.post("registrieren/bestaetigen/:token", for: .everyone, use: confirm)
        routes.get("passwort", for: .everyone, page: "page.forgotten", use: showForgotten)
        routes.post("passwort", for: .everyone, use: askForPassword)
        routes.get("passwort/:token", for: .everyone, page: "page.newPassword", use: showNewPassword)
        routes.post("passwort/:token", for: .everyone, use: setNewPassword)
        routes.get("e-mail/:token", for: .everyone, page: "page.newEmail", use: showNewEmail)
        routes.post("e-mail/:token", for: .everyone, use: confirmEmail)
        routes.get("anmelden/code", for: .everyone, page: "page.code", use: showCode)
        routes.post("anmelden/code", for: .everyone, use: signInByCode)
        routes.post("anmelden/passkey/anfang", for: .everyone, use: beginPasskeySignIn)
        routes.post("anmelden/passkey", for: .everyone, use: signInByPasskey)
        routes.get("anmelden/dienst", for: .everyone, page: "page.identityDoor", use: showIdentityDoor)
        routes.post("anmelden/dienst", for: .everyone, use: findIdentityDoor)
        routes.get(
            "anmelden/dienst/rueckkehr",
            for: .everyone,
            page: "page.returnFromProvider",
            use: returnFromProvider
        )
        routes.post("anmelden/dienst/verbindung", for: .signedIn, use: agreeToProvider)
        routes.get("anmelden/dienst/:provider/weiter", for: .everyone, page: "page.goToProvider", use: goToProvider)
        routes.get("konto/anmeldedienst", for: .owner, page: "page.identityProvider", use: showIdentityProvider)
        routes.post("konto/anmeldedienst", for: .owner, use: saveIdentityProvider)
        routes.delete("konto/anmeldedienst", for: .owner, use: removeIdentityProvider)
        routes.get("konto/passwort/link", for: .anySession, page: "page.passwordLink", use: showPasswordLink)
        routes.post("konto/passwort/link", for: .anySession, use: sendPasswordLink)
        routes.get("konto/e-mail", for: .signedIn, page: "page.email", use: showEmail)
        routes.post("konto/e-mail", for: .signedIn, use: changeEmail)
        routes.get("konto/sicherheit", for: .signedIn, page: "page.security", use: showSecurity)
        routes.get("konto/sicherheit/app", for: .signedIn, page: "page.secondFactor", use: showSecondFactor)
        routes.post("konto/sicherheit/app", for: .signedIn, use: beginSecondFactor)
        routes.post("konto/sicherheit/app/bestaetigung", for: .signedIn, use: confirmSecondFactor)
        routes.post("konto/sicherheit/app/ersatzcodes", for: .signedIn, use: renewRecoveryCodes)
        routes.delete("konto/sicherheit/app", for: .signedIn, use: endSecondFactor)
        routes.get("konto/sicherheit/passkeys", for: .signedIn, page: "page.passkeys", use: showPasskeys)
        routes.post("konto/sicherheit/passkeys/anfang", for: .signedIn, use: beginPasskey)
        routes.post("konto/sicherheit/passkeys", for: .signedIn, use: addPasskey)
        routes.delete("konto/sicherheit/passkeys/:passkey", for: .signedIn, use: removePasskey)
        routes.post("konto/sicherheit/sitzungen", for: .signedIn, use: endOtherSessions)
        routes.delete("konto/sicherheit/sitzungen/:session", for: .signedIn, use: endSession)
    }
}
