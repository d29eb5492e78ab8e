public import Accounts
import DatabasePlatform
import Foundation
public import Kernel

extension IdentityProviderStore {
    /// What was asked of a provider, and where to go afterwards.
    public struct Question: Sendable {
        public let firm: FirmID
        public let nonce: String
        public let verifier: String
        public let target: String

        public init(firm: FirmID, nonce: String, verifier: String, target: String) {
            (self.firm, self.nonce, self.verifier, self.target) = (firm, nonce, verifier, target)
        }
    }

    public func add(_ question: Question, state: String, visit: String) async throws {
        let now = outside.now()
        try await database.write { session in
            try session.query("DELETE FROM identity_question WHERE expires_at < $1", .instant(now))
            try session.query(
                """
                INSERT INTO identity_question (state_hash, firm_id, visit, nonce, verifier, target, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                .text(SessionStore.hash(state)),
                .id(question.firm),
                .text(SessionStore.hash(visit)),
                .text(question.nonce),
                .text(question.verifier),
                .text(question.target),
                .instant(now + IdentityProvider.questionLifetime)
            )
        }
    }

    /// Uses the question up. Nil when this browser asked none like it, or too long ago.
    public func take(state: String, visit: String) async throws -> Question? {
        let now = outside.now()
        return try await database.write { session in
            try session.query(
                """
                DELETE FROM identity_question WHERE state_hash = $1 AND visit = $2 AND expires_at > $3
                RETURNING firm_id, nonce, verifier, target
                """,
                .text(SessionStore.hash(state)),
                .text(SessionStore.hash(visit)),
                .instant(now)
            ).first.map { row in
                Question(
                    firm: try row.id("firm_id"),
                    nonce: try row.text("nonce"),
                    verifier: try row.text("verifier"),
                    target: try row.text("target")
                )
            }
        }
    }

    /// Whom a provider has signed in, as far as the firm's people go.
    public struct Identity: Sendable {
        public let issuer: String
        public let subject: String
        public let email: EmailAddress?
        public let name: String

        public init(issuer: String, subject: String, email: EmailAddress?, name: String) {
            (self.issuer, self.subject, self.email, self.name) = (issuer, subject, email, name)
        }
    }

    public enum Arrival: Sendable, Equatable {
        case known(PersonID)
        case joined(PersonID)
        /// Somebody of the team is signed in here and has not agreed yet that the provider may sign them in.
        case asks(token: String)
        /// Somebody of the team has this address; they have to sign in once by themselves before the two are linked,
        /// for what a provider says about an address is no proof.
        case hasAccount
        /// Somebody else is signed in in this browser, and has to sign out first.
        case occupied
        /// Nobody of the firm.
        case refused
    }

    /// - Parameter present: who is signed in in this browser, and may agree to be linked; never replaced by another.
    public func arrive(_ identity: Identity, at provider: IdentityProvider, present: PersonID?) async throws -> Arrival
    {
        let (now, fresh, token) = (outside.now(), PersonID(from: outside), SessionStore.token(outside))
        return try await database.write { session in
            let linked = try session.query(
                "SELECT person_id FROM identity_link WHERE firm_id = $1 AND issuer = $2 AND subject = $3",
                .id(provider.firm),
                .text(identity.issuer),
                .text(identity.subject)
            ).first?.id("person_id", of: PersonTag.self)
            if let linked {
                guard try Self.belongs(linked, to: provider.firm, in: session) else { return .refused }
                return present == nil || present == linked ? .known(linked) : .occupied
            }
            if let present, try Self.belongs(present, to: provider.firm, in: session) {
                try Self.offer(token, identity, present, provider.firm, at: now, in: session)
                return .asks(token: token)
            }
            guard let email = identity.email else { return .refused }
            let owner = try session.query("SELECT id FROM person WHERE email = $1", .text(email.text)).first?
                .id("id", of: PersonTag.self)
            if let owner { return try Self.belongs(owner, to: provider.firm, in: session) ? .hasAccount : .refused }
            guard provider.joins, provider.domains.contains(IdentityProvider.domain(email.text) ?? "") else {
                return .refused
            }
            guard present == nil else { return .occupied }
            // The address stays unconfirmed: nobody has shown us that mail to it arrives.
            let newcomer = AccountStore.NewPerson(
                name: identity.name,
                email: email,
                passwordHash: AccountStore.noPassword
            )
            try AccountStore.insert(newcomer, id: fresh, at: now, in: session)
            try AccountStore.insertMembership(fresh, provider.firm, .member, at: now, in: session)
            try Self.link(identity, fresh, provider.firm, at: now, in: session)
            return .joined(fresh)
        }
    }

    /// The person agrees. False when there is nothing to agree to any more.
    public func link(_ token: String, of person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            let offers = try session.query(
                """
                DELETE FROM identity_offer WHERE token_hash = $1 AND person_id = $2 AND expires_at > $3
                RETURNING firm_id, issuer, subject
                """,
                .text(SessionStore.hash(token)),
                .id(person),
                .instant(now)
            )
            guard let offer = offers.first else { return false }
            let firm: FirmID = try offer.id("firm_id")
            guard try Self.belongs(person, to: firm, in: session) else { return false }
            let identity = Identity(
                issuer: try offer.text("issuer"),
                subject: try offer.text("subject"),
                email: nil,
                name: ""
            )
            try Self.link(identity, person, firm, at: now, in: session)
            return true
        }
    }

    private static func offer(
        _ token: String,
        _ identity: Identity,
        _ person: PersonID,
        _ firm: FirmID,
        at now: Date,
        in session: any SQLSession
    ) throws {
        try session.query("DELETE FROM identity_offer WHERE expires_at < $1", .instant(now))
        try session.query(
            """
            INSERT INTO identity_offer (token_hash, firm_id, issuer, subject, person_id, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            .text(SessionStore.hash(token)),
            .id(firm),
            .text(identity.issuer),
            .text(identity.subject),
            .id(person),
            .instant(now + IdentityProvider.questionLifetime)
        )
    }

    private static func belongs(_ person: PersonID, to firm: FirmID, in session: any SQLSession) throws -> Bool {
        try !session.query(
            "SELECT person_id FROM membership WHERE person_id = $1 AND firm_id = $2",
            .id(person),
            .id(firm)
        ).isEmpty
    }

    private static func link(
        _ identity: Identity,
        _ person: PersonID,
        _ firm: FirmID,
        at now: Date,
        in session: any SQLSession
    ) throws {
        try session.query(
            """
            INSERT INTO identity_link (firm_id, issuer, subject, person_id, created_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (firm_id, issuer, subject) DO NOTHING
            """,
            .id(firm),
            .text(identity.issuer),
            .text(identity.subject),
            .id(person),
            .instant(now)
        )
    }
}
