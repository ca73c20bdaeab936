-- A published run can be continued: what must be known of each pupil to fold new answers on, and what was folded on when.

-- Every pupil of a run with any record, also one whose answers were all taken back. Readers do not reach it.
create table run_pupils (
    run_id          bigint  not null,
    student_id      text    not null,
    answers         int     not null,  -- that nobody took back, later attempts and unmapped items included
    identities      int[]   not null,  -- sorted hashes of all identities in the log and of all targets of voids
    refolded        boolean not null default false,  -- while a continuation is staged: replaces all findings of the pupil
    primary key (run_id, student_id)
);

-- What was folded onto a published run after its full analysis, in order.
create table run_continuations (
    run_id          bigint      not null references runs,
    number          int         not null,  -- 1 for the first
    from_snapshot   bigint      not null,  -- of the lake
    to_snapshot     bigint      not null,
    lake_offsets    text        not null,
    data_through    timestamptz not null,
    code_version    text        not null,
    published_at    timestamptz not null,
    records         bigint      not null,  -- new in the lake, repeats included
    pupils          bigint      not null,  -- with new records
    refolded        bigint      not null,  -- of those, folded again from their whole history
    stage_seconds   text        not null,  -- JSON object: stage -> seconds
    primary key (run_id, number)
);
grant select on run_continuations to xueqing_reader;
