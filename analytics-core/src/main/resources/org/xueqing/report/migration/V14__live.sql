-- Live goes on with a run: every answer moves mastery at once, and a new run takes over where live stands.

-- STAGED: complete, and waits until live has folded into it what has come since. RETIRED: published long ago; its parameters
-- and figures of pupils are gone.
alter table runs drop constraint runs_status_check;
alter table runs add constraint runs_status_check
    check (status in ('STAGING', 'STAGED', 'PUBLISHED', 'RETIRED', 'ABANDONED'));

-- Where on the practice topic the last accepted record of a pupil stands: all records of a pupil are in one partition.
create table pupil_cursors (
    student_id      text   not null primary key,
    topic_partition int    not null,
    next_offset     bigint not null  -- one past that record
) with (fillfactor = 70);

-- How far live has folded the log into a run's mastery and weeks. Where no row is, the run is as its lake offsets say.
create table run_cursors (
    run_id          bigint      not null references runs,
    topic_partition int         not null,
    next_offset     bigint      not null,
    bank_version    bigint      not null,  -- of the items' knowledge points that were used
    data_through    timestamptz not null,  -- every event received until then is in
    primary key (run_id, topic_partition)
);
grant select on run_cursors to xueqing_reader;

-- Which items a version of the bank has changed: their answers are folded again.
create table bank_changes (
    version         bigint  not null,
    item_id         text    not null,
    was_mapped      boolean not null,
    primary key (version, item_id)
);

-- How far the sums of classes, grades and districts follow what live has folded.
create table sum_cursors (
    run_id          bigint not null references runs,
    topic_partition int    not null,
    next_offset     bigint not null,
    bank_version    bigint not null,
    primary key (run_id, topic_partition)
);

-- Other systems that may send events: each for its own source, and for the pupils of some schools.
create table senders (
    sender_id       text        not null primary key,
    name            text        not null,
    source          text        not null,  -- its own pupils are named 'source:…'
    schools         text[]      not null,  -- whose rostered pupils it may write for
    key_hash        bytea       not null,  -- SHA-256 of a key of 256 random bits
    created_at      timestamptz not null,
    closed_at       timestamptz
);

-- Counted by partition, so that those who store at the same time do not wait for each other.
alter table live_verdicts add column topic text not null default '', add column topic_partition int not null default 0;
alter table live_verdicts drop constraint live_verdicts_pkey, add primary key (verdict, topic, topic_partition);
