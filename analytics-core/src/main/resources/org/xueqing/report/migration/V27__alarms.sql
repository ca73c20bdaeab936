-- Early warning: whom to look at next, who does, what was done, and what came of it.

-- So many pupils of a class may be newly put before its teachers on one day.
alter table schools add column alarms_a_day int not null default 3 check (alarms_a_day between 0 and 60);

-- The published run that the alarms follow.
create table alarmed_run (
    only_row        boolean   not null primary key default true check (only_row),
    run_id          bigint    not null
);
insert into alarmed_run (run_id) values (0);

create table alarms (
    alarm_id        bigint generated always as identity primary key,
    class_id        text   not null references classes,
    student_id      text   not null,
    course          text   not null,  -- as in outlooks
    kind            text   not null check (kind in ('UNIT', 'TERM')),
    goal            double precision not null,  -- share of the course's points; who ends below it has missed it
    raised_on       date   not null,
    raised_risk     double precision,  -- of missing the goal, 0 to 1; this and the following are null and empty once prediction is withheld
    risk            double precision,  -- as of the last run that spoke of it
    progress        double precision,  -- share of the course's points taught by then
    answers         int,               -- pieces of evidence by then
    signs           text[] not null,   -- strongest first
    logits          double precision[] not null,
    owner           text,              -- login of who looks after it; null for nobody
    cleared_on      date,
    cleared_why     text   check (cleared_why in ('RISK_FELL', 'COURSE_OVER', 'LEFT_CLASS', 'WITHHELD', 'SET_ASIDE')),
    set_aside_by    text,
    set_aside_note  text   check (length(set_aside_note) <= 200),
    came_of_it      text   check (came_of_it in ('MISSED', 'REACHED')),  -- null while or where nobody knows
    check ((cleared_on is null) = (cleared_why is null)),
    check (coalesce(cleared_why = 'SET_ASIDE', false) = (set_aside_by is not null))
);
create unique index alarms_open on alarms (class_id, student_id, course) where cleared_on is null;
create index alarms_by_pupil on alarms (student_id);

-- 措施: what a teacher did, for an alarm or without one.
create table measures (
    measure_id      uuid        not null primary key,  -- of the form: sent twice it is one
    class_id        text        not null references classes,
    alarm_id        bigint      references alarms on delete set null,
    kind            text        not null check (kind in ('ALONE', 'GROUP', 'PRACTICE', 'FAMILY', 'OTHER')),
    knowledge_points text[]     not null,  -- that it was about; empty where nobody said
    note            text        not null check (length(note) <= 300),
    done_on         date        not null,
    done_by         text        not null,  -- login
    noted_at        timestamptz not null
);
create index measures_by_class on measures (class_id, done_on);
create index measures_by_alarm on measures (alarm_id);

create table measure_pupils (
    measure_id      uuid        not null references measures on delete cascade,
    student_id      text        not null,
    primary key (measure_id, student_id)
);
create index measure_pupils_by_pupil on measure_pupils (student_id);

-- Pupils of whom the viewer may be told what is foretold: nobody withholds prediction, or the work that it rests on.
create function foretold_seen_by(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_variable
begin
    return query select s.student_id from pupils_seen_by(viewer, today) as s (student_id)
                 except select w.student_id from withheld w where w.purpose in ('PREDICTION', 'PRACTICE');
end $$;

-- Staff of the class alone, as for what is foretold; a refusal holds at once, not only from the next run on.
drop policy readers on outlooks;
create policy readers on outlooks for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today()))
        and student_id in (select foretold_seen_by(viewer(), today())));
alter table alarms enable row level security;
alter table measures enable row level security;
alter table measure_pupils enable row level security;
create policy readers on alarms for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today()))
        and student_id in (select foretold_seen_by(viewer(), today())));
create policy readers on measures for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today())));
create policy readers on measure_pupils for select to xueqing_reader
    using (measure_id in (select m.measure_id from measures m)
        and student_id in (select pupils_seen_by(viewer(), today())));
grant select on alarms, measures, measure_pupils to xueqing_reader;
