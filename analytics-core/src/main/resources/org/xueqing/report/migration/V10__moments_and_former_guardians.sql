-- A page reads in one moment: a read-only transaction at repeatable read. In it the answer of a rule to "who is seen" cannot
-- change, so each rule is asked once, however many tables it guards. Everywhere else rules are asked each time.

create function is_one_moment() returns boolean stable language sql as $$
select current_setting('transaction_read_only') = 'on'
   and current_setting('transaction_isolation') in ('repeatable read', 'serializable')
$$;

-- What a rule says of a viewer on a day. The moment keeps it under the rule's name, behind whom it was said of, and forgets
-- it when the transaction ends.
create function asked_once(rule text, viewer text, today date) returns setof text language plpgsql stable as $$
declare
    place constant text := 'xueqing.' || rule;
    whose constant text := today || ' ' || viewer;
    said text[] := nullif(current_setting(place, true), '')::text[];
begin
    if said is null or said[1] <> whose then
        execute format('select array[$1] || array_agg(id) from %I($2, $3) as seen (id)', rule)
            into said using whose, viewer, today;
        if is_one_moment() then
            perform set_config(place, said::text, true);
        end if;
    end if;
    return query select unnest(said[2:]);
end $$;

-- Each rule keeps its text under a new name, and its old name asks it once.
do $$
declare
    policy record;
begin
    for policy in
        select proname as name, replace(proname, '_seen_by', '') || '_by_rule' as rule, prosrc as body
          from pg_proc
         where pronamespace = current_schema()::regnamespace
           and proname in ('classes_with_pupils_seen_by', 'classes_seen_by', 'pupils_seen_by', 'work_seen_by',
                           'own_classes_of', 'guardians_seen_by')
    loop
        execute format('create function %I(viewer text, today date) returns setof text
            stable security definer set search_path = public, pg_temp language sql as %L', policy.rule, policy.body);
        execute format('create or replace function %I(viewer text, today date) returns setof text
            stable security definer set search_path = public, pg_temp language plpgsql as %L', policy.name,
            format('begin return query select asked_once(%L, viewer, today); end', policy.rule));
    end loop;
end $$;

-- What a former guardian decided no longer counts.
create or replace view withheld as
select distinct student_id, purpose
  from (select distinct on (student_id, purpose, guardian_id) student_id, purpose, guardian_id, decision
          from consents order by student_id, purpose, guardian_id, consent_id desc) last_word
 where decision <> 'GIVEN'
   and not exists (select 1 from guardianships g
                    where g.student_id = last_word.student_id and g.guardian_id = last_word.guardian_id
                      and g.valid_to < current_date);
