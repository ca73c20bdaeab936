-- What a school's teachers know of a unit, and where there is more about a point.

-- Every saving is a row; the last one of a unit stands on its page, the others are its history.
create table unit_notes (
    note_id         bigint generated always as identity primary key,
    school_id       text        not null references schools,
    edition         text        not null,
    grade           int         not null check (grade between 1 and 6),
    volume          text        not null check (volume in ('上', '下')),
    unit_no         int         not null check (unit_no >= 0),
    text            text        not null check (length(text) <= 4000),
    written_by      text        not null,  -- login
    written_at      timestamptz not null
);
create index unit_notes_by_unit on unit_notes (school_id, edition, grade, volume, unit_no, note_id);

-- A video or a page about a point, for every edition that has the point.
create table learning_resources (
    resource_id     bigint generated always as identity primary key,
    school_id       text        not null references schools,
    knowledge_point text        not null references knowledge_points,
    title           text        not null check (length(title) between 1 and 80),
    url             text        not null check (url ~ '^https?://' and length(url) <= 500),
    kind            text        not null check (kind in ('VIDEO', 'PAGE')),
    added_by        text        not null,  -- login
    added_at        timestamptz not null,
    withdrawn_by    text,
    withdrawn_at    timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index learning_resources_by_point on learning_resources (knowledge_point, school_id);

-- Schools of whose classes the viewer sees at least sums.
create function schools_seen_by(viewer text, today date) returns setof text
    stable security definer set search_path = public, pg_temp language sql as $$
select distinct school_id from classes where class_id in (select classes_seen_by(viewer, today))
$$;

alter table unit_notes enable row level security;
create policy readers on unit_notes for select to xueqing_reader
    using (school_id in (select schools_seen_by(viewer(), today())));
alter table learning_resources enable row level security;
create policy readers on learning_resources for select to xueqing_reader
    using (school_id in (select schools_seen_by(viewer(), today())));
grant select on unit_notes, learning_resources to xueqing_reader;
