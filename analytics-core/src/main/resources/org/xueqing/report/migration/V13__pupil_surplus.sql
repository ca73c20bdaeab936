-- What a pupil's answers say of the pupil beyond their points, and how strongly that moves mastery in a run.

-- Runs from before, and those with given parameters, leave it aside.
alter table runs
    add column surplus_on_prior    double precision not null default 0,  -- logits of a point met for the first time, per logit
    add column surplus_on_learning double precision not null default 0,  -- learning up and forgetting down
    add column surplus_on_answers  double precision not null default 0;  -- every item easier by it

-- With it a trace is continued to the last bit. Readers do not reach it: it is no finding about a child, and nobody is to be
-- sorted by it.
create table pupil_surplus (
    run_id      bigint not null,
    student_id  text   not null,
    logits      double precision not null,  -- above an ordinary pupil
    information double precision not null,  -- of the answers about it
    primary key (run_id, student_id)
);
