-- How fast practice helps a pupil and fades, beside what is usual in the grade on the same points.

create table practice_rates (
    run_id          bigint not null,
    student_id      text   not null,
    scale           text   not null,  -- the school's id, a slash and the grade
    kind            text   not null check (kind in ('LEARNING', 'FORGETTING')),
    usual           double precision not null, -- logits a doubling of practice, or of the days since
    beyond          double precision, -- by which the pupil's rate is above that; null where answers are too few
    error           double precision,
    answers         int    not null,  -- that tell of the rate
    primary key (run_id, student_id, scale, kind),
    check ((beyond is null) = (error is null))
);

-- As mastery: whoever may see the pupil's work.
alter table practice_rates enable row level security;
create policy readers on practice_rates for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
grant select on practice_rates to xueqing_reader;
