-- Fluency: what a pupil does on a knowledge point within a minute, and how that grows from week to week.

create table fluency (
    run_id               bigint not null,
    student_id           text   not null,
    knowledge_point      text   not null,
    days                 int    not null,  -- with timed answers
    answers              bigint not null,  -- timed ones
    untimed              bigint not null,  -- answers that say not when or not how long
    last_day             date,
    correct_per_minute   double precision,  -- on the last day
    incorrect_per_minute double precision,
    accuracy             double precision,
    celeration           double precision,  -- of correct answers, × per week; null if it cannot be said yet
    celeration_low       double precision,  -- of the 95 % interval
    celeration_high      double precision,
    bounce               double precision,
    reason               text,              -- why there is no celeration
    aim_per_minute       double precision,  -- null where no aim is known
    primary key (run_id, student_id, knowledge_point)
);

alter table fluency enable row level security;
create policy readers on fluency for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
grant select on fluency to xueqing_reader;
