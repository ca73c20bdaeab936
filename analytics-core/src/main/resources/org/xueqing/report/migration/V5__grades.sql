-- Findings over time and above the class. Each is summed up when a run writes it; no page adds up answers.

-- A pupil week by week, from the first timed answer to the run's last week; a week without answers carries the state on.
create table pupil_weeks (
    run_id           bigint not null,
    student_id       text   not null,
    week             date   not null,  -- its Monday
    answers          int    not null,  -- first attempts of that week
    correct          int    not null,
    points_practised int    not null,  -- with evidence so far
    points_held      int    not null,  -- of those, with mastery at or above the run's threshold at the end of the week
    primary key (run_id, student_id, week)
);

create table class_weeks (
    run_id           bigint not null,
    class_id         text   not null,
    week             date   not null,
    pupils           int    not null,  -- with answers in that week
    answers          bigint not null,
    correct          bigint not null,
    points_practised bigint not null,  -- pupils times points
    points_held      bigint not null,
    primary key (run_id, class_id, week)
);

-- A grade of a school; a point with fewer than ten pupils is left out.
create table grade_summaries (
    run_id          bigint not null,
    school_id       text   not null,
    grade           int    not null,
    knowledge_point text   not null,
    pupils          int    not null check (pupils >= 10),
    mastered        int    not null,
    answers         bigint not null,
    correct         bigint not null,
    primary key (run_id, school_id, grade, knowledge_point)
);

-- A grade of a district, without the pupils whose guardians withheld use above the school. There are no rows of single
-- schools, so that nothing left out can be found by subtraction.
create table district_summaries (
    run_id          bigint not null,
    district        text   not null,
    grade           int    not null,
    knowledge_point text   not null,
    schools         int    not null,
    pupils          int    not null check (pupils >= 10),
    mastered        int    not null,
    primary key (run_id, district, grade, knowledge_point)
);

-- What a class has been taught: the teacher's last word on each point.
create view taught_points with (security_invoker = true) as
select class_id, knowledge_point, taught_at
  from (select distinct on (l.class_id, p) l.class_id, p as knowledge_point, l.kind, l.taught_at
          from lessons l, unnest(l.knowledge_points) p
         where l.kind in ('TAUGHT', 'REVIEWED', 'WITHDRAWN')
         order by l.class_id, p, l.received_at desc, l.event_id desc) last_word
 where kind <> 'WITHDRAWN';

-- Grades that the viewer sees as sums: an administrator's school, a lead's grades.
create function grades_seen_by(viewer text, today date) returns table (school_id text, grade int)
    stable security definer set search_path = public, pg_temp language sql as $$
select s.school_id, g.grade
  from accounts a join schools s on a.school_id is null or s.school_id = a.school_id
  cross join generate_series(1, 6) as g (grade)
 where a.login = viewer and a.closed_at is null and a.role = 'ADMIN'
union
select l.school_id, l.grade
  from accounts a join grade_leads l using (staff_id)
 where a.login = viewer and a.closed_at is null and a.role = 'SUBJECT_LEAD'
   and l.valid_from <= today and (l.valid_to is null or l.valid_to >= today)
$$;

create function district_of(viewer text) returns text
    stable security definer set search_path = public, pg_temp language sql as $$
select district from accounts where login = viewer and closed_at is null and role = 'DISTRICT'
$$;

alter table pupil_weeks enable row level security;
create policy readers on pupil_weeks for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
alter table class_weeks enable row level security;
create policy readers on class_weeks for select to xueqing_reader
    using (class_id in (select classes_seen_by(viewer(), today())));
alter table grade_summaries enable row level security;
create policy readers on grade_summaries for select to xueqing_reader
    using ((school_id, grade) in (select g.school_id, g.grade from grades_seen_by(viewer(), today()) g));
alter table district_summaries enable row level security;
create policy readers on district_summaries for select to xueqing_reader using (district = district_of(viewer()));
grant select on pupil_weeks, class_weeks, grade_summaries, district_summaries, taught_points to xueqing_reader;
