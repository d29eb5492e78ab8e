import DatabasePlatform

/// Public pages as they were published, version by version. A row never changes but for being withdrawn.
let createCsrPage = Migration(
    "2026-11-29 assessments: csr_page",
    """
    CREATE TABLE csr_page (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        version {int} NOT NULL,
        slug TEXT NOT NULL,
        content TEXT NOT NULL,
        proofs TEXT NOT NULL,
        published_on TEXT NOT NULL,
        published_at {int} NOT NULL,
        published_by TEXT NOT NULL,
        published_by_id TEXT,
        withdrawn_at {int},
        PRIMARY KEY (firm_id, version)
    ) {strict};
    CREATE UNIQUE INDEX csr_page_by_slug ON csr_page (slug, version);
    CREATE INDEX csr_page_by_person ON csr_page (published_by_id);
    """
)
