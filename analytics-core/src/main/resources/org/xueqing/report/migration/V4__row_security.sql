-- Who sees whom, once: these functions are the policy. The application asks them with the viewer's login; beneath it the
-- same functions guard every row that readers can reach, so a query that forgets to ask still shows nothing.

-- ---------------------------------------------------------------- the policy

-- Classes whose pupils the viewer sees one by one.
create function classes_with_pupils_seen_by(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select t.class_id
  from accounts a join teaching_assignments t using (staff_id)
 where a.login = viewer and a.closed_at is null and a.role in ('TEACHER', 'HEAD_TEACHER', 'SUBJECT_LEAD')
   and t.valid_from <= today and (t.valid_to is null or t.valid_to >= today)
union
select c.class_id
  from accounts a join classes c on a.school_id is null or c.school_id = a.school_id
 where a.login = viewer and a.closed_at is null and a.role = 'ADMIN'
union
select distinct m.class_id
  from accounts a cross join installation i cross join published_run p join run_class_members m using (run_id)
 where a.login = viewer and a.closed_at is null and m.class_id like 'unassigned:%'
   and ((i.purpose <> 'SCHOOL' and a.role in ('TEACHER', 'HEAD_TEACHER', 'SUBJECT_LEAD', 'ADMIN'))
        or (a.role = 'ADMIN' and exists (
            select 1 from stated_reasons r
             where r.login = viewer and r.class_id = m.class_id
               and today between r.stated_at::date and r.valid_until::date)))
$$;

-- Classes that the viewer sees as sums: those, and for a subject lead the classes of the grades led.
create function classes_seen_by(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select classes_with_pupils_seen_by(viewer, today)
union
select c.class_id
  from accounts a join grade_leads l using (staff_id) join classes c on c.school_id = l.school_id and c.grade = l.grade
 where a.login = viewer and a.closed_at is null and a.role = 'SUBJECT_LEAD' and c.closed_on is null
   and l.valid_from <= today and (l.valid_to is null or l.valid_to >= today)
$$;

-- Pupils whose record the viewer may open.
create function pupils_seen_by(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select m.student_id
  from classes_with_pupils_seen_by(viewer, today) as c (class_id) join class_members m using (class_id)
  join accounts a on a.login = viewer
 where (m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)) or a.role = 'ADMIN'
union
select m.student_id
  from classes_with_pupils_seen_by(viewer, today) as c (class_id)
  cross join published_run p join run_class_members m using (run_id, class_id)
 where c.class_id like 'unassigned:%'
union
select student_id from accounts where login = viewer and closed_at is null and role = 'STUDENT'
union
select g.student_id
  from accounts a join guardianships g using (guardian_id)
 where a.login = viewer and a.closed_at is null and a.role = 'PARENT'
   and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
$$;

-- Of those, pupils whose work may be shown: nobody withheld consent to record and analyse it.
create function work_seen_by(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select student_id from pupils_seen_by(viewer, today) as s (student_id)
except
select student_id from withheld where purpose = 'PRACTICE'
$$;

-- The classes of the viewer's own child or of the viewer as a pupil: their lessons and work, not their pupils.
create function own_classes_of(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select m.class_id
  from accounts a
  left join guardianships g on g.guardian_id = a.guardian_id
        and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
  join class_members m on m.student_id in (a.student_id, g.student_id)
 where a.login = viewer and a.closed_at is null and a.role in ('STUDENT', 'PARENT')
$$;

-- Pupils whose guardians and consents the viewer sees: the head teacher's own class, the administrator's school, one's child.
create function guardians_seen_by(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select m.student_id
  from accounts a join teaching_assignments t using (staff_id) join class_members m using (class_id)
 where a.login = viewer and a.closed_at is null and a.role = 'HEAD_TEACHER' and t.duty = 'HEAD'
   and t.valid_from <= today and (t.valid_to is null or t.valid_to >= today)
   and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
union
select r.student_id
  from accounts a join roster_pupils r on a.school_id is null or r.school_id = a.school_id
 where a.login = viewer and a.closed_at is null and a.role = 'ADMIN'
union
select g.student_id
  from accounts a join guardianships g using (guardian_id)
 where a.login = viewer and a.closed_at is null and a.role = 'PARENT'
   and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
$$;

create function role_of(viewer text) returns text
    stable security definer set search_path = public, pg_temp language sql as $$
select role from accounts where login = viewer and closed_at is null
$$;

-- An administrator of the whole installation, not of one school of it.
create function keeps_everything(viewer text) returns boolean
    stable security definer set search_path = public, pg_temp language sql as $$
select exists (select 1 from accounts where login = viewer and closed_at is null and role = 'ADMIN' and school_id is null)
$$;

-- ---------------------------------------------------------------- who asks: settings of the reader's connection

create function viewer() returns text stable language sql as $$
select coalesce(current_setting('xueqing.viewer', true), '')
$$;

create function today() returns date stable language sql as $$
select coalesce(nullif(current_setting('xueqing.today', true), '')::date, current_date)
$$;

-- ---------------------------------------------------------------- the reader: whom pages and API read as

do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'xueqing_reader') then
        create role xueqing_reader nologin;
    end if;
    execute format('grant xueqing_reader to %I', current_user);
    execute format('grant usage on schema %I to xueqing_reader', current_schema());
end $$;

-- Nothing about anybody.
grant select on installation, schools, campuses, terms, versions, knowledge_points, units, placements, items,
    item_knowledge_points, book_items, runs, published_run, bkt_parameters, item_statistics, prediction_models, evaluations
    to xueqing_reader;

create procedure open_to_readers(named text, rule text) language plpgsql as $$
begin
    execute format('alter table %I enable row level security', named);
    execute format('create policy readers on %I for select to xueqing_reader using (%s)', named, rule);
    execute format('grant select on %I to xueqing_reader', named);
end $$;

call open_to_readers('answers', 'student_id in (select work_seen_by(viewer(), today()))');
call open_to_readers('steps', 'student_id in (select work_seen_by(viewer(), today()))');
call open_to_readers('voids', 'student_id in (select work_seen_by(viewer(), today()))');
call open_to_readers('mastery', 'student_id in (select work_seen_by(viewer(), today()))');
call open_to_readers('run_class_members', 'student_id in (select work_seen_by(viewer(), today()))');
call open_to_readers('roster_pupils', 'student_id in (select pupils_seen_by(viewer(), today()))');
call open_to_readers('class_members', 'student_id in (select pupils_seen_by(viewer(), today()))');
call open_to_readers('activity_pupils', 'student_id in (select pupils_seen_by(viewer(), today()))');
call open_to_readers('consents', 'student_id in (select guardians_seen_by(viewer(), today()))');
call open_to_readers('guardianships', 'student_id in (select guardians_seen_by(viewer(), today()))');
call open_to_readers('guardians', 'guardian_id in (select guardian_id from guardianships
    where student_id in (select guardians_seen_by(viewer(), today())))');
call open_to_readers('class_summaries', 'class_id in (select classes_seen_by(viewer(), today()))');
call open_to_readers('consent_statements', 'class_id in (select classes_seen_by(viewer(), today()))');
call open_to_readers('classes', 'class_id in (select classes_seen_by(viewer(), today()))
    or class_id in (select own_classes_of(viewer(), today()))');
call open_to_readers('lessons', 'class_id in (select classes_seen_by(viewer(), today()))
    or class_id in (select own_classes_of(viewer(), today()))');
call open_to_readers('activity_classes', 'class_id in (select classes_seen_by(viewer(), today()))
    or class_id in (select own_classes_of(viewer(), today()))');
call open_to_readers('activities', 'activity_id in (select activity_id from activity_classes)');
call open_to_readers('activity_items', 'activity_id in (select activity_id from activity_classes)');
call open_to_readers('exam_overrides', 'role_of(viewer()) = ''ADMIN''');
call open_to_readers('audit', 'role_of(viewer()) = ''ADMIN'' and (keeps_everything(viewer())
    or student_id in (select pupils_seen_by(viewer(), today())) or class_id in (select classes_seen_by(viewer(), today())))');
call open_to_readers('imports', 'role_of(viewer()) = ''ADMIN''');
call open_to_readers('withheld_events', 'role_of(viewer()) = ''ADMIN''');
call open_to_readers('live_verdicts', 'role_of(viewer()) = ''ADMIN''');
call open_to_readers('rejections', 'role_of(viewer()) = ''ADMIN''');
call open_to_readers('column_mappings', 'role_of(viewer()) in (''ADMIN'', ''TEACHER'', ''HEAD_TEACHER'', ''SUBJECT_LEAD'')');
call open_to_readers('item_mapping_changes', 'role_of(viewer()) in (''ADMIN'', ''TEACHER'', ''HEAD_TEACHER'', ''SUBJECT_LEAD'')');
drop procedure open_to_readers;
