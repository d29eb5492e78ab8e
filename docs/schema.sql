-- Made by SchemaTests from the migrations.

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;

CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;

CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal
BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;

CREATE TABLE access_token (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    token_sha256 TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE account_link (
    token_hash TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('password', 'email')),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE activity_entry (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    site_id TEXT NOT NULL REFERENCES site (id),
    category TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    amount REAL,
    amount_text TEXT NOT NULL,
    unit TEXT NOT NULL,
    method TEXT NOT NULL,
    factor TEXT NOT NULL,
    contract_id TEXT REFERENCES energy_contract (id),
    properties TEXT NOT NULL,
    derivation TEXT,
    data_quality TEXT NOT NULL,
    evidence_id TEXT REFERENCES evidence (id),
    meter TEXT NOT NULL,
    note TEXT NOT NULL,
    search_text TEXT NOT NULL,
    import_batch_id TEXT REFERENCES import_batch (id),
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

CREATE TABLE advisor_profile (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('coach', 'expert')),
    themes TEXT NOT NULL,
    languages TEXT NOT NULL,
    places TEXT NOT NULL,
    body TEXT NOT NULL,
    is_published INTEGER NOT NULL CHECK (is_published IN (0, 1)),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE aid_grant (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    giver TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE aid_group (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_by_id TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE aid_group_firm (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES aid_group (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE appointment (
    id TEXT PRIMARY KEY NOT NULL,
    advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
    firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
    guest TEXT NOT NULL,
    guest_email TEXT NOT NULL,
    guest_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    company TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    topic TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('booked', 'cancelled')),
    absence TEXT CHECK (absence IN ('guest', 'host')),
    sequence INTEGER NOT NULL,
    link_mark TEXT NOT NULL UNIQUE,
    order_mark TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    settled_at INTEGER NOT NULL,
    reminded_at INTEGER
) STRICT;

CREATE TABLE appointment_feed (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    link_mark TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE appointment_in_series (
    appointment_id TEXT PRIMARY KEY NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
    series_id TEXT NOT NULL REFERENCES appointment_series (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE appointment_series (
    id TEXT PRIMARY KEY NOT NULL,
    advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    rhythm TEXT NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
    order_mark TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE assessment (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
    visit TEXT,
    instrument TEXT NOT NULL,
    instrument_version TEXT NOT NULL,
    sector TEXT,
    occasion TEXT,
    perspective TEXT NOT NULL,
    title TEXT NOT NULL,
    answers TEXT NOT NULL,
    state TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE assessment_edition (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    instrument_version TEXT NOT NULL,
    sector TEXT,
    title TEXT NOT NULL,
    answers TEXT NOT NULL,
    day TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_by_id TEXT
) STRICT;

CREATE TABLE audit_entry (
    id TEXT PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('firm', 'council', 'person', 'hub')),
    firm_id TEXT,
    council_id TEXT,
    action TEXT NOT NULL CHECK (action IN ('read', 'change', 'signIn')),
    feature TEXT NOT NULL,
    method TEXT NOT NULL,
    route TEXT NOT NULL,
    objects TEXT NOT NULL,
    CHECK ((scope = 'firm') = (firm_id IS NOT NULL)),
    CHECK ((scope = 'council') = (council_id IS NOT NULL))
) STRICT;

CREATE TABLE audit_pseudonym (
    person_id TEXT PRIMARY KEY NOT NULL,
    pseudonym TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE audit_seal (
    position INTEGER PRIMARY KEY NOT NULL,
    entry_id TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE base_year_recalculation (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    detail TEXT NOT NULL,
    decided_at INTEGER NOT NULL
) STRICT;

CREATE TABLE busy_calendar (
    advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('address', 'file')),
    edition TEXT NOT NULL,
    name TEXT NOT NULL,
    sealed_address BLOB NOT NULL,
    read_at INTEGER NOT NULL,
    tried_at INTEGER NOT NULL,
    fault TEXT,
    PRIMARY KEY (advisor_id, source)
) STRICT;

CREATE TABLE busy_time (
    advisor_id TEXT NOT NULL,
    source TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (advisor_id, source, start_at),
    FOREIGN KEY (advisor_id, source) REFERENCES busy_calendar (advisor_id, source) ON DELETE CASCADE
) STRICT;

CREATE TABLE campaign (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('proposals', 'weighing', 'questions')),
    title TEXT NOT NULL,
    introduction TEXT NOT NULL,
    theme TEXT NOT NULL,
    items TEXT NOT NULL,
    lowest TEXT NOT NULL,
    highest TEXT NOT NULL,
    last_day TEXT NOT NULL,
    ended_on TEXT,
    created_at INTEGER NOT NULL,
    maker TEXT NOT NULL,
    maker_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE campaign_answer (
    id INTEGER PRIMARY KEY NOT NULL,
    campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES campaign_team (id) ON DELETE CASCADE,
    grades TEXT NOT NULL,
    is_counted INTEGER NOT NULL CHECK (is_counted IN (0, 1))
) STRICT;

CREATE TABLE campaign_code (
    code_mark TEXT PRIMARY KEY NOT NULL,
    campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES campaign_team (id) ON DELETE CASCADE,
    is_used INTEGER NOT NULL CHECK (is_used IN (0, 1))
) STRICT;

CREATE TABLE campaign_comment (
    id INTEGER PRIMARY KEY NOT NULL,
    proposal_id INTEGER NOT NULL REFERENCES campaign_proposal (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1))
) STRICT;

CREATE TABLE campaign_proposal (
    id INTEGER PRIMARY KEY NOT NULL,
    campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1))
) STRICT;

CREATE TABLE campaign_team (
    id TEXT PRIMARY KEY NOT NULL,
    campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    issued INTEGER NOT NULL
) STRICT;

CREATE TABLE coaching_case (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    coach_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    occasion TEXT NOT NULL,
    aims TEXT NOT NULL,
    team TEXT NOT NULL,
    template TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    opened_on TEXT NOT NULL,
    closed_on TEXT,
    outcome TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
, taken_on TEXT) STRICT;

CREATE TABLE coaching_document (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'coach')),
    side TEXT NOT NULL CHECK (side IN ('coach', 'firm')),
    added_on TEXT NOT NULL,
    added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    UNIQUE (case_id, visibility, sha256)
) STRICT;

CREATE TABLE coaching_handover (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    from_by TEXT NOT NULL,
    from_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    to_by TEXT NOT NULL,
    to_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    arranged_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    reads_through TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE coaching_handover_case (
    handover_id TEXT NOT NULL REFERENCES coaching_handover (id) ON DELETE CASCADE,
    case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    PRIMARY KEY (handover_id, case_id)
) STRICT;

CREATE TABLE coaching_link (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('assessment', 'measure', 'experiment', 'page')),
    address TEXT NOT NULL,
    label TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    UNIQUE (case_id, address)
) STRICT;

CREATE TABLE coaching_participant (
    session_id TEXT NOT NULL REFERENCES coaching_session (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT;

CREATE TABLE coaching_promise (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    promised_by TEXT NOT NULL CHECK (promised_by IN ('coach', 'firm')),
    body TEXT NOT NULL,
    made_on TEXT NOT NULL,
    due_on TEXT,
    kept_on TEXT,
    kept_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE coaching_remark (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    page TEXT NOT NULL,
    answers TEXT REFERENCES coaching_remark (id) ON DELETE CASCADE,
    figure TEXT NOT NULL,
    body TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    written_at INTEGER NOT NULL,
    settled_at INTEGER,
    settled_by TEXT,
    settled_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE coaching_session (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    kind TEXT NOT NULL CHECK (kind IN ('firm', 'hub', 'video', 'phone')),
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'coach')),
    counts_as TEXT NOT NULL CHECK (counts_as IN ('person', 'enterprise', 'neither')),
    reason TEXT NOT NULL,
    held_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE coaching_step (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    step_key TEXT NOT NULL,
    position INTEGER NOT NULL,
    phase TEXT NOT NULL,
    title TEXT NOT NULL,
    responsible TEXT NOT NULL,
    due_on TEXT,
    after_key TEXT,
    after_days INTEGER,
    done_on TEXT,
    done_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    UNIQUE (case_id, step_key),
    CHECK (due_on IS NULL OR after_key IS NULL),
    CHECK ((after_key IS NULL) = (after_days IS NULL))
) STRICT;

CREATE TABLE column_mapping (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    header_key TEXT NOT NULL,
    mapping TEXT NOT NULL,
    PRIMARY KEY (firm_id, header_key)
) STRICT;

CREATE TABLE commuting_answer (
    id INTEGER PRIMARY KEY NOT NULL,
    survey_id TEXT NOT NULL REFERENCES commuting_survey (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    is_counted INTEGER NOT NULL
) STRICT;

CREATE TABLE commuting_line (
    entry_id TEXT PRIMARY KEY NOT NULL REFERENCES activity_entry (id) ON DELETE CASCADE,
    survey_id TEXT NOT NULL REFERENCES commuting_survey (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL
) STRICT;

CREATE TABLE commuting_survey (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    token_sha256 TEXT NOT NULL,
    salt TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by_name TEXT NOT NULL,
    closed_at INTEGER,
    taken_over_at INTEGER
, opened_by_id TEXT) STRICT;

CREATE TABLE commuting_visit (
    survey_id TEXT NOT NULL REFERENCES commuting_survey (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL,
    visit_sha256 TEXT NOT NULL,
    PRIMARY KEY (survey_id, visit_sha256)
) STRICT;

CREATE TABLE competence_contribution (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reported', 'confirmed', 'refused')),
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    decided_on TEXT
) STRICT;

CREATE TABLE competence_interest (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    declared_on TEXT NOT NULL,
    PRIMARY KEY (firm_id, person_id)
) STRICT;

CREATE TABLE competence_naming (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    minutes_a_month INTEGER NOT NULL CHECK (minutes_a_month > 0),
    lets_list INTEGER NOT NULL CHECK (lets_list IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'ended')),
    named_by TEXT NOT NULL,
    named_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    named_on TEXT NOT NULL,
    answered_on TEXT,
    ended_on TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE competence_project (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    occasion TEXT NOT NULL,
    approach TEXT NOT NULL,
    result TEXT NOT NULL,
    figures TEXT NOT NULL,
    origin TEXT NOT NULL,
    saved_on TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (firm_id, person_id)
) STRICT;

CREATE TABLE competence_visibility (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    wording TEXT NOT NULL,
    given_on TEXT NOT NULL,
    withdrawn_on TEXT
) STRICT;

CREATE TABLE council (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT REFERENCES firm (id) ON DELETE SET NULL,
    kind TEXT NOT NULL CHECK (kind IN ('worksCouncil', 'churchRepresentation', 'staffCouncil')),
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('requested', 'confirmed', 'declined', 'dissolved')),
    firm_name TEXT NOT NULL,
    firm_postcode TEXT NOT NULL,
    founder_function TEXT NOT NULL,
    explanation TEXT NOT NULL,
    founded_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    founded_at INTEGER NOT NULL,
    decided_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    decided_at INTEGER,
    reason TEXT NOT NULL,
    dissolved_at INTEGER,
    CHECK (state <> 'requested' OR decided_at IS NULL)
) STRICT;

CREATE TABLE council_invitation (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    invited_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE council_note (
    id TEXT PRIMARY KEY NOT NULL,
    council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'resolution')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    day TEXT NOT NULL,
    author TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
, author_id TEXT REFERENCES person (id) ON DELETE SET NULL) STRICT;

CREATE TABLE council_proposal (
    id TEXT PRIMARY KEY NOT NULL,
    council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    measure_id TEXT,
    measure_title TEXT NOT NULL,
    due_on TEXT NOT NULL,
    author TEXT NOT NULL,
    author_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE council_seat (
    council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    is_chair INTEGER NOT NULL CHECK (is_chair IN (0, 1)),
    since INTEGER NOT NULL,
    PRIMARY KEY (council_id, person_id)
) STRICT;

CREATE TABLE csr_page (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    slug TEXT NOT NULL,
    content TEXT NOT NULL,
    proofs TEXT NOT NULL,
    published_on TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    published_by TEXT NOT NULL,
    published_by_id TEXT,
    withdrawn_at INTEGER,
    PRIMARY KEY (firm_id, version)
) STRICT;

CREATE TABLE custom_factor (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    synonyms TEXT NOT NULL,
    activity TEXT NOT NULL,
    region TEXT NOT NULL,
    unit TEXT NOT NULL,
    emission TEXT NOT NULL,
    biogenic_co2 REAL,
    boundary TEXT NOT NULL,
    scope2_method TEXT,
    upstream_series TEXT,
    valid_from INTEGER NOT NULL,
    valid_through INTEGER,
    source_text TEXT NOT NULL,
    evidence TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_on TEXT NOT NULL,
    uncertainty_percent REAL,
    uncertainty_basis TEXT,
    note TEXT,
    version INTEGER NOT NULL
, entered_by_id TEXT) STRICT;

CREATE TABLE custom_factor_revision (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE day_off (
    id TEXT PRIMARY KEY NOT NULL,
    advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL
) STRICT;

CREATE TABLE deletion_run (
    id TEXT PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    started_by TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('manual', 'periodic', 'person', 'firm')),
    counts TEXT NOT NULL
) STRICT;

CREATE TABLE duty_fact (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    answers TEXT NOT NULL,
    catalogue TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    answered_by TEXT NOT NULL,
    answered_by_id TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE energy_contract (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    sites TEXT NOT NULL,
    kilograms_per_kilowatt_hour REAL,
    source TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    share REAL NOT NULL,
    criteria TEXT NOT NULL,
    evidence_id TEXT REFERENCES evidence (id),
    version INTEGER NOT NULL
, stated_figure TEXT) STRICT;

CREATE TABLE entry_import (
    id TEXT PRIMARY KEY NOT NULL,
    file_name TEXT NOT NULL,
    lines TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_by_id TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE entry_link (
    id TEXT PRIMARY KEY NOT NULL,
    token TEXT NOT NULL UNIQUE,
    participant_id TEXT REFERENCES participant (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    valid_through TEXT NOT NULL,
    used_at INTEGER,
    made_by TEXT NOT NULL,
    made_by_id TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE event_attendance (
    date_id TEXT NOT NULL,
    attendee_id TEXT NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT,
    person_id TEXT,
    firm_id TEXT REFERENCES firm (id) ON DELETE SET NULL,
    firm_name TEXT,
    state TEXT NOT NULL,
    missed INTEGER,
    minutes INTEGER NOT NULL,
    marked_by TEXT NOT NULL,
    marked_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    marked_at INTEGER NOT NULL,
    PRIMARY KEY (date_id, attendee_id)
) STRICT;

CREATE TABLE event_attendance_change (
    id TEXT PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    date_id TEXT NOT NULL,
    attendee_id TEXT NOT NULL,
    before_state TEXT NOT NULL,
    before_missed INTEGER,
    after_state TEXT NOT NULL,
    after_missed INTEGER,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE event_certificate (
    number TEXT PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    attendee_id TEXT NOT NULL,
    issued_on TEXT NOT NULL
) STRICT;

CREATE TABLE event_feedback (
    id INTEGER PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    content INTEGER NOT NULL,
    practice INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    body TEXT NOT NULL,
    is_counted INTEGER NOT NULL CHECK (is_counted IN (0, 1))
) STRICT;

CREATE TABLE event_feedback_asked (
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    attendee_id TEXT NOT NULL,
    PRIMARY KEY (event_id, attendee_id)
) STRICT;

CREATE TABLE event_feedback_code (
    code_hash TEXT PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    last_day TEXT NOT NULL,
    is_used INTEGER NOT NULL CHECK (is_used IN (0, 1))
) STRICT;

CREATE TABLE event_registration (
    id TEXT PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    firm_id TEXT REFERENCES firm (id) ON DELETE SET NULL,
    firm_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('registered', 'waiting', 'cancelled')),
    position INTEGER NOT NULL,
    mail_to TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    registered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE event_room (
    id TEXT PRIMARY KEY NOT NULL,
    venue TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity > 0),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE event_walk_in (
    id TEXT PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT,
    firm_name TEXT,
    added_by TEXT NOT NULL,
    added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE experiment (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    topic TEXT NOT NULL
        CHECK (topic IN ('energy', 'resources', 'offers', 'mobility', 'people', 'digital', 'other')),
    question TEXT NOT NULL,
    hypothesis TEXT NOT NULL,
    limits TEXT NOT NULL,
    team TEXT NOT NULL,
    partner TEXT CHECK (partner IN ('worksCouncil', 'churchRepresentation', 'staffCouncil', 'assembly')),
    agreement TEXT NOT NULL,
    agreed_on TEXT,
    starts_on TEXT,
    ends_on TEXT NOT NULL,
    metric TEXT NOT NULL,
    metric_unit TEXT NOT NULL,
    before_value REAL,
    target_value REAL,
    measured_value REAL,
    other_reasons TEXT NOT NULL,
    learned TEXT NOT NULL,
    contact TEXT NOT NULL,
    decision TEXT CHECK (decision IN ('keep', 'change', 'drop')),
    decision_reason TEXT NOT NULL,
    decided_on TEXT,
    predecessor_id TEXT REFERENCES experiment (id) ON DELETE SET NULL,
    profile TEXT,
    released_at INTEGER,
    released_by TEXT,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CHECK ((decision IS NULL) = (decided_on IS NULL)),
    CHECK ((profile IS NULL) = (released_at IS NULL))
) STRICT;

CREATE TABLE experiment_note (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    experiment_id TEXT NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    body TEXT NOT NULL,
    author TEXT NOT NULL,
    author_id TEXT
) STRICT;

CREATE TABLE firm (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    legal_form TEXT,
    is_non_profit INTEGER NOT NULL DEFAULT 0,
    industry_2008 TEXT,
    industry_2025 TEXT,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE firm_figures (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    employees REAL CHECK (employees >= 0),
    full_time_equivalents REAL CHECK (full_time_equivalents >= 0),
    turnover INTEGER CHECK (turnover >= 0),
    balance_sheet INTEGER CHECK (balance_sheet >= 0),
    currency TEXT NOT NULL DEFAULT 'EUR',
    own_unit TEXT,
    own_unit_count REAL CHECK (own_unit_count > 0),
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (firm_id, year)
) STRICT;

CREATE TABLE firm_grant (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('coaching', 'support')),
    granted_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    granted_at INTEGER NOT NULL,
    runs_through TEXT NOT NULL,
    readable_through TEXT,
    withdrawn_at INTEGER,
    last_used_at INTEGER
, passed_on_by TEXT REFERENCES person (id) ON DELETE SET NULL) STRICT;

CREATE TABLE funding_application (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    measure TEXT,
    programme TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('prepared', 'submitted', 'granted', 'declined', 'withdrawn', 'paid')),
    submitted_on TEXT,
    decided_on TEXT,
    amount_asked INTEGER,
    amount_granted INTEGER,
    reference TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE funding_profile (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    facts TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE funding_reminder (
    programme TEXT NOT NULL,
    knowledge TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    PRIMARY KEY (programme, knowledge)
) STRICT;

CREATE TABLE good_practice (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    situation TEXT NOT NULL,
    approach TEXT NOT NULL,
    result TEXT NOT NULL,
    lesson TEXT NOT NULL,
    figures TEXT NOT NULL,
    shows_firm INTEGER NOT NULL CHECK (shows_firm IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('draft', 'offered', 'released', 'returned', 'withdrawn')),
    reason TEXT NOT NULL,
    offered_by TEXT NOT NULL,
    offered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    released_on TEXT,
    decided_by TEXT NOT NULL,
    decided_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE holding (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES undertaking (id) ON DELETE CASCADE,
    child_id TEXT REFERENCES undertaking (id) ON DELETE CASCADE,
    share REAL NOT NULL CHECK (share >= 0 AND share <= 1),
    has_operational_control INTEGER NOT NULL,
    accounting TEXT NOT NULL
        CHECK (accounting IN ('subsidiary', 'jointVenture', 'associate', 'fixedAssetInvestment')),
    first_year INTEGER,
    last_year INTEGER,
    version INTEGER NOT NULL DEFAULT 1, voting_share REAL CHECK (voting_share >= 0 AND voting_share <= 1),
    CHECK (first_year IS NULL OR last_year IS NULL OR first_year <= last_year)
) STRICT;

CREATE TABLE hospitation (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    days TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people > 0),
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    offered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    offered_at INTEGER NOT NULL
) STRICT;

CREATE TABLE hospitation_request (
    id TEXT PRIMARY KEY NOT NULL,
    hospitation_id TEXT NOT NULL REFERENCES hospitation (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    people INTEGER NOT NULL CHECK (people > 0),
    message TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    asked_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn')),
    agreed_day TEXT,
    answer TEXT NOT NULL,
    answered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    answered_on TEXT
) STRICT;

CREATE TABLE hub_agreement (
    council_id TEXT PRIMARY KEY NOT NULL REFERENCES council (id) ON DELETE CASCADE,
    concluded_on TEXT NOT NULL,
    ended_on TEXT,
    remark TEXT NOT NULL,
    noted_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    noted_at INTEGER NOT NULL
) STRICT;

CREATE TABLE hub_event (
    id TEXT PRIMARY KEY NOT NULL,
    series_id TEXT,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    themes TEXT NOT NULL,
    body TEXT NOT NULL,
    room_id TEXT REFERENCES event_room (id),
    place TEXT NOT NULL,
    is_online INTEGER NOT NULL CHECK (is_online IN (0, 1)),
    places INTEGER NOT NULL CHECK (places > 0),
    firm_limit INTEGER CHECK (firm_limit > 0),
    counts_as TEXT NOT NULL CHECK (counts_as IN ('person', 'enterprise', 'neither')),
    reason TEXT NOT NULL,
    units INTEGER NOT NULL CHECK (units >= 0),
    contact TEXT NOT NULL,
    materials TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
    last_position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE hub_event_date (
    id TEXT PRIMARY KEY NOT NULL,
    event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    day TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    begins_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    topic TEXT NOT NULL,
    place TEXT NOT NULL,
    check_in TEXT NOT NULL UNIQUE,
    reminded_on TEXT
) STRICT;

CREATE TABLE hub_role (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('coach', 'contentEditor', 'administrator')),
    granted_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, role)
) STRICT;

CREATE TABLE idempotency_key (
    token_id TEXT NOT NULL REFERENCES access_token (id) ON DELETE CASCADE,
    request_key TEXT NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    request_sha256 TEXT NOT NULL,
    answer TEXT NOT NULL,
    location TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (token_id, request_key)
) STRICT;

CREATE TABLE identity_domain (
    firm_id TEXT NOT NULL REFERENCES identity_provider (firm_id) ON DELETE CASCADE,
    domain TEXT NOT NULL,
    PRIMARY KEY (firm_id, domain)
) STRICT;

CREATE TABLE identity_link (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (firm_id, issuer, subject)
) STRICT;

CREATE TABLE identity_offer (
    token_hash TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE identity_provider (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    client_id TEXT NOT NULL,
    client_secret BLOB NOT NULL,
    joins INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE identity_question (
    state_hash TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES identity_provider (firm_id) ON DELETE CASCADE,
    visit TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    target TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_batch (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('uploaded', 'reading', 'checked', 'taken', 'undone', 'failed')),
    mapping TEXT,
    progress REAL NOT NULL,
    rows_total INTEGER NOT NULL,
    rows_taken INTEGER NOT NULL,
    rows_refused INTEGER NOT NULL,
    detail TEXT,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
, run INTEGER NOT NULL DEFAULT 0, basis TEXT, created_by_id TEXT) STRICT;

CREATE TABLE import_refusal (
    batch_id TEXT PRIMARY KEY NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    correction TEXT NOT NULL
) STRICT;

CREATE TABLE inventory_release (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    released_at INTEGER NOT NULL,
    released_by TEXT NOT NULL,
    released_by_name TEXT NOT NULL,
    summary TEXT NOT NULL,
    reopened_at INTEGER,
    reopened_by_name TEXT,
    reopen_reason TEXT
, reopened_by_id TEXT) STRICT;

CREATE TABLE inventory_revision (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (firm_id, year)
) STRICT;

CREATE TABLE inventory_summary (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    input_key TEXT NOT NULL,
    summary TEXT NOT NULL,
    computed_at INTEGER NOT NULL,
    PRIMARY KEY (firm_id, year)
) STRICT;

CREATE TABLE invitation (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
    token_hash TEXT NOT NULL UNIQUE,
    invited_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    accepted_at INTEGER,
    accepted_by TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE job (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    once_key TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dead')),
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_by TEXT,
    leased_until INTEGER,
    last_error TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE TABLE join_link (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
    created_by TEXT NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    used_by TEXT REFERENCES person (id)
) STRICT;

CREATE TABLE known_device (
    token_hash TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    PRIMARY KEY (token_hash, person_id)
) STRICT;

CREATE TABLE learning_answer (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    visit TEXT,
    course TEXT NOT NULL,
    lesson TEXT NOT NULL,
    exercise TEXT NOT NULL,
    answer TEXT NOT NULL,
    is_skipped INTEGER NOT NULL,
    verdict TEXT,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CHECK ((person_id IS NULL) <> (visit IS NULL))
) STRICT;

CREATE TABLE learning_attempt (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    visit TEXT,
    course TEXT NOT NULL,
    lesson TEXT NOT NULL,
    answers TEXT NOT NULL,
    right_count INTEGER NOT NULL,
    total_count INTEGER NOT NULL,
    at INTEGER NOT NULL,
    CHECK ((person_id IS NULL) <> (visit IS NULL))
) STRICT;

CREATE TABLE learning_certificate (
    number TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    holder TEXT NOT NULL,
    content TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    shared_on TEXT,
    withdrawn_on TEXT
) STRICT;

CREATE TABLE learning_draft (
    course TEXT NOT NULL,
    lesson TEXT NOT NULL,
    sheet TEXT NOT NULL,
    base TEXT,
    version INTEGER NOT NULL,
    begun_at INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    saved_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (course, lesson)
) STRICT;

CREATE TABLE learning_lesson (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    visit TEXT,
    course TEXT NOT NULL,
    lesson TEXT NOT NULL,
    heading TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    done_on TEXT,
    done_minutes INTEGER,
    CHECK ((person_id IS NULL) <> (visit IS NULL)),
    CHECK ((done_on IS NULL) = (done_minutes IS NULL))
) STRICT;

CREATE TABLE learning_revision (
    course TEXT NOT NULL,
    lesson TEXT NOT NULL,
    number INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    base TEXT,
    note TEXT NOT NULL,
    released_at INTEGER NOT NULL,
    released_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    withdrawn_at INTEGER,
    withdrawn_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (course, lesson, number)
) STRICT;

CREATE TABLE legal_hold (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT,
    firm_id TEXT,
    reason TEXT NOT NULL,
    review_on TEXT NOT NULL,
    set_by TEXT,
    set_at INTEGER NOT NULL,
    lifted_at INTEGER,
    CHECK ((person_id IS NULL) <> (firm_id IS NULL))
) STRICT;

CREATE TABLE mail (
    id TEXT PRIMARY KEY NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'dead')),
    last_error TEXT,
    created_at INTEGER NOT NULL,
    sent_at INTEGER
) STRICT;

CREATE TABLE management_proposal (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
    council_name TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    measure_id TEXT,
    measure_title TEXT NOT NULL,
    handed_in_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    decision TEXT CHECK (decision IN ('accepted', 'partly', 'declined')),
    reason TEXT NOT NULL,
    answered_on TEXT,
    answered_by TEXT NOT NULL,
    answered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    reminded_on TEXT,
    CHECK (decision <> 'declined' OR reason <> ''),
    CHECK ((decision IS NULL) = (answered_on IS NULL))
) STRICT;

CREATE TABLE measure (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    theme TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('idea', 'planned', 'ordered', 'running', 'done', 'dropped')),
    origin TEXT,
    investment REAL,
    running_cost REAL,
    life INTEGER,
    residual_value REAL,
    savings TEXT NOT NULL,
    start_day TEXT,
    end_day TEXT,
    responsible TEXT NOT NULL,
    qualification TEXT NOT NULL,
    participation TEXT NOT NULL,
    risks TEXT NOT NULL,
    next_step TEXT NOT NULL,
    coach TEXT NOT NULL,
    lesson TEXT NOT NULL,
    proof TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

CREATE TABLE measure_link (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('requires', 'excludes')),
    PRIMARY KEY (measure_id, other_id, kind),
    CHECK (measure_id <> other_id)
) STRICT;

CREATE TABLE measured_saving (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    quantity TEXT NOT NULL,
    unit TEXT NOT NULL,
    before_first TEXT NOT NULL,
    before_last TEXT NOT NULL,
    before_value REAL NOT NULL CHECK (before_value >= 0),
    before_driver REAL CHECK (before_driver > 0),
    after_first TEXT NOT NULL,
    after_last TEXT NOT NULL,
    after_value REAL NOT NULL CHECK (after_value >= 0),
    after_driver REAL CHECK (after_driver > 0),
    driver TEXT NOT NULL CHECK (driver IN ('days', 'production', 'degreeDays')),
    driver_unit TEXT NOT NULL,
    note TEXT NOT NULL,
    evidence TEXT NOT NULL,
    recorded_by_id TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE membership (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
    created_at INTEGER NOT NULL, last_used_at INTEGER,
    PRIMARY KEY (person_id, firm_id)
) STRICT;

CREATE TABLE network_answer (
    id TEXT PRIMARY KEY NOT NULL,
    question_id TEXT NOT NULL REFERENCES network_question (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    author_id TEXT,
    signature TEXT NOT NULL CHECK (signature IN ('full', 'sector', 'firm', 'person')),
    author_name TEXT NOT NULL,
    author_firm TEXT NOT NULL,
    author_sector TEXT NOT NULL,
    is_expert INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    hidden_reason TEXT,
    hidden_by_id TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE network_comparison (
    id TEXT PRIMARY KEY NOT NULL CHECK (id = 'current'),
    day TEXT NOT NULL,
    firms INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE network_comparison_firm (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    comparison_id TEXT NOT NULL REFERENCES network_comparison (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE network_consent (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('directory', 'comparison')),
    given_by TEXT NOT NULL,
    given_by_id TEXT,
    given_on TEXT NOT NULL,
    wording TEXT NOT NULL,
    withdrawn_on TEXT
) STRICT;

CREATE TABLE network_entry (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    consent_id TEXT NOT NULL REFERENCES network_consent (id) ON DELETE CASCADE,
    sector TEXT NOT NULL,
    division TEXT NOT NULL,
    size TEXT NOT NULL,
    area TEXT NOT NULL,
    place TEXT NOT NULL,
    themes TEXT NOT NULL,
    about TEXT NOT NULL,
    contact TEXT NOT NULL
) STRICT;

CREATE TABLE network_question (
    id TEXT PRIMARY KEY NOT NULL,
    theme TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    author_id TEXT,
    signature TEXT NOT NULL CHECK (signature IN ('full', 'sector', 'firm', 'person')),
    author_name TEXT NOT NULL,
    author_firm TEXT NOT NULL,
    author_sector TEXT NOT NULL,
    notifies INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    hidden_reason TEXT,
    hidden_by_id TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE no_council_declaration (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    declared_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    declarer TEXT NOT NULL,
    declared_at INTEGER NOT NULL
) STRICT;

CREATE TABLE offer (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('training', 'advice', 'funding', 'network')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    themes TEXT NOT NULL,
    audiences TEXT NOT NULL,
    sectors TEXT NOT NULL,
    sizes TEXT NOT NULL,
    dates TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    costs TEXT NOT NULL,
    provider TEXT NOT NULL,
    contact TEXT NOT NULL,
    link TEXT NOT NULL,
    source TEXT NOT NULL,
    known_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('suggested', 'released', 'withdrawn')),
    suggested_by TEXT NOT NULL,
    suggested_by_id TEXT,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE office_hours (
    id TEXT PRIMARY KEY NOT NULL,
    advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    valid_through TEXT,
    every_weeks INTEGER NOT NULL CHECK (every_weeks IN (1, 2)),
    kinds TEXT NOT NULL,
    slot_minutes INTEGER NOT NULL,
    buffer_minutes INTEGER NOT NULL,
    travel_minutes INTEGER NOT NULL
) STRICT;

CREATE TABLE participant (
    id TEXT PRIMARY KEY NOT NULL,
    first_name TEXT NOT NULL,
    surname TEXT NOT NULL,
    postcode TEXT NOT NULL,
    email TEXT NOT NULL,
    duplicate_key TEXT UNIQUE,
    counts INTEGER NOT NULL,
    entered_on TEXT NOT NULL,
    left_on TEXT,
    result TEXT,
    followed_up_on TEXT,
    later_result TEXT,
    source TEXT NOT NULL CHECK (source IN ('link', 'file', 'project')),
    version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE participant_attributes (
    id TEXT PRIMARY KEY NOT NULL,
    counts INTEGER NOT NULL,
    birth_date TEXT,
    age_group TEXT CHECK (age_group IN ('under30', 'middle', 'over54')),
    sex TEXT CHECK (sex IN ('f', 'm', 'nb')),
    employment TEXT CHECK (employment IN ('unemployed', 'longTermUnemployed', 'inactive', 'employed')),
    education TEXT CHECK (education IN ('isced02', 'isced34', 'isced58')),
    declarations TEXT NOT NULL
) STRICT;

CREATE TABLE participant_correction (
    id TEXT PRIMARY KEY NOT NULL,
    participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL,
    reason TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE participant_link (
    participant_id TEXT PRIMARY KEY NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
    attributes_id TEXT NOT NULL UNIQUE REFERENCES participant_attributes (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE passkey (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    credential_id TEXT NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    counter INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
) STRICT;

CREATE TABLE passkey_challenge (
    challenge_hash TEXT PRIMARY KEY NOT NULL,
    bound_to TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE pending_sign_in (
    token_hash TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    target TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
, email_verified_at INTEGER) STRICT;

CREATE TABLE plan_assumption (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

CREATE TABLE project_aid (
    id TEXT PRIMARY KEY NOT NULL,
    group_id TEXT NOT NULL REFERENCES aid_group (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('declared', 'granted')),
    recipient TEXT NOT NULL,
    day TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    authority TEXT NOT NULL,
    instrument TEXT NOT NULL,
    industry TEXT NOT NULL,
    registered_on TEXT,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE project_answer (
    question TEXT PRIMARY KEY NOT NULL,
    answer TEXT NOT NULL,
    hours REAL,
    kept_through TEXT,
    source TEXT NOT NULL,
    day TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE project_hold (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('project', 'participant', 'aid', 'proof')),
    record_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_by_id TEXT,
    set_at INTEGER NOT NULL,
    lifted_reason TEXT,
    lifted_by TEXT,
    lifted_by_id TEXT,
    lifted_at INTEGER
) STRICT;

CREATE TABLE publicity_proof (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    day TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_by_id TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE quick_estimate (
    id TEXT PRIMARY KEY NOT NULL,
    visit TEXT,
    firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
    answers TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE read_report (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    taxonomy TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    facts INTEGER NOT NULL,
    content TEXT NOT NULL,
    notes TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_code (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,
    PRIMARY KEY (person_id, code_hash)
) STRICT;

CREATE TABLE registration (
    token_hash TEXT PRIMARY KEY NOT NULL,
    firm_name TEXT NOT NULL,
    person_name TEXT NOT NULL,
    email TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    visit TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE released_year (
    release_id TEXT PRIMARY KEY NOT NULL REFERENCES inventory_release (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    format INTEGER NOT NULL,
    basis TEXT NOT NULL,
    entries TEXT NOT NULL
) STRICT;

CREATE TABLE report_answer (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
    element TEXT NOT NULL,
    member TEXT NOT NULL,
    value TEXT NOT NULL,
    unit TEXT,
    decimals INTEGER,
    origin TEXT NOT NULL,
    source_value TEXT,
    override_reason TEXT,
    is_unchanged INTEGER NOT NULL,
    answered_by TEXT NOT NULL,
    answered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    answered_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (report_id, element, member)
) STRICT;

CREATE TABLE report_evidence (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE report_omission (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
    element TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('notApplicable', 'sensitive', 'permitted', 'notAvailable')),
    body TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (report_id, element)
) STRICT;

CREATE TABLE report_release (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
    content_hash TEXT NOT NULL,
    content TEXT NOT NULL,
    released_by TEXT NOT NULL,
    released_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    released_at INTEGER NOT NULL,
    reopened_by TEXT,
    reopened_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    reopened_at INTEGER
, reopen_reason TEXT) STRICT;

CREATE TABLE report_template (
    id TEXT PRIMARY KEY NOT NULL,
    template_version TEXT NOT NULL,
    file_name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE reporting_year (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    approach TEXT NOT NULL CHECK (approach IN ('operationalControl', 'financialControl', 'equityShare')),
    gwp_set TEXT NOT NULL,
    is_base_year INTEGER NOT NULL DEFAULT 0,
    recalculation_threshold REAL NOT NULL CHECK (recalculation_threshold > 0 AND recalculation_threshold <= 100),
    factor_edition TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'released')),
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (firm_id, year)
) STRICT;

CREATE TABLE scheduled_erasure (
    id TEXT PRIMARY KEY NOT NULL,
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    match_column TEXT NOT NULL,
    match_value TEXT NOT NULL,
    firm_id TEXT,
    since_column TEXT NOT NULL,
    retention TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE schema_migration (name TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL);

CREATE TABLE scope_three_decision (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    category TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('relevant', 'excluded', 'notYetCollected')),
    reason TEXT NOT NULL,
    PRIMARY KEY (firm_id, year, category)
) STRICT;

CREATE TABLE scope_three_version (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (firm_id, year)
) STRICT;

CREATE TABLE second_factor (
    person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    secret BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER
) STRICT;

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
, id TEXT, device TEXT NOT NULL DEFAULT '', last_seen_at INTEGER, provider_firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE) STRICT;

CREATE TABLE site (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    municipality TEXT NOT NULL,
    is_seat INTEGER NOT NULL DEFAULT 0,
    floor_area REAL CHECK (floor_area > 0),
    heated_area REAL CHECK (heated_area >= 0),
    undertaking_id TEXT REFERENCES undertaking (id),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE staff_country (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    country TEXT NOT NULL,
    employees REAL NOT NULL CHECK (employees >= 0),
    PRIMARY KEY (firm_id, year, country)
) STRICT;

CREATE TABLE staff_figures (
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    counting TEXT CHECK (counting IN ('endOfYear', 'average')),
    employees REAL CHECK (employees >= 0),
    permanent REAL CHECK (permanent >= 0),
    temporary REAL CHECK (temporary >= 0),
    male REAL CHECK (male >= 0),
    female REAL CHECK (female >= 0),
    diverse REAL CHECK (diverse >= 0),
    gender_not_reported REAL CHECK (gender_not_reported >= 0),
    at_begin REAL CHECK (at_begin >= 0),
    joined REAL CHECK (joined >= 0),
    left_firm REAL CHECK (left_firm >= 0),
    at_end REAL CHECK (at_end >= 0),
    accidents REAL CHECK (accidents >= 0),
    hours_worked REAL CHECK (hours_worked >= 0),
    fatalities REAL CHECK (fatalities >= 0),
    hourly_pay_male REAL CHECK (hourly_pay_male >= 0),
    hourly_pay_female REAL CHECK (hourly_pay_female >= 0),
    pays_minimum_wage INTEGER,
    covered REAL CHECK (covered >= 0),
    training_male REAL CHECK (training_male >= 0),
    training_female REAL CHECK (training_female >= 0),
    training_diverse REAL CHECK (training_diverse >= 0),
    training_not_reported REAL CHECK (training_not_reported >= 0),
    managers_male REAL CHECK (managers_male >= 0),
    managers_female REAL CHECK (managers_female >= 0),
    board_male REAL CHECK (board_male >= 0),
    board_female REAL CHECK (board_female >= 0),
    self_employed REAL CHECK (self_employed >= 0),
    agency_workers REAL CHECK (agency_workers >= 0),
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (firm_id, year)
) STRICT;

CREATE TABLE sustainability_report (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    edition TEXT NOT NULL,
    entity_name TEXT NOT NULL,
    entity_scheme TEXT NOT NULL,
    entity_identifier TEXT NOT NULL,
    currency TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (firm_id, year, edition)
) STRICT;

CREATE TABLE target (
    firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    target_year INTEGER NOT NULL,
    reduction REAL NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE throttle (
    mark TEXT PRIMARY KEY NOT NULL,
    attempts INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    blocked_until INTEGER NOT NULL
) STRICT;

CREATE TABLE undertaking (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'publicBody', 'exemptInvestor')),
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE undertaking_figures (
    undertaking_id TEXT NOT NULL REFERENCES undertaking (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    year INTEGER NOT NULL,
    staff REAL CHECK (staff >= 0),
    turnover INTEGER CHECK (turnover >= 0),
    balance_sheet INTEGER CHECK (balance_sheet >= 0),
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (undertaking_id, year)
) STRICT;

CREATE TABLE variant (
    id TEXT PRIMARY KEY NOT NULL,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    year INTEGER NOT NULL,
    settings TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

CREATE TABLE world_meeting (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
    host_id TEXT NOT NULL,
    keep_days INTEGER NOT NULL CHECK (keep_days IN (7, 30, 90)),
    opened_at INTEGER NOT NULL,
    last_met_at INTEGER NOT NULL,
    wall_document_id TEXT,
    wall_page INTEGER
) STRICT;

CREATE TABLE world_meeting_guest (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
    invitation_id TEXT NOT NULL REFERENCES world_meeting_invitation (id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    person_id TEXT,
    name TEXT NOT NULL,
    came_at INTEGER NOT NULL,
    UNIQUE (meeting_id, holder)
) STRICT;

CREATE TABLE world_meeting_invitation (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

CREATE TABLE world_meeting_line (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
    person_id TEXT,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    said_as INTEGER NOT NULL,
    mark TEXT NOT NULL
) STRICT;

CREATE TABLE world_meeting_removal (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    person_id TEXT,
    name TEXT NOT NULL,
    removed_at INTEGER NOT NULL,
    UNIQUE (meeting_id, holder)
) STRICT;

CREATE TABLE world_note (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('idea', 'problem', 'question', 'decision')),
    lane TEXT NOT NULL CHECK (lane IN ('collected', 'discussed', 'agreed')),
    position INTEGER NOT NULL,
    author_id TEXT,
    author TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE world_note_measure (
    note_id TEXT NOT NULL REFERENCES world_note (id) ON DELETE CASCADE,
    firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
    measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    PRIMARY KEY (note_id, firm_id)
) STRICT;

CREATE TABLE world_report (
    id TEXT PRIMARY KEY NOT NULL,
    room TEXT NOT NULL CHECK (room IN ('open', 'meeting', 'firm')),
    pseudonym TEXT NOT NULL,
    reason TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    done_at INTEGER,
    done_by_id TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE world_wall_document (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    pages INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE world_wall_page (
    document_id TEXT NOT NULL REFERENCES world_wall_document (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document_id, page)
) STRICT;

CREATE INDEX access_token_by_firm ON access_token (firm_id);

CREATE INDEX account_link_by_end ON account_link (expires_at);

CREATE INDEX account_link_by_person ON account_link (person_id);

CREATE INDEX activity_entry_by_batch ON activity_entry (import_batch_id);

CREATE INDEX activity_entry_by_evidence ON activity_entry (evidence_id);

CREATE INDEX activity_entry_by_id ON activity_entry (firm_id, year, id);

CREATE INDEX activity_entry_by_year ON activity_entry (firm_id, year, category, first_day, id);

CREATE INDEX aid_grant_by_firm ON aid_grant (firm_id, day);

CREATE INDEX aid_grant_by_person ON aid_grant (changed_by_id);

CREATE INDEX aid_group_by_maker ON aid_group (made_by_id);

CREATE INDEX aid_group_firm_by_group ON aid_group_firm (group_id);

CREATE INDEX appointment_by_advisor ON appointment (advisor_id, start_at);

CREATE INDEX appointment_by_firm ON appointment (firm_id);

CREATE INDEX appointment_by_guest ON appointment (guest_id, start_at);

CREATE INDEX appointment_by_start ON appointment (start_at);

CREATE INDEX appointment_in_series_by_series ON appointment_in_series (series_id);

CREATE UNIQUE INDEX appointment_once ON appointment (advisor_id, start_at) WHERE state = 'booked';

CREATE INDEX appointment_series_by_advisor ON appointment_series (advisor_id);

CREATE INDEX appointment_series_by_firm ON appointment_series (firm_id);

CREATE INDEX assessment_by_firm ON assessment (firm_id, instrument);

CREATE INDEX assessment_by_person ON assessment (changed_by_id);

CREATE UNIQUE INDEX assessment_by_visit ON assessment (visit, instrument);

CREATE INDEX assessment_edition_by_assessment ON assessment_edition (firm_id, assessment_id);

CREATE INDEX assessment_edition_by_person ON assessment_edition (made_by_id);

CREATE INDEX audit_entry_by_actor ON audit_entry (actor, at);

CREATE INDEX audit_entry_by_council ON audit_entry (council_id, at) WHERE council_id IS NOT NULL;

CREATE INDEX audit_entry_by_firm ON audit_entry (firm_id, at) WHERE firm_id IS NOT NULL;

CREATE INDEX audit_entry_by_scope ON audit_entry (scope, at);

CREATE INDEX base_year_recalculation_by_firm ON base_year_recalculation (firm_id, year);

CREATE INDEX busy_calendar_by_try ON busy_calendar (source, tried_at);

CREATE INDEX busy_time_by_end ON busy_time (end_at);

CREATE INDEX campaign_answer_by_campaign ON campaign_answer (campaign_id, is_counted);

CREATE INDEX campaign_answer_by_firm ON campaign_answer (firm_id);

CREATE INDEX campaign_answer_by_team ON campaign_answer (team_id);

CREATE INDEX campaign_by_firm ON campaign (firm_id, created_at);

CREATE INDEX campaign_by_maker ON campaign (maker_id);

CREATE INDEX campaign_code_by_campaign ON campaign_code (campaign_id);

CREATE INDEX campaign_code_by_firm ON campaign_code (firm_id);

CREATE INDEX campaign_code_by_team ON campaign_code (team_id);

CREATE INDEX campaign_comment_by_firm ON campaign_comment (firm_id);

CREATE INDEX campaign_comment_by_proposal ON campaign_comment (proposal_id, is_shown);

CREATE INDEX campaign_proposal_by_campaign ON campaign_proposal (campaign_id, is_shown);

CREATE INDEX campaign_proposal_by_firm ON campaign_proposal (firm_id);

CREATE INDEX campaign_team_by_campaign ON campaign_team (campaign_id, position);

CREATE INDEX campaign_team_by_firm ON campaign_team (firm_id);

CREATE INDEX coaching_case_by_coach ON coaching_case (coach_id);

CREATE INDEX coaching_case_by_firm ON coaching_case (firm_id);

CREATE INDEX coaching_document_by_adder ON coaching_document (added_by_id);

CREATE INDEX coaching_document_by_firm ON coaching_document (firm_id);

CREATE INDEX coaching_handover_by_firm ON coaching_handover (firm_id);

CREATE INDEX coaching_handover_by_former ON coaching_handover (from_by_id, reads_through);

CREATE INDEX coaching_handover_case_by_case ON coaching_handover_case (case_id);

CREATE INDEX coaching_link_by_adder ON coaching_link (added_by_id);

CREATE INDEX coaching_link_by_firm ON coaching_link (firm_id);

CREATE INDEX coaching_participant_by_firm ON coaching_participant (firm_id);

CREATE INDEX coaching_participant_by_person ON coaching_participant (person_id);

CREATE INDEX coaching_promise_by_case ON coaching_promise (case_id);

CREATE INDEX coaching_promise_by_changer ON coaching_promise (changed_by_id);

CREATE INDEX coaching_promise_by_firm ON coaching_promise (firm_id);

CREATE INDEX coaching_promise_by_keeper ON coaching_promise (kept_by_id);

CREATE INDEX coaching_remark_by_page ON coaching_remark (firm_id, page);

CREATE INDEX coaching_remark_by_remark ON coaching_remark (answers);

CREATE INDEX coaching_session_by_case ON coaching_session (case_id, day);

CREATE INDEX coaching_session_by_changer ON coaching_session (changed_by_id);

CREATE INDEX coaching_session_by_firm ON coaching_session (firm_id);

CREATE INDEX coaching_session_by_holder ON coaching_session (held_by_id);

CREATE INDEX coaching_step_by_changer ON coaching_step (changed_by_id);

CREATE INDEX coaching_step_by_doer ON coaching_step (done_by_id);

CREATE INDEX coaching_step_by_firm ON coaching_step (firm_id);

CREATE INDEX commuting_answer_by_survey ON commuting_answer (survey_id, is_counted);

CREATE INDEX commuting_line_by_survey ON commuting_line (survey_id);

CREATE UNIQUE INDEX commuting_survey_by_token ON commuting_survey (token_sha256);

CREATE UNIQUE INDEX commuting_survey_by_year ON commuting_survey (firm_id, year);

CREATE INDEX competence_contribution_by_decider ON competence_contribution (decided_by_id);

CREATE INDEX competence_contribution_by_person ON competence_contribution (person_id);

CREATE INDEX competence_contribution_by_state ON competence_contribution (state);

CREATE UNIQUE INDEX competence_contribution_once
    ON competence_contribution (firm_id, person_id, kind, title, day);

CREATE INDEX competence_interest_by_person ON competence_interest (person_id);

CREATE INDEX competence_naming_by_firm ON competence_naming (firm_id);

CREATE INDEX competence_naming_by_namer ON competence_naming (named_by_id);

CREATE INDEX competence_naming_by_person ON competence_naming (person_id);

CREATE UNIQUE INDEX competence_naming_once ON competence_naming (firm_id, person_id)
    WHERE state IN ('offered', 'accepted');

CREATE INDEX competence_project_by_person ON competence_project (person_id);

CREATE INDEX competence_visibility_by_firm ON competence_visibility (firm_id);

CREATE INDEX competence_visibility_by_person ON competence_visibility (person_id);

CREATE UNIQUE INDEX competence_visibility_once ON competence_visibility (firm_id, person_id)
    WHERE withdrawn_on IS NULL;

CREATE INDEX council_by_firm ON council (firm_id);

CREATE INDEX council_by_founder ON council (founded_by);

CREATE INDEX council_by_state ON council (state, founded_at);

CREATE INDEX council_invitation_by_council ON council_invitation (council_id);

CREATE INDEX council_note_by_author ON council_note (author_id);

CREATE INDEX council_note_by_council ON council_note (council_id, day);

CREATE INDEX council_proposal_by_author ON council_proposal (author_id);

CREATE INDEX council_proposal_by_council ON council_proposal (council_id, due_on);

CREATE INDEX council_seat_by_person ON council_seat (person_id);

CREATE INDEX csr_page_by_person ON csr_page (published_by_id);

CREATE UNIQUE INDEX csr_page_by_slug ON csr_page (slug, version);

CREATE INDEX custom_factor_by_firm ON custom_factor (firm_id);

CREATE INDEX day_off_by_advisor ON day_off (advisor_id);

CREATE INDEX deletion_run_by_time ON deletion_run (at);

CREATE INDEX duty_fact_by_person ON duty_fact (answered_by_id);

CREATE INDEX energy_contract_by_firm ON energy_contract (firm_id);

CREATE INDEX entry_import_by_maker ON entry_import (made_by_id);

CREATE INDEX entry_link_by_maker ON entry_link (made_by_id);

CREATE INDEX entry_link_by_participant ON entry_link (participant_id);

CREATE INDEX event_attendance_by_event ON event_attendance (event_id);

CREATE INDEX event_attendance_by_person ON event_attendance (person_id);

CREATE INDEX event_attendance_change_by_date ON event_attendance_change (date_id);

CREATE UNIQUE INDEX event_certificate_by_attendee ON event_certificate (event_id, attendee_id);

CREATE INDEX event_feedback_by_event ON event_feedback (event_id, is_counted);

CREATE INDEX event_feedback_code_by_day ON event_feedback_code (last_day);

CREATE INDEX event_feedback_code_by_event ON event_feedback_code (event_id);

CREATE INDEX event_registration_by_event ON event_registration (event_id, state, position);

CREATE INDEX event_registration_by_firm ON event_registration (firm_id);

CREATE INDEX event_registration_by_maker ON event_registration (registered_by_id);

CREATE INDEX event_registration_by_person ON event_registration (person_id);

CREATE UNIQUE INDEX event_registration_once ON event_registration (event_id, email) WHERE state <> 'cancelled';

CREATE UNIQUE INDEX event_registration_person_once ON event_registration (event_id, person_id)
    WHERE state <> 'cancelled';

CREATE INDEX event_walk_in_by_event ON event_walk_in (event_id);

CREATE INDEX evidence_by_firm ON evidence (firm_id, sha256);

CREATE INDEX experiment_by_firm ON experiment (firm_id, ends_on);

CREATE INDEX experiment_by_predecessor ON experiment (predecessor_id);

CREATE INDEX experiment_note_by_experiment ON experiment_note (experiment_id, day);

CREATE INDEX experiment_note_by_firm ON experiment_note (firm_id);

CREATE INDEX firm_grant_by_firm ON firm_grant (firm_id);

CREATE INDEX firm_grant_by_person ON firm_grant (person_id);

CREATE INDEX funding_application_by_firm ON funding_application (firm_id, measure);

CREATE INDEX funding_application_by_person ON funding_application (changed_by_id);

CREATE INDEX funding_profile_by_person ON funding_profile (changed_by_id);

CREATE INDEX good_practice_by_changer ON good_practice (changed_by_id);

CREATE INDEX good_practice_by_decider ON good_practice (decided_by_id);

CREATE INDEX good_practice_by_firm ON good_practice (firm_id);

CREATE INDEX good_practice_by_offerer ON good_practice (offered_by_id);

CREATE INDEX good_practice_by_state ON good_practice (state);

CREATE INDEX holding_by_firm ON holding (firm_id);

CREATE INDEX hospitation_by_firm ON hospitation (firm_id);

CREATE INDEX hospitation_by_offerer ON hospitation (offered_by_id);

CREATE INDEX hospitation_request_by_answerer ON hospitation_request (answered_by_id);

CREATE INDEX hospitation_request_by_asker ON hospitation_request (asked_by_id);

CREATE INDEX hospitation_request_by_firm ON hospitation_request (firm_id);

CREATE INDEX hospitation_request_by_offer ON hospitation_request (hospitation_id);

CREATE UNIQUE INDEX hospitation_request_once ON hospitation_request (hospitation_id, firm_id)
    WHERE state = 'asked';

CREATE INDEX hub_event_by_changer ON hub_event (changed_by_id);

CREATE INDEX hub_event_by_room ON hub_event (room_id);

CREATE INDEX hub_event_date_by_day ON hub_event_date (day);

CREATE INDEX hub_event_date_by_event ON hub_event_date (event_id, position);

CREATE INDEX hub_role_by_role ON hub_role (role);

CREATE INDEX identity_domain_by_domain ON identity_domain (domain);

CREATE INDEX identity_link_by_person ON identity_link (person_id);

CREATE INDEX identity_offer_by_end ON identity_offer (expires_at);

CREATE INDEX identity_question_by_end ON identity_question (expires_at);

CREATE INDEX import_batch_by_firm ON import_batch (firm_id, created_at);

CREATE INDEX inventory_release_by_year ON inventory_release (firm_id, year, released_at);

CREATE UNIQUE INDEX inventory_release_standing ON inventory_release (firm_id, year) WHERE reopened_at IS NULL;

CREATE UNIQUE INDEX invitation_open ON invitation (firm_id, email) WHERE accepted_at IS NULL;

CREATE INDEX job_by_due ON job (state, due_at);

CREATE UNIQUE INDEX job_once ON job (kind, once_key) WHERE state = 'open';

CREATE INDEX join_link_by_firm ON join_link (firm_id);

CREATE INDEX known_device_by_person ON known_device (person_id);

CREATE UNIQUE INDEX learning_answer_by_person ON learning_answer (person_id, course, lesson, exercise);

CREATE UNIQUE INDEX learning_answer_by_visit ON learning_answer (visit, course, lesson, exercise);

CREATE INDEX learning_attempt_by_person ON learning_attempt (person_id, course, lesson, at);

CREATE INDEX learning_attempt_by_visit ON learning_attempt (visit, course, lesson, at);

CREATE INDEX learning_certificate_by_person ON learning_certificate (person_id);

CREATE UNIQUE INDEX learning_certificate_in_force ON learning_certificate (person_id, subject)
    WHERE withdrawn_on IS NULL;

CREATE INDEX learning_draft_by_person ON learning_draft (saved_by_id);

CREATE UNIQUE INDEX learning_lesson_by_person ON learning_lesson (person_id, course, lesson);

CREATE UNIQUE INDEX learning_lesson_by_visit ON learning_lesson (visit, course, lesson);

CREATE INDEX learning_revision_by_person ON learning_revision (released_by_id);

CREATE INDEX learning_revision_by_withdrawer ON learning_revision (withdrawn_by_id);

CREATE INDEX legal_hold_by_firm ON legal_hold (firm_id);

CREATE INDEX legal_hold_by_person ON legal_hold (person_id);

CREATE INDEX mail_by_state ON mail (state, created_at);

CREATE INDEX management_proposal_by_answerer ON management_proposal (answered_by_id);

CREATE INDEX management_proposal_by_council ON management_proposal (council_id, due_on);

CREATE INDEX management_proposal_by_firm ON management_proposal (firm_id, due_on);

CREATE INDEX measure_by_firm ON measure (firm_id, id);

CREATE INDEX measure_link_by_firm ON measure_link (firm_id);

CREATE INDEX measure_link_by_other ON measure_link (other_id);

CREATE INDEX measured_saving_by_firm ON measured_saving (firm_id, after_last);

CREATE INDEX measured_saving_by_measure ON measured_saving (measure_id);

CREATE INDEX membership_by_firm ON membership (firm_id);

CREATE INDEX network_answer_by_author ON network_answer (author_id, answered_at);

CREATE INDEX network_answer_by_hider ON network_answer (hidden_by_id);

CREATE INDEX network_answer_by_question ON network_answer (question_id, answered_at);

CREATE INDEX network_comparison_firm_by_comparison ON network_comparison_firm (comparison_id);

CREATE INDEX network_consent_by_firm ON network_consent (firm_id);

CREATE INDEX network_consent_by_person ON network_consent (given_by_id);

CREATE UNIQUE INDEX network_consent_standing ON network_consent (firm_id, purpose) WHERE withdrawn_on IS NULL;

CREATE INDEX network_entry_by_consent ON network_entry (consent_id);

CREATE INDEX network_question_by_author ON network_question (author_id, asked_at);

CREATE INDEX network_question_by_hider ON network_question (hidden_by_id);

CREATE INDEX network_question_by_time ON network_question (asked_at);

CREATE INDEX offer_by_changer ON offer (changed_by_id);

CREATE INDEX offer_by_state ON offer (state);

CREATE INDEX offer_by_suggester ON offer (suggested_by_id);

CREATE INDEX office_hours_by_advisor ON office_hours (advisor_id);

CREATE INDEX participant_attributes_counted
    ON participant_attributes (counts, sex, age_group, employment, education, id);

CREATE INDEX participant_awaiting ON participant (left_on, id)
    WHERE left_on IS NOT NULL AND (followed_up_on IS NULL OR result IS NULL);

CREATE INDEX participant_by_changer ON participant (changed_by_id);

CREATE INDEX participant_by_name ON participant (surname, first_name, id);

CREATE INDEX participant_correction_by_changer ON participant_correction (changed_by_id);

CREATE INDEX participant_correction_by_participant ON participant_correction (participant_id, changed_at);

CREATE INDEX participant_counted_by_name ON participant (counts, surname, first_name, id);

CREATE INDEX participant_link_back ON participant_link (attributes_id, participant_id);

CREATE INDEX participant_names ON participant (id, surname, first_name);

CREATE INDEX passkey_by_person ON passkey (person_id);

CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);

CREATE INDEX pending_sign_in_by_end ON pending_sign_in (expires_at);

CREATE INDEX pending_sign_in_by_person ON pending_sign_in (person_id);

CREATE INDEX project_aid_by_changer ON project_aid (changed_by_id);

CREATE INDEX project_aid_by_group ON project_aid (group_id, day);

CREATE INDEX project_answer_by_changer ON project_answer (changed_by_id);

CREATE INDEX project_hold_by_lifter ON project_hold (lifted_by_id);

CREATE INDEX project_hold_by_setter ON project_hold (set_by_id);

CREATE UNIQUE INDEX project_hold_standing ON project_hold (kind, record_id) WHERE lifted_at IS NULL;

CREATE INDEX publicity_proof_by_maker ON publicity_proof (made_by_id);

CREATE UNIQUE INDEX quick_estimate_by_firm ON quick_estimate (firm_id);

CREATE UNIQUE INDEX quick_estimate_by_visit ON quick_estimate (visit);

CREATE INDEX read_report_by_firm ON read_report (firm_id, purpose, period_end);

CREATE INDEX read_report_by_person ON read_report (added_by_id);

CREATE INDEX registration_by_email ON registration (email);

CREATE INDEX registration_by_end ON registration (expires_at);

CREATE INDEX released_year_by_firm ON released_year (firm_id);

CREATE INDEX report_answer_by_firm ON report_answer (firm_id);

CREATE INDEX report_answer_by_person ON report_answer (answered_by_id);

CREATE INDEX report_evidence_by_firm ON report_evidence (firm_id);

CREATE INDEX report_evidence_by_person ON report_evidence (added_by_id);

CREATE INDEX report_evidence_by_report ON report_evidence (report_id, question);

CREATE INDEX report_omission_by_firm ON report_omission (firm_id);

CREATE INDEX report_omission_by_person ON report_omission (decided_by_id);

CREATE INDEX report_release_by_firm ON report_release (firm_id);

CREATE INDEX report_release_by_releaser ON report_release (released_by_id);

CREATE INDEX report_release_by_reopener ON report_release (reopened_by_id);

CREATE INDEX report_release_by_report ON report_release (report_id);

CREATE UNIQUE INDEX report_release_standing ON report_release (report_id) WHERE reopened_at IS NULL;

CREATE INDEX report_template_by_person ON report_template (added_by_id);

CREATE UNIQUE INDEX reporting_year_base ON reporting_year (firm_id) WHERE is_base_year = 1;

CREATE UNIQUE INDEX session_by_id ON session (id);

CREATE INDEX session_by_person ON session (person_id);

CREATE UNIQUE INDEX site_by_name ON site (firm_id, name);

CREATE UNIQUE INDEX site_seat ON site (firm_id) WHERE is_seat = 1;

CREATE INDEX sustainability_report_by_changer ON sustainability_report (changed_by_id);

CREATE INDEX sustainability_report_by_maker ON sustainability_report (created_by_id);

CREATE INDEX throttle_by_time ON throttle (last_at);

CREATE INDEX undertaking_by_firm ON undertaking (firm_id);

CREATE INDEX undertaking_figures_by_firm ON undertaking_figures (firm_id, year);

CREATE INDEX variant_by_firm ON variant (firm_id, id);

CREATE INDEX world_meeting_by_firm ON world_meeting (firm_id);

CREATE INDEX world_meeting_by_host ON world_meeting (host_id);

CREATE INDEX world_meeting_guest_by_invitation ON world_meeting_guest (invitation_id);

CREATE INDEX world_meeting_guest_by_person ON world_meeting_guest (person_id);

CREATE INDEX world_meeting_invitation_by_meeting ON world_meeting_invitation (meeting_id);

CREATE INDEX world_meeting_line_by_meeting ON world_meeting_line (meeting_id, said_at);

CREATE INDEX world_meeting_line_by_person ON world_meeting_line (person_id);

CREATE INDEX world_meeting_removal_by_person ON world_meeting_removal (person_id);

CREATE INDEX world_note_by_author ON world_note (author_id);

CREATE INDEX world_note_by_meeting ON world_note (meeting_id);

CREATE INDEX world_note_measure_by_firm ON world_note_measure (firm_id);

CREATE INDEX world_note_measure_by_measure ON world_note_measure (measure_id);

CREATE INDEX world_report_by_team ON world_report (done_by_id);

CREATE INDEX world_report_by_time ON world_report (reported_at);

CREATE INDEX world_wall_document_by_meeting ON world_wall_document (meeting_id);
