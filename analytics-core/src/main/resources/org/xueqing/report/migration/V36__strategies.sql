-- 学习策略: how pupils go about their work, with what it rests on.

create table strategies (
    run_id          bigint not null,
    student_id      text   not null,
    habit           text   not null check (habit in ('RAPID_GUESSING', 'HELP_UNREAD', 'WHEEL_SPINNING', 'PERSISTING', 'SPACING',
                                                     'MENDING', 'RETURNING')),
    value           double precision, -- share of the occasions on which it showed; null where there is a reason
    low             double precision,
    high            double precision,
    occasions       int    not null,
    shown           int    not null,
    reason          text   check (reason in ('TOO_FEW_OCCASIONS')),
    primary key (run_id, student_id, habit),
    check ((reason is null) = (value is not null) and (value is null) = (low is null) and (low is null) = (high is null)),
    check (shown between 0 and occasions)
);

create table strategy_evidence (
    run_id          bigint not null,
    student_id      text   not null,
    habit           text   not null,
    place           int    not null check (place between 1 and 10), -- 1 is the latest
    happened_at     timestamptz not null,
    about           text   not null,  -- an item; for WHEEL_SPINNING a knowledge point
    primary key (run_id, student_id, habit, place)
);

create table pupil_types (
    run_id          bigint not null,
    student_id      text   not null,
    scale           text   not null,  -- as in abilities
    type            text   not null check (type in ('QUICK', 'THOROUGH', 'SPACED', 'PERSISTENT', 'CAREFUL')),
    primary key (run_id, student_id, scale)
);

create table type_fits (
    run_id          bigint not null,
    scale           text   not null,
    types           int    not null,
    pupils          int    not null,
    stability       double precision not null, -- mean adjusted Rand index of resamples
    reason          text   check (reason in ('TOO_FEW_PUPILS', 'NOT_STABLE')), -- why no pupil has a type
    primary key (run_id, scale)
);

-- As mastery: whoever may see the pupil's work.
alter table strategies enable row level security;
create policy readers on strategies for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
alter table strategy_evidence enable row level security;
create policy readers on strategy_evidence for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
alter table pupil_types enable row level security;
create policy readers on pupil_types for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));

-- Staff of a class of the school and grade.
alter table type_fits enable row level security;
create policy readers on type_fits for select to xueqing_reader
    using (scale in (select c.school_id || '/' || c.grade from classes c
                      where c.class_id in (select classes_with_pupils_seen_by(viewer(), today()))));
grant select on strategies, strategy_evidence, pupil_types, type_fits to xueqing_reader;
