-- Pace: when a class was taught a point, and the middle day on which the other classes of its grade were. Asks who looks; of the
-- others it tells how many and the middle day, never which class was when.
create function parallel_pace(of_class text, zone text)
    returns table (knowledge_point text, own_day date, middle_day date, classes bigint)
    stable security definer set search_path = public, pg_temp language sql as $$
with own as (select c.* from classes c
              where c.class_id = of_class and of_class in (select classes_seen_by(viewer(), today()))),
     beside as (select c.class_id from classes c join own o using (school_id, grade, school_year)
                 where c.class_id <> of_class and (c.closed_on is null or c.closed_on >= today()))
select t.knowledge_point, (t.taught_at at time zone zone)::date, d.middle_day, d.classes
  from taught_points t
  join own on own.class_id = t.class_id
  join lateral (
       select percentile_disc(0.5) within group (order by (b.taught_at at time zone zone)::date) as middle_day,
              count(*) as classes
         from taught_points b join beside using (class_id)
        where b.knowledge_point = t.knowledge_point) d on d.classes > 0
$$;

-- 听课记录: what somebody who watched a lesson noted at a moment of it. About the lesson, not about a pupil or a teacher.
create table lesson_notes (
    note_id       uuid        not null primary key,
    class_id      text        not null,
    activity_id   text        not null,
    moment        timestamptz not null,
    text          text        not null check (length(text) between 1 and 300),
    written_by    text        not null,  -- login
    written_at    timestamptz not null,
    changed_at    timestamptz            -- null while nobody changed it
);
create index lesson_notes_of_activity on lesson_notes (class_id, activity_id, moment);

-- Staff who see the class's pupils; never pupils, families, or who sees sums alone.
alter table lesson_notes enable row level security;
create policy readers on lesson_notes for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today())));
grant select on lesson_notes to xueqing_reader;
