import DatabasePlatform

/// A firm's own identity provider. Who signs in by it is known by issuer and subject, and only for that firm.
let createIdentityProvider = Migration(
    "2026-11-28 accounts: identity_provider, identity_domain, identity_link, identity_question, identity_offer",
    """
    CREATE TABLE identity_provider (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        issuer TEXT NOT NULL,
        client_id TEXT NOT NULL,
        client_secret {blob} NOT NULL,
        joins {int} NOT NULL,
        created_at {int} NOT NULL
    ) {strict};
    CREATE TABLE identity_domain (
        firm_id TEXT NOT NULL REFERENCES identity_provider (firm_id) ON DELETE CASCADE,
        domain TEXT NOT NULL,
        PRIMARY KEY (firm_id, domain)
    ) {strict};
    CREATE INDEX identity_domain_by_domain ON identity_domain (domain);
    CREATE TABLE identity_link (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        created_at {int} NOT NULL,
        PRIMARY KEY (firm_id, issuer, subject)
    ) {strict};
    CREATE INDEX identity_link_by_person ON identity_link (person_id);
    CREATE TABLE identity_question (
        state_hash TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES identity_provider (firm_id) ON DELETE CASCADE,
        visit TEXT NOT NULL,
        nonce TEXT NOT NULL,
        verifier TEXT NOT NULL,
        target TEXT NOT NULL,
        expires_at {int} NOT NULL
    ) {strict};
    CREATE TABLE identity_offer (
        token_hash TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        expires_at {int} NOT NULL
    ) {strict};
    CREATE INDEX identity_offer_by_end ON identity_offer (expires_at);
    CREATE INDEX identity_question_by_end ON identity_question (expires_at);
    """
)
