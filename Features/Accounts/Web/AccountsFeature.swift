public import Accounts
public import AccountsStorage
public import DatabasePlatform
public import Kernel
public import WebPlatform

/// Signing up, signing in, joining, the team and whom it lets in, and who does what in the hub.
///
/// Addresses: `/registrieren`, `/anmelden`, `/abmelden`, `/passwort`, `/beitreten/:token`, `/einladung/:token`, `/konto`
/// and below, `/verwaltung/personen`, `/verwaltung/betriebe`.
public struct AccountsFeature: Sendable {
    let accounts: AccountStore
    let sessions: SessionStore
    let joinLinks: JoinLinkStore
    let teamwork: TeamworkStores
    let passwords: PasswordHashing
    let signIn: SignInStores
    let texts: Texts
    let isSecure: Bool
    /// Where it is recorded that somebody was shown a firm's team on a page of their own; nil in most tests.
    let trail: AuditTrail?
    /// What other features keep for a visit and hand over to the firm for which somebody begins to work.
    let onArrival: @Sendable (FirmID, _ visit: String) async throws -> Void
    /// What other features keep for a visit and hand over to the person who signs in by themselves. Not where a firm's
    /// identity provider says who came: what is a person's own is not within its reach.
    let onSignIn: @Sendable (PersonID, _ visit: String) async throws -> Void
    /// What hangs on a visit and is not for whoever uses the browser next. What the hub has promised to keep for the visit
    /// stays: learning, an estimate, an answer that is given once.
    let onSignOut: @Sendable (_ visit: String) async throws -> Void

    public init(
        accounts: AccountStore,
        sessions: SessionStore,
        joinLinks: JoinLinkStore,
        teamwork: TeamworkStores,
        passwords: PasswordHashing,
        signIn: SignInStores,
        texts: Texts,
        isSecure: Bool,
        trail: AuditTrail? = nil,
        onArrival: @escaping @Sendable (FirmID, _ visit: String) async throws -> Void = { _, _ in },
        onSignIn: @escaping @Sendable (PersonID, _ visit: String) async throws -> Void = { _, _ in },
        onSignOut: @escaping @Sendable (_ visit: String) async throws -> Void = { _ in }
    ) {
        self.accounts = accounts
        self.sessions = sessions
        self.joinLinks = joinLinks
        self.teamwork = teamwork
        self.passwords = passwords
        self.signIn = signIn
        self.texts = texts
        self.isSecure = isSecure
        self.trail = trail
        self.onArrival = onArrival
        self.onSignIn = onSignIn
        self.onSignOut = onSignOut
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Accounts", texts: texts, records: .personal)
        routes.get("registrieren", for: .everyone, page: "page.register", use: showRegister)
        routes.post("registrieren", for: .everyone, use: register)
        routes.get("anmelden", for: .everyone, page: "page.signIn", use: showSignIn)
        routes.post("anmelden", for: .everyone, use: signInByPassword)
        routes.post("abmelden", for: .everyone, use: signOut)
        addSignInRoutes(to: routes)
        routes.get("beitreten/:token", for: .everyone, page: "page.join", use: showJoin)
        routes.post("beitreten/:token", for: .everyone, use: join)
        routes.get("konto/passwort", for: .signedIn, page: "page.password", use: showPassword)
        routes.post("konto/passwort", for: .signedIn, use: changePassword)
        addTeamworkRoutes(to: routes)
    }

    /// The pages about oneself and about who gets into one's firm; the first is in the menu at the top.
    public var personPlace: RailPlace {
        func section(_ label: String, _ address: String, _ audience: AudienceName = .signedIn) -> RailPlace {
            RailPlace(label: label, address: address, audience: audience)
        }
        return RailPlace(
            label: texts("account.title"),
            address: AccountsURL.account,
            audience: .signedIn,
            sections: [
                section(texts("account.title"), AccountsURL.account),
                section(texts("security.title"), AccountsURL.security),
                section(texts("firms.title"), AccountsURL.firms),
                section(texts("grants.short"), AccountsURL.grants, .owner),
                section(texts("identity.title"), AccountsURL.identityProvider, .owner),
                section(texts("account.interface"), AccountsURL.interface, .owner),
                section(texts("account.ownData.short"), "/datenschutz/meine-daten"),
            ]
        )
    }

    /// How the rest of the house learns who belongs to a session cookie.
    public var resolver: SessionResolver {
        SessionResolver { [sessions] token in
            guard token.utf8.count == 64, let found = try await sessions.find(token) else { return nil }
            // A page is worth more than the note that it was read.
            try? await sessions.seen(token)
            let person = Person(id: found.person, name: found.name, email: found.email)
            return SessionResolver.Session(
                person: person,
                member: found.firm?.member(person),
                firms: found.firms.map { FirmChoice(id: $0.firm, name: $0.name) },
                hubRoles: Set(found.offices.compactMap { HubRole(rawValue: $0.rawValue) }),
                confinedTo: found.provider
            )
        }
    }
}
