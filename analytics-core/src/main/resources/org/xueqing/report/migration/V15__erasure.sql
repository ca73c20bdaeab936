-- Erasure of a pupil: what is left of one who was erased, who may not come back, and what can no longer be replayed.

-- The key of the hashes below: whoever holds a list of tombstones alone cannot try out ids on it.
create table tombstone_key (
    only_row        boolean not null primary key default true check (only_row),
    key             bytea   not null
);
insert into tombstone_key (key)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- Outlives everything: a restored backup is held against it. The id stands here only until everything of it is gone.
create table tombstones (
    tombstone       bytea       not null primary key,
    student_id      text        unique,
    begun_at        timestamptz not null,
    begun_by        text        not null,  -- login; empty: from the command line
    reason          text        not null check (length(reason) >= 5),
    step            text        not null check (step in ('HIDDEN', 'STORE', 'LAKE', 'TOPICS', 'DONE')),  -- the last one taken
    done_at         timestamptz,
    proof           text,  -- JSON object: what was looked through, and what was found
    check ((step = 'DONE') = (student_id is null) and (step = 'DONE') = (done_at is not null))
);

create function tombstone_of(pupil text) returns bytea stable language sql as $$
select sha256(key || sha256(key || convert_to(pupil, 'UTF8'))) from tombstone_key
$$;

-- Those of these pupils who were erased, or are about to be.
create function erased_among(pupils text[]) returns setof text stable language sql as $$
select p from unnest(pupils) as p
 where exists (select from tombstones) and tombstone_of(p) in (select tombstone from tombstones)
$$;

-- Until everything is gone, an erased pupil is treated as one for whom everything is withheld: no page, no run, no training.
create or replace view withheld as
select distinct student_id, purpose
  from (select distinct on (student_id, purpose, guardian_id) student_id, purpose, guardian_id, decision
          from consents order by student_id, purpose, guardian_id, consent_id desc) last_word
 where decision <> 'GIVEN'
   and not exists (select 1 from guardianships g
                    where g.student_id = last_word.student_id and g.guardian_id = last_word.guardian_id
                      and g.valid_to < current_date)
union
select student_id, purpose
  from tombstones cross join unnest(array['PRACTICE', 'PREDICTION', 'DIGEST', 'ABOVE_SCHOOL']) as purpose
 where student_id is not null;

-- Nobody sees an erased pupil, whoever they are.
do $$
declare
    rule record;
begin
    for rule in
        select proname as name, prosrc as body from pg_proc
         where pronamespace = current_schema()::regnamespace and proname in ('pupils_by_rule', 'guardians_by_rule')
    loop
        execute format('create or replace function %I(viewer text, today date) returns setof text
            stable security definer set search_path = public, pg_temp language sql as %L', rule.name,
            format('select id from (%s) as seen (id)
 where not exists (select from tombstones t where t.student_id = seen.id)', rule.body));
    end loop;
end $$;

-- That somebody looked stays on record; at whom, not. Nothing else ever changes the audit.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'audit' and current_setting('xueqing.erasing', true) = 'on' then
        return null;
    end if;
    raise exception '% is added to and never changed', tg_table_name;
end $$;

-- Events of erased pupils are counted and kept nowhere; those that were stored move to this count.
alter table live_verdicts
    drop constraint live_verdicts_verdict_check,
    add constraint live_verdicts_verdict_check
        check (verdict in ('ACCEPTED', 'REPEATED', 'CONFLICT', 'REFUSED', 'WITHHELD', 'ERASED'));

-- Whether the run can still be made again from what it read: not where the lake no longer keeps its snapshot.
alter table runs add column replayable boolean not null default true;
