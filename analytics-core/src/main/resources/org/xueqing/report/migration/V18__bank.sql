-- The teachers' bank: what items say whole, who wrote which version, what may be given, and how items behave.

-- An item under the id that answers name, written once and never changed: an edit is another version with another id, so an answer
-- belongs for ever to what the pupil read. Items of families come here when they are first given.
create table item_contents (
    item_id         text          not null primary key references items,
    school_id       text          references schools,  -- null for items of families, which belong to everybody
    stem            text          not null,
    picture         text,                              -- SVG
    options         text[]        not null,            -- A first; empty where the pupil writes
    answer_kind     text          not null,            -- by it the answer is read back
    answer          text          not null,
    notations       text[]        not null,
    unit            text          not null,
    demands         text[]        not null,
    full_marks      numeric(6, 2) not null check (full_marks > 0),
    solution        text[]        not null,
    hints           text[]        not null
);
create trigger item_contents_are_never_changed before update or delete on item_contents
    for each row execute function refuse_change();

create table bank_items (
    bank_item_id    text          not null primary key,
    school_id       text          not null references schools,
    version         int           not null check (version >= 1),  -- the newest
    state           text          not null check (state in ('DRAFT', 'IN_USE', 'UNDER_REPAIR', 'RETIRED')),
    changed_by      text          not null,  -- login; empty for the command line
    changed_at      timestamptz   not null
);
create index bank_items_by_school on bank_items (school_id, changed_at desc);

create table bank_versions (
    bank_item_id    text          not null references bank_items,
    version         int           not null check (version >= 1),
    item_id         text          not null unique references item_contents,
    made_by         text          not null,
    made_at         timestamptz   not null,
    primary key (bank_item_id, version)
);
create trigger bank_versions_are_never_changed before update or delete on bank_versions
    for each row execute function refuse_change();

-- Who put an item to use, under repair or out of use, and why.
create table bank_state_changes (
    change_id       bigint        generated always as identity primary key,
    bank_item_id    text          not null references bank_items,
    state           text          not null,
    reason          text          not null,
    changed_by      text          not null,
    changed_at      timestamptz   not null
);
create index bank_state_changes_by_item on bank_state_changes (bank_item_id);

-- How the items above behaved, as of a published run: one answer of each pupil, strength by the run's surplus of the pupil.
-- A wrong answer stands here only where two pupils or more wrote it.
create table item_checks (
    item_id             text      not null primary key,
    run_id              bigint    not null,
    answers             bigint    not null,
    correct             bigint    not null,
    unreadable          bigint    not null,
    discrimination      double precision,  -- null where nothing can be said; else with its 95 % interval
    discrimination_low  double precision,
    discrimination_high double precision,
    wrong_answer        text,
    wrong_pupils        bigint    not null,
    strongest           bigint    not null,  -- of the strongest 27 %
    strongest_correct   bigint    not null,
    strongest_wrong     text,
    strongest_wrong_pupils bigint not null,
    flaws               text[]    not null,  -- names of what is wrong, the gravest first
    checked_at          timestamptz not null
);
create index item_checks_flawed on item_checks (item_id) where flaws <> '{}';

-- The published run that the checks are of.
create table checked_run (
    only_row            boolean   not null primary key default true check (only_row),
    run_id              bigint    not null
);
insert into checked_run (run_id) values (0);

-- ---------------------------------------------------------------- who reads it

-- Schools whose bank the viewer works with: those of classes that the viewer sees, never those of the own child.
create function schools_worked_for(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select distinct c.school_id from classes c
 where c.class_id in (select classes_seen_by(viewer, today))
   and role_of(viewer) in ('TEACHER', 'HEAD_TEACHER', 'SUBJECT_LEAD', 'ADMIN')
$$;

create procedure open_to_readers(named text, rule text) language plpgsql as $$
begin
    execute format('alter table %I enable row level security', named);
    execute format('create policy readers on %I for select to xueqing_reader using (%s)', named, rule);
    execute format('grant select on %I to xueqing_reader', named);
end $$;
call open_to_readers('item_contents', 'school_id in (select schools_worked_for(viewer(), today()))
    or (school_id is null and role_of(viewer()) in (''TEACHER'', ''HEAD_TEACHER'', ''SUBJECT_LEAD'', ''ADMIN''))');
call open_to_readers('bank_items', 'school_id in (select schools_worked_for(viewer(), today()))');
call open_to_readers('bank_versions', 'bank_item_id in (select bank_item_id from bank_items)');
call open_to_readers('bank_state_changes', 'bank_item_id in (select bank_item_id from bank_items)');
call open_to_readers('item_checks', 'item_id in (select item_id from item_contents)');
drop procedure open_to_readers;
