public import Accounts
public import AccountsStorage
import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
public import Kernel
public import WebPlatform

/// Signing up, signing in, joining, the team and whom it lets in, and who does what in the hub.
///
/// Addresses: `/registrieren`, `/anmelden`, `/abmelden`, `/beitreten/:token`, `/einladung/:token`, `/konto` and below,
/// `/verwaltung/personen`, `/verwaltung/betriebe`.
public struct AccountsFeature: Sendable {
    let accounts: AccountStore
    let sessions: SessionStore
    let joinLinks: JoinLinkStore
    let teamwork: TeamworkStores
    let passwords: PasswordHashing
    let texts: Texts
    let isSecure: Bool
    /// What other features keep for a visit and hand over to the firm for which somebody begins to work.
    let onArrival: @Sendable (FirmID, _ visit: String) async throws -> Void

    public init(
        accounts: AccountStore,
        sessions: SessionStore,
        joinLinks: JoinLinkStore,
        teamwork: TeamworkStores,
        passwords: PasswordHashing,
        texts: Texts,
        isSecure: Bool,
        onArrival: @escaping @Sendable (FirmID, _ visit: String) async throws -> Void = { _, _ in }
    ) {
        self.accounts = accounts
        self.sessions = sessions
        self.joinLinks = joinLinks
        self.teamwork = teamwork
        self.passwords = passwords
        self.texts = texts
        self.isSecure = isSecure
        self.onArrival = onArrival
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Accounts", texts: texts)
        routes.get("registrieren", for: .everyone, use: showRegister)
        routes.post("registrieren", for: .everyone, use: register)
        routes.get("anmelden", for: .everyone, use: showSignIn)
        routes.post("anmelden", for: .everyone, use: signIn)
        routes.post("abmelden", for: .everyone, use: signOut)
        routes.get("beitreten/:token", for: .everyone, use: showJoin)
        routes.post("beitreten/:token", for: .everyone, use: join)
        routes.get("konto/passwort", for: .signedIn, use: showPassword)
        routes.post("konto/passwort", for: .signedIn, use: changePassword)
        addTeamworkRoutes(to: routes)
    }

    /// How the rest of the house learns who belongs to a session cookie.
    public var resolver: SessionResolver {
        SessionResolver { [sessions] token in
            guard token.utf8.count == 64, let found = try await sessions.find(token) else { return nil }
            let person = Person(id: found.person, name: found.name, email: found.email)
            return SessionResolver.Session(
                person: person,
                member: found.firm?.member(person),
                firms: found.firms.map { FirmChoice(id: $0.firm, name: $0.name) },
                hubRoles: Set(found.offices.compactMap { HubRole(rawValue: $0.rawValue) })
            )
        }
    }

    // MARK: Signing up

    @Sendable func showRegister(_ call: Call<Visitor>) async throws -> Response {
        call.page(RegisterPage(title: call.texts("register.title"), token: call.formToken))
    }

    @Sendable func register(_ call: Call<Visitor>) async throws -> Response {
        let form = RegisterForm(call.form)
        var (valid, errors) = form.validated(call.texts)
        if let valid {
            do {
                let hash = try await hash(valid.password)
                let newcomer = AccountStore.NewPerson(name: valid.name, email: valid.email, passwordHash: hash)
                let (person, firm) = try await accounts.found(firm: valid.firm, by: newcomer)
                return try await arrive(person, firm, call, to: "/", notice: call.texts("register.done"))
            } catch StorageError.uniqueViolation {
                errors.add("email", call.texts("register.email.taken", ["value": valid.email.text]))
            }
        }
        let page = RegisterPage(
            title: call.texts("register.title"),
            token: call.formToken,
            firm: form.firm,
            personName: form.name,
            email: form.email,
            errors: errors
        )
        return call.page(page, status: .unprocessableContent)
    }

    // MARK: Signing in and out

    @Sendable func showSignIn(_ call: Call<Visitor>) async throws -> Response {
        call.page(
            SignInPage(
                title: call.texts("signIn.title"),
                token: call.formToken,
                target: LocalAddress.safe(call.query("weiter"))
            )
        )
    }

    @Sendable func signIn(_ call: Call<Visitor>) async throws -> Response {
        let typed = call.form["email"]
        let target = LocalAddress.safe(call.form["weiter"])
        var known: (person: PersonID, passwordHash: String)?
        if let email = EmailAddress(typed) { known = try await accounts.credentials(of: email) }
        // Asked for unknown addresses too, so that the time of the answer does not tell which ones are known.
        let isRight = try await isRight(call.form["password"], known?.passwordHash)
        if let known, isRight {
            let firm = try await accounts.firms(of: known.person).first
            return try await arrive(known.person, firm, call, to: target.isEmpty ? "/" : target, notice: nil)
        }
        var errors = FieldErrors()
        errors.add("email", call.texts("signIn.wrong"))
        let page = SignInPage(
            title: call.texts("signIn.title"),
            token: call.formToken,
            target: target,
            email: typed,
            errors: errors
        )
        return call.page(page, status: .unprocessableContent)
    }

    @Sendable func signOut(_ call: Call<Visitor>) async throws -> Response {
        if let token = call.request.cookies[CookieName.session]?.value { try await sessions.end(token) }
        var response = call.redirect("/", notice: call.texts("signOut.done"))
        response.setCookie(sessionCookie("", age: 0))
        return response
    }

    /// Begins a session and takes along what was estimated before anybody was known; to one's own firm only, never to
    /// one that merely lets somebody look in.
    func arrive(
        _ person: PersonID,
        _ firm: FirmID?,
        _ call: Call<Visitor>,
        to address: String,
        notice: String?
    ) async throws -> Response {
        if let firm, try await accounts.isMember(person, of: firm) { try await onArrival(firm, call.visitor.visit) }
        return try await begin(person, firm, call, to: address, notice: notice)
    }

    func begin<Who>(
        _ person: PersonID,
        _ firm: FirmID?,
        _ call: Call<Who>,
        to address: String,
        notice: String?
    ) async throws -> Response {
        if let old = call.request.cookies[CookieName.session]?.value { try await sessions.end(old) }
        let token = try await sessions.begin(person, firm: firm)
        var response = call.redirect(address, notice: notice)
        response.setCookie(sessionCookie(token, age: Int(SessionLifetime.seconds)))
        return response
    }

    func sessionCookie(_ token: String, age: Int) -> Cookie {
        Cookie(
            name: CookieName.session,
            value: token,
            maxAge: age,
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
