-- What is planned for a class: lists of required and optional items, released as assignments that every page understands.

-- 必做 and 选做. What teachers give themselves is required.
alter table activity_items add column part text not null default 'REQUIRED' check (part in ('REQUIRED', 'OPTIONAL'));

-- EITHER: on the screen or on a printed sheet, as each pupil does it.
alter table activities drop constraint activities_medium_check;
alter table activities add constraint activities_medium_check check (medium in ('PAPER', 'SCREEN', 'EITHER'));

-- Of the minutes that the law leaves for written homework a day over all subjects, those of mathematics.
alter table schools add column homework_minutes int not null default 20 check (homework_minutes between 1 and 60);

-- Given to some pupils of the class alone: what another child was given is nobody's business.
alter table activity_classes add column is_for_chosen boolean not null default false;
drop policy readers on activity_classes;
create policy readers on activity_classes for select to xueqing_reader
    using (class_id in (select classes_seen_by(viewer(), today()))
        or (class_id in (select own_classes_of(viewer(), today()))
            and (not is_for_chosen or activity_id in (select p.activity_id from activity_pupils p))));

-- A plan is a draft until it is released; from then on nothing of it changes but what was keyed.
create table plans (
    plan_id         text        not null primary key,
    class_id        text        not null references classes,
    school_id       text        not null references schools,
    grade           int         not null check (grade between 1 and 6),
    made_for        text        not null check (made_for in ('PUPIL', 'GROUP', 'CLASS')),
    setting         text        not null check (setting in ('CLASSWORK', 'HOMEWORK')),
    seconds         int         not null check (seconds > 0),  -- for required and optional items together
    given_on        date        not null,
    due_on          date        not null check (due_on >= given_on),
    previewed       text[]      not null,  -- points not taught yet that the teacher allows
    point           text,                  -- that all of it is about; null for whatever helps most
    run_id          bigint,                -- what was believed by; null where no run was published
    made_by         text        not null,  -- login
    made_at         timestamptz not null,
    released_by     text,
    released_at     timestamptz,
    check ((released_by is null) = (released_at is null)),
    check (setting = 'CLASSWORK' or (grade >= 3 and seconds <= 3600))
);
create index plans_by_class on plans (class_id, given_on);

-- A list for one pupil, a group or the whole class.
create table plan_lists (
    plan_id         text        not null references plans on delete cascade,
    list_no         int         not null check (list_no >= 1),
    need            text        check (need in ('RELEARN', 'CONSOLIDATE', 'EXTEND', 'TRY')),  -- of a group
    codes           text[]      not null,  -- wrong procedure that a group shares
    removed         text[]      not null,  -- items that the teacher swapped or took away
    activity_id     text        unique references activities,  -- once released
    primary key (plan_id, list_no)
);

-- Whose list it is; the code stands on the pupil's printed sheet.
create table plan_pupils (
    plan_id         text        not null,
    list_no         int         not null,
    student_id      text        not null,
    code            text        not null unique check (code ~ '^[0-9]{8}$'),
    keyed_at        timestamptz,           -- the printed sheet was entered
    keyed_by        text,
    primary key (plan_id, student_id),
    foreign key (plan_id, list_no) references plan_lists on delete cascade
);
create index plan_pupils_by_pupil on plan_pupils (student_id);

create table plan_lines (
    plan_id         text        not null,
    list_no         int         not null,
    position        int         not null check (position >= 1),
    part            text        not null check (part in ('REQUIRED', 'OPTIONAL')),
    item_id         text        not null,
    numbers         text        not null,  -- by which two items are the same exercise to a child
    knowledge_points text[]     not null,  -- the one that it is given for first
    seconds         int         not null check (seconds > 0),
    is_locked       boolean     not null,
    reason          jsonb       not null,
    primary key (plan_id, list_no, position),
    unique (plan_id, list_no, item_id),
    foreign key (plan_id, list_no) references plan_lists on delete cascade
);

-- Teachers see why; a pupil sees the items alone, through the assignment.
alter table plans enable row level security;
alter table plan_lists enable row level security;
alter table plan_pupils enable row level security;
alter table plan_lines enable row level security;
create policy readers on plans for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today())));
create policy readers on plan_lists for select to xueqing_reader using (plan_id in (select p.plan_id from plans p));
create policy readers on plan_pupils for select to xueqing_reader
    using (plan_id in (select p.plan_id from plans p) and student_id in (select pupils_seen_by(viewer(), today())));
create policy readers on plan_lines for select to xueqing_reader using (plan_id in (select p.plan_id from plans p));
grant select on plans, plan_lists, plan_pupils, plan_lines to xueqing_reader;
