-- The rules asked for each viewer what staff, pupils and guardians may see, and joined the three. Every answer of a pupil asks
-- them; now they look up the role first and ask what it may see. Who sees what stays as it is.
do $$
declare
    rule record;
begin
    for rule in
        select p.proname as name, p.prosrc as body from pg_proc p
         where p.pronamespace = current_schema()::regnamespace
           and p.proname in ('classes_by_rule', 'classes_with_pupils_by_rule')
    loop
        execute format('create or replace function %I(viewer text, today date) returns setof text
            stable security definer set search_path = public, pg_temp language plpgsql as %L', rule.name,
            replace(rule.body, 'begin return query',
                'begin if role_of(viewer) in (''STUDENT'', ''PARENT'') then return; end if; return query'));
    end loop;
end $$;

create or replace function pupils_by_rule(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_variable
declare
    role constant text := role_of(viewer);
begin
    if role = 'STUDENT' then
        return query
            select a.student_id from accounts a
             where a.login = viewer and not exists (select from tombstones t where t.student_id = a.student_id);
    elsif role = 'PARENT' then
        return query
            select distinct g.student_id from accounts a join guardianships g using (guardian_id)
             where a.login = viewer and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
               and not exists (select from tombstones t where t.student_id = g.student_id);
    else
        return query select id from (
            select m.student_id
              from classes_with_pupils_seen_by(viewer, today) as c (class_id) join class_members m using (class_id)
             where (m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)) or role = 'ADMIN'
            union
            select m.student_id
              from classes_with_pupils_seen_by(viewer, today) as c (class_id)
              cross join published_run p join run_class_members m using (run_id, class_id)
             where c.class_id like 'unassigned:%'
            ) as seen (id)
             where not exists (select from tombstones t where t.student_id = seen.id);
    end if;
end $$;

create or replace function own_classes_of_by_rule(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_variable
declare
    role constant text := role_of(viewer);
begin
    if role = 'STUDENT' then
        return query
            select m.class_id from accounts a join class_members m using (student_id) where a.login = viewer;
    elsif role = 'PARENT' then
        return query
            select m.class_id
              from accounts a join guardianships g using (guardian_id) join class_members m on m.student_id = g.student_id
             where a.login = viewer and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today);
    end if;
end $$;

-- Each rule by its name, so that its plan is kept too.
create or replace function asked_once(rule text, viewer text, today date) returns setof text stable language plpgsql as $$
declare
    place constant text := 'xueqing.' || rule;
    whose constant text := today || ' ' || viewer;
    said text[] := nullif(current_setting(place, true), '')::text[];
begin
    if said is null or said[1] <> whose then
        case rule
            when 'pupils_by_rule' then said := whose || array(select pupils_by_rule(viewer, today));
            when 'work_by_rule' then said := whose || array(select work_by_rule(viewer, today));
            when 'guardians_by_rule' then said := whose || array(select guardians_by_rule(viewer, today));
            when 'classes_by_rule' then said := whose || array(select classes_by_rule(viewer, today));
            when 'own_classes_of_by_rule' then said := whose || array(select own_classes_of_by_rule(viewer, today));
            when 'classes_with_pupils_by_rule' then
                said := whose || array(select classes_with_pupils_by_rule(viewer, today));
        end case;
        if is_one_moment() then
            perform set_config(place, said::text, true);
        end if;
    end if;
    return query select unnest(said[2:]);
end $$;
