-- Every model of the next answer that a run learnt: on what ground, how right it was beside the one in use, and when it was in use.

create table models (
    model_id        bigint      not null generated always as identity primary key,
    model           text        not null,  -- 'next-answer'
    stratum         text        not null,  -- 'all' or 'grade-3'
    run_id          bigint      not null,
    method          text        not null,  -- learner and its settings
    features        text[]      not null,
    bytes           bytea,                 -- null once nobody will go back to it
    unseen_pupils   int         not null,  -- on whom it was judged; of them nothing was learnt
    unseen_answers  bigint      not null,
    log_loss        double precision,      -- per answer of theirs
    compared_to     bigint      references models,  -- the one in use, judged on the same answers
    difference      double precision,      -- of log-loss; below 0 the new one is better
    difference_low  double precision,      -- of the 95 % interval over pupils
    difference_high double precision,
    verdict         text        not null check (verdict in ('FIRST', 'NOT_WORSE', 'WORSE', 'NOBODY_UNSEEN')),
    made_at         timestamptz not null,
    live_from       timestamptz,
    live_until      timestamptz,
    ended_by        text        check (ended_by in ('REPLACED', 'WENT_BACK')),
    check (live_until is null or live_from is not null),
    check ((live_until is null) = (ended_by is null))
);
create unique index models_live on models (model, stratum) where live_from is not null and live_until is null;
