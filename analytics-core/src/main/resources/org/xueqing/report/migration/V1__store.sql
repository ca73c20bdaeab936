-- The store: what was accepted, what the pages read. Names of people stand in the roster tables alone.

-- ---------------------------------------------------------------- acceptance

-- Accepted at a door and not yet stored by live. The relay sends it to its topic; live removes it.
create table outbox (
    id              bigint generated always as identity primary key,
    stream          text        not null check (stream in ('practice', 'teaching')),
    subject_id      text        not null,
    event_id        uuid        not null,
    kind            text        not null check (kind in ('Answered', 'Stepped', 'Voided', 'Taught')),
    fingerprint     bytea       not null,
    body            text        not null,
    received_at     timestamptz not null,
    sent            boolean     not null default false,
    unique (stream, subject_id, event_id)
);
create index outbox_unsent on outbox (id) where not sent;

-- Every accepted event, by identity. The first accepted wins.
create table events (
    stream          text        not null check (stream in ('practice', 'teaching')),
    subject_id      text        not null,
    event_id        uuid        not null,
    kind            text        not null check (kind in ('Answered', 'Stepped', 'Voided', 'Taught')),
    fingerprint     bytea       not null,
    received_at     timestamptz not null,
    primary key (stream, subject_id, event_id)
);

-- Where live continues to read; advanced by compare-and-set in the transaction that stores.
create table live_offsets (
    topic           text   not null,
    topic_partition int    not null,
    next_offset     bigint not null,
    primary key (topic, topic_partition)
);

-- How many records live has judged, by what it said of them. Received = the sum.
create table live_verdicts (
    verdict         text   not null primary key check (verdict in ('ACCEPTED', 'REPEATED', 'CONFLICT', 'REFUSED')),
    records         bigint not null
);

-- What live refused or found in conflict, by its place on the topics. The bytes lie on practice-events.rejected.
create table rejections (
    topic           text        not null,
    topic_partition int         not null,
    topic_offset    bigint      not null,
    reason          text        not null,
    field           text        not null,
    value           text        not null,
    received_at     timestamptz not null,
    primary key (topic, topic_partition, topic_offset)
);

-- ---------------------------------------------------------------- what happened

create table answers (
    student_id       text        not null,
    event_id         uuid        not null,
    item_id          text        not null,
    knowledge_points text[]      not null,  -- the sender's own mapping; empty: the item bank decides
    correct          boolean     not null,
    score            double precision,
    response         text,
    answered_at      timestamptz,
    sequence         bigint,
    duration_ms      bigint,
    attempt          int         not null,
    hints            int         not null,
    setting          text        not null,
    activity_id      text,
    session_id       text,
    ordered_at       timestamptz not null,  -- answered_at, the receipt if that is in the future, the epoch if untimed
    received_at      timestamptz not null,
    flags            text[]      not null,  -- future, late, voided, unmapped, foreign-point: judged at arrival
    primary key (student_id, event_id)
);
create index answers_in_order on answers (student_id, ordered_at, (coalesce(sequence, 0)), event_id);
create index answers_unmapped on answers (item_id) where 'unmapped' = any (flags);

create table voids (
    student_id      text        not null,
    event_id        uuid        not null,
    target_event_id uuid        not null,
    reason          text        not null,
    voided_by       text        not null,
    received_at     timestamptz not null,
    flags           text[]      not null,  -- no-target
    primary key (student_id, event_id)
);
create index voids_by_target on voids (student_id, target_event_id);

create table steps (
    student_id      text        not null,
    event_id        uuid        not null,
    item_id         text        not null,
    step            text        not null,
    stepped_at      timestamptz not null,
    received_at     timestamptz not null,
    primary key (student_id, event_id)
);

create table lessons (
    class_id         text        not null,
    event_id         uuid        not null,
    knowledge_points text[]      not null,
    kind             text        not null,
    taught_at        timestamptz not null,
    taught_by        text        not null,
    received_at      timestamptz not null,
    primary key (class_id, event_id)
);

-- ---------------------------------------------------------------- versioned tables: curriculum, bank, classes

-- Raised by one whenever a versioned table changes; a run pins the versions that it read.
create table versions (
    name    text   not null primary key check (name in ('curriculum', 'bank', 'classes')),
    version bigint not null
);
insert into versions values ('curriculum', 0), ('bank', 0), ('classes', 0);

create table knowledge_points (
    id              text not null primary key,
    source          text not null,  -- 'curriculum', or the source whose catalogue the point belongs to
    name_zh         text not null,
    name_en         text not null,
    area            text,
    competencies    text[] not null default '{}',
    prerequisites   text[] not null default '{}'
);

create table units (
    edition         text not null,
    grade           int  not null,
    volume          text not null check (volume in ('上', '下')),
    unit_no         int  not null,
    title           text not null,
    primary key (edition, grade, volume, unit_no)
);

create table placements (
    edition         text not null,
    knowledge_point text not null references knowledge_points,
    grade           int  not null,
    volume          text not null,
    unit_no         int  not null,
    position        int  not null,
    confidence      text not null,
    primary key (edition, knowledge_point)
);

create table item_knowledge_points (
    item_id         text not null,
    knowledge_point text not null,
    primary key (item_id, knowledge_point)
);

create table classes (
    class_id        text not null primary key,
    school          text not null,
    grade           int  not null,
    class_no        int  not null,
    edition         text not null default 'sujiao-2013'
);

create table class_members (
    class_id        text not null references classes,
    student_id      text not null,
    valid_from      date not null,
    valid_to        date,
    primary key (class_id, student_id, valid_from)
);
create index class_members_by_pupil on class_members (student_id);

-- ---------------------------------------------------------------- roster and accounts: the only place with names

create table roster_pupils (
    student_id      text not null primary key,
    pupil_no        text not null,  -- 学号 in the class, as text
    name            text not null
);

create table accounts (
    login           text        not null primary key,
    password_hash   text        not null,
    role            text        not null check (role in ('TEACHER', 'ADMIN')),
    display_name    text        not null,
    created_at      timestamptz not null
);

create table teaching_assignments (
    login           text not null references accounts,
    class_id        text not null references classes,
    primary key (login, class_id)
);

-- ---------------------------------------------------------------- runs and their findings

create table runs (
    run_id          bigint generated always as identity primary key,
    status          text        not null check (status in ('STAGING', 'PUBLISHED', 'ABANDONED')),
    started_at      timestamptz not null,
    published_at    timestamptz,
    lake_snapshot   bigint,                -- the Iceberg snapshot of practice_events that was read
    lake_offsets    text,                  -- JSON object: topic partition -> next offset landed in that snapshot
    data_through    timestamptz,           -- receipt of the last event read
    code_version    text        not null,
    seed            bigint      not null,
    versions        text        not null,  -- JSON object of the versioned tables read
    settings        text        not null,  -- JSON object
    answers         bigint,
    pupils          bigint,
    stage_seconds   text                   -- JSON object: stage -> seconds
);

-- The one run that readers see.
create table published_run (
    only_row        boolean not null primary key default true check (only_row),
    run_id          bigint  not null references runs
);

-- Findings are keyed by run; readers reach them through published_run alone, so rows of an unfinished run are unseen.
create table bkt_parameters (
    run_id          bigint not null,
    knowledge_point text   not null,  -- '*' is the named prior of a point without a row
    prior           double precision not null,
    learn           double precision not null,
    guess           double precision not null,
    slip            double precision not null,
    pupils          bigint not null,
    answers         bigint not null,
    log_likelihood  double precision not null,
    note            text   not null,  -- empty, 'named-prior' or 'did-not-converge'
    primary key (run_id, knowledge_point)
);

create table mastery (
    run_id           bigint not null,
    student_id       text   not null,
    knowledge_point  text   not null,
    mastery          double precision not null,  -- as of the last answer
    answers          int    not null,            -- pieces of evidence
    correct          int    not null,
    joint            boolean not null,           -- an answer with several points is among the evidence
    last_answered_at timestamptz,                -- place of the last evidence; null if untimed
    last_sequence    bigint,                     -- of the last evidence if that is untimed
    primary key (run_id, student_id, knowledge_point)
);

create table item_statistics (
    run_id          bigint not null,
    item_id         text   not null,
    answers         bigint not null,
    correct         bigint not null,
    pupils          bigint not null,
    rate            double precision not null,  -- correct / answers, with its 95 % Wilson interval
    rate_low        double precision not null,
    rate_high       double precision not null,
    primary key (run_id, item_id)
);

create table class_summaries (
    run_id          bigint not null,
    class_id        text   not null,
    knowledge_point text   not null,
    pupils          int    not null,  -- with evidence
    mastered        int    not null,  -- of those, with mastery at or above the run's threshold
    mean_mastery    double precision not null,
    answers         bigint not null,
    correct         bigint not null,
    primary key (run_id, class_id, knowledge_point)
);

-- The class in which a pupil's findings are summed up; pupils without a class are one class of their own per source.
create table run_class_members (
    run_id          bigint not null,
    class_id        text   not null,  -- 'unassigned:<source>' for pupils without a class
    student_id      text   not null,
    primary key (run_id, class_id, student_id)
);

create table prediction_models (
    run_id          bigint not null,
    model           text   not null,
    stratum         text   not null,
    features        text[] not null,
    means           double precision[] not null,  -- a feature enters as (value - mean) / scale
    scales          double precision[] not null,
    coefficients    double precision[] not null,
    intercept       double precision not null,
    primary key (run_id, model, stratum)
);

create table evaluations (
    run_id          bigint not null,
    model           text   not null,  -- 'itemmean', 'next-answer'
    stratum         text   not null,
    pupils          bigint not null,  -- unseen in training
    answers         bigint not null,
    auc             double precision,
    log_loss        double precision not null,
    rmse            double precision not null,
    primary key (run_id, model, stratum)
);
