-- What becomes of units and terms: how it is foretold, and of whom.

create table outcome_models (
    run_id          bigint not null,
    kind            text   not null check (kind in ('UNIT', 'TERM')),
    bars            double precision[] not null,  -- shares of a course that part its outcomes
    signs           text[] not null,
    means           double precision[] not null,  -- a sign enters as (value - mean) / scale
    scales          double precision[] not null,
    coefficients    double precision[] not null,  -- bar after bar
    intercepts      double precision[] not null,  -- one per bar
    thresholds      double precision[] not null,  -- of the conformal sets, one per outcome
    held_out        int[]  not null,              -- cases of each outcome behind them
    alarm_from      double precision not null,
    pupils          int    not null,
    cases           int    not null,
    primary key (run_id, kind)
);
grant select on outcome_models to xueqing_reader;

create table outlooks (
    run_id          bigint not null,
    student_id      text   not null,
    class_id        text   not null,
    course          text   not null,  -- edition/volume or edition/volume/unit
    kind            text   not null check (kind in ('UNIT', 'TERM')),
    as_of           timestamptz not null,
    progress        double precision not null,  -- share of the course's points taught
    answers         int    not null,            -- pieces of evidence so far
    reason          text   check (reason in ('TOO_FEW_ANSWERS', 'NOTHING_LEARNT_YET')),  -- why nothing is foretold
    risk            double precision,           -- of ending below the first bar
    is_alarming     boolean not null,
    probabilities   double precision[] not null,  -- of the outcomes
    possible        int[]  not null,              -- outcomes that cannot be ruled out
    signs           text[] not null,              -- strongest first
    logits          double precision[] not null,  -- what each adds to the log-odds of that end
    primary key (run_id, student_id, class_id, course),
    check ((reason is null) = (risk is not null))
);
create index outlooks_by_class on outlooks (run_id, class_id);

-- Teachers alone: a risk is for those who can do something, and never for the child to carry.
alter table outlooks enable row level security;
create policy readers on outlooks for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today()))
        and student_id in (select pupils_seen_by(viewer(), today())));
grant select on outlooks to xueqing_reader;
