-- What a pupil's answers say of the pupil beyond their points. With it a trace is continued to the last bit; a run's settings
-- hold how strongly it moves mastery (surplusEffects; runs without them leave it aside). Readers do not reach it: it is no finding
-- about a child, and nobody is to be sorted by it.

create table pupil_surplus (
    run_id      bigint not null,
    student_id  text   not null,
    logits      double precision not null,  -- above an ordinary pupil
    information double precision not null,  -- of the answers about it
    primary key (run_id, student_id)
);
