-- Whether items treat two groups of classes alike is asked only where the school approved and recorded a study of it.

create table item_studies (
    study_id     uuid        not null primary key,
    school_id    text        not null,
    grade        int         not null check (grade between 1 and 6),
    title        text        not null check (length(title) between 1 and 60),
    question     text        not null check (length(question) between 1 and 300),
    approved_by  text        not null check (length(approved_by) between 1 and 60),  -- a body, such as 学校教科研领导小组
    approved_on  date        not null,
    document     text        not null check (length(document) between 1 and 60),     -- number of the approval
    first_day    date        not null,
    last_day     date        not null,
    recorded_by  text        not null,  -- login
    recorded_at  timestamptz not null,
    ended_by     text,
    ended_at     timestamptz,
    check (first_day <= last_day and approved_on <= first_day and (ended_by is null) = (ended_at is null))
);
create index item_studies_of_school on item_studies (school_id, recorded_at);

create table item_study_classes (
    study_id     uuid        not null references item_studies,
    class_id     text        not null,
    is_focal     boolean     not null,
    primary key (study_id, class_id)
);

create table study_runs (
    run_id           bigint not null,
    study_id         text   not null,
    focal_pupils     int    not null,
    reference_pupils int    not null,
    items            int    not null,  -- judged
    reason           text,
    primary key (run_id, study_id)
);

create table item_differences (
    run_id           bigint not null,
    study_id         text   not null,
    item_id          text   not null,
    shift            double precision not null,  -- logits; above 0 where the item is harder in the focal group
    error            double precision not null,
    p_value          double precision not null,
    size             text   not null check (size in ('NEGLIGIBLE', 'MODERATE', 'LARGE')),
    primary key (run_id, study_id, item_id)
);

-- The school's administrators; of no pupil or class does any row tell how they did.
create function studies_kept_by(viewer text) returns table (study_id uuid)
    stable security definer set search_path = public, pg_temp language sql as $$
select s.study_id
  from item_studies s join accounts a on a.school_id is null or a.school_id = s.school_id
 where a.login = viewer and a.closed_at is null and a.role = 'ADMIN'
$$;

alter table item_studies enable row level security;
create policy readers on item_studies for select to xueqing_reader
    using (study_id in (select studies_kept_by(viewer())));
alter table item_study_classes enable row level security;
create policy readers on item_study_classes for select to xueqing_reader
    using (study_id in (select studies_kept_by(viewer())));
alter table study_runs enable row level security;
create policy readers on study_runs for select to xueqing_reader
    using (study_id::uuid in (select studies_kept_by(viewer())));
alter table item_differences enable row level security;
create policy readers on item_differences for select to xueqing_reader
    using (study_id::uuid in (select studies_kept_by(viewer())));
grant select on item_studies, item_study_classes, study_runs, item_differences to xueqing_reader;
