-- A rule says whom a viewer sees. As functions in SQL the rules were planned anew each time they were asked, which took ten
-- times as long as asking; in PL/pgSQL a connection plans a rule once. What they say stays as it is.
do $$
declare
    rule record;
begin
    for rule in
        select p.proname as name, rtrim(p.prosrc, E' \n\t;') as body
          from pg_proc p join pg_language l on l.oid = p.prolang
         where p.pronamespace = current_schema()::regnamespace and l.lanname = 'sql' and p.proname like '%\_by\_rule'
    loop
        execute format('create or replace function %I(viewer text, today date) returns setof text
            stable security definer set search_path = public, pg_temp language plpgsql as %L', rule.name,
            format(E'#variable_conflict use_variable\nbegin return query %s; end', rule.body));
    end loop;
end $$;

-- What the viewer as a pupil, or the viewer's children, were given. Found by pupil: the rule for what was given to some of a
-- class read the work of the whole school for it.
create function own_activities_of(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language plpgsql as $$
#variable_conflict use_variable
begin
    return query select p.activity_id from activity_pupils p
                  where p.student_id = any (array(select pupils_seen_by(viewer, today)));
end $$;

drop policy readers on activity_classes;
create policy readers on activity_classes for select to xueqing_reader
    using (class_id in (select classes_seen_by(viewer(), today()))
        or (class_id in (select own_classes_of(viewer(), today()))
            and (not is_for_chosen or activity_id in (select own_activities_of(viewer(), today())))));
