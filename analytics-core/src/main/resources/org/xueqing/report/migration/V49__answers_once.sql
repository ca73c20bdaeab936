-- What every answer costs the store. Who sees what stays as it is.

-- An identity is kept apart by the key of events, which every answer passes first; a pupil's answers are found in their order.
-- A second index of the same identities was written with every answer and read by nobody.
alter table answers drop constraint answers_pkey;

-- Who asks is looked up once for what follows from it.
create or replace function pupils_by_rule(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_variable
declare
    who record;
begin
    select a.role, a.student_id, a.guardian_id into who from accounts a where a.login = viewer and a.closed_at is null;
    if who.role = 'STUDENT' then
        return query
            select who.student_id where not exists (select from tombstones t where t.student_id = who.student_id);
    elsif who.role = 'PARENT' then
        return query
            select distinct g.student_id from guardianships g
             where g.guardian_id = who.guardian_id and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
               and not exists (select from tombstones t where t.student_id = g.student_id);
    else
        return query select id from (
            select m.student_id
              from classes_with_pupils_seen_by(viewer, today) as c (class_id) join class_members m using (class_id)
             where (m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)) or who.role = 'ADMIN'
            union
            select m.student_id
              from classes_with_pupils_seen_by(viewer, today) as c (class_id)
              cross join published_run p join run_class_members m using (run_id, class_id)
             where c.class_id like 'unassigned:%'
            ) as seen (id)
             where not exists (select from tombstones t where t.student_id = seen.id);
    end if;
end $$;

-- Asks about the consents of those whom the viewer sees, not of everybody.
create or replace function work_by_rule(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_variable
declare
    seen constant text[] := array(select pupils_seen_by(viewer, today));
begin
    return query
        select p from unnest(seen) as p
        except
        select w.student_id from withheld w where w.purpose = 'PRACTICE' and w.student_id = any (seen);
end $$;

create or replace function own_classes_of_by_rule(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_variable
declare
    who record;
begin
    select a.role, a.student_id, a.guardian_id into who from accounts a where a.login = viewer and a.closed_at is null;
    if who.role = 'STUDENT' then
        return query select m.class_id from class_members m where m.student_id = who.student_id;
    elsif who.role = 'PARENT' then
        return query
            select m.class_id from guardianships g join class_members m on m.student_id = g.student_id
             where g.guardian_id = who.guardian_id and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today);
    end if;
end $$;

-- The viewer as a pupil, or the viewer's children, with what the roster says of them today. By the rules of the tables it reads,
-- which are asked once here and not for each table.
create function own_pupils()
    returns table (student_id text, name text, pupil_no text, shows_work boolean,
                   class_id text, grade int, class_no int, edition text)
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_column
declare
    day constant date := today();
    shown constant text[] := array(select work_seen_by(viewer(), day));
begin
    return query
        select s.student_id, coalesce(r.name, ''), coalesce(r.pupil_no, ''), s.student_id = any (shown),
               coalesce(c.class_id, ''), coalesce(c.grade, 0), coalesce(c.class_no, 0), coalesce(c.edition, 'sujiao-2013')
          from pupils_seen_by(viewer(), day) as s (student_id)
          left join lateral (select p.name, p.pupil_no from roster_pupils p where p.student_id = s.student_id offset 0) r on true
          left join lateral (
               select k.* from class_members m join classes k on k.class_id = m.class_id
                where m.student_id = s.student_id and m.valid_from <= day and (m.valid_to is null or m.valid_to >= day)
                order by m.valid_from desc limit 1) c on true
         order by r.name, length(r.pupil_no), r.pupil_no, s.student_id;
end $$;
