-- 学习能力: items and pupils of a school's grade on one scale, in a school year.

create table item_measures (
    run_id          bigint not null,
    scale           text   not null,  -- the school's id, a slash and the grade
    item_id         text   not null,
    difficulty      double precision, -- in standard deviations of ability; null where the flags say why
    difficulty_error double precision,
    discrimination  double precision,
    discrimination_error double precision,
    answers         int    not null,  -- first ones of the school year
    fit             double precision, -- probability of answers so far from the model; null where it cannot be judged
    flags           text[] not null,
    primary key (run_id, scale, item_id)
);
create index item_measures_by_item on item_measures (item_id, run_id);

create table abilities (
    run_id          bigint not null,
    student_id      text   not null,
    scale           text   not null,
    ability         double precision, -- null where there is a reason
    error           double precision,
    answers         int    not null,
    reason          text   check (reason in ('TOO_FEW_ANSWERS', 'NO_SCALE')),
    primary key (run_id, student_id, scale),
    check ((reason is null) = (ability is not null) and (ability is null) = (error is null))
);

create table ability_months (
    run_id          bigint not null,
    student_id      text   not null,
    scale           text   not null,
    month           date   not null,  -- its first day
    ability         double precision,
    error           double precision,
    answers         int    not null,
    reason          text   check (reason in ('TOO_FEW_ANSWERS')),
    primary key (run_id, student_id, scale, month),
    check ((reason is null) = (ability is not null) and (ability is null) = (error is null))
);

create table area_abilities (
    run_id          bigint not null,
    student_id      text   not null,
    scale           text   not null,
    kind            text   not null check (kind in ('AREA', 'COMPETENCY')),
    name            text   not null,  -- as in knowledge_points
    ability         double precision,
    error           double precision,
    answers         int    not null,
    reason          text   check (reason in ('TOO_FEW_ANSWERS')),
    primary key (run_id, student_id, scale, kind, name),
    check ((reason is null) = (ability is not null) and (ability is null) = (error is null))
);

-- As mastery: whoever may see the pupil's work.
alter table abilities enable row level security;
create policy readers on abilities for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
alter table ability_months enable row level security;
create policy readers on ability_months for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
alter table area_abilities enable row level security;
create policy readers on area_abilities for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));

-- Staff of a class of the school and grade: of items, never of a child.
alter table item_measures enable row level security;
create policy readers on item_measures for select to xueqing_reader
    using (scale in (select c.school_id || '/' || c.grade from classes c
                      where c.class_id in (select classes_with_pupils_seen_by(viewer(), today()))));
grant select on item_measures, abilities, ability_months, area_abilities to xueqing_reader;
