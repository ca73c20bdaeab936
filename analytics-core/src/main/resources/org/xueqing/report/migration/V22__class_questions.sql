-- 随堂一问: one item that a teacher asks a whole class now. It is an assignment like any other; here stands whether it is open.
create table class_questions (
    activity_id     text        not null primary key references activities,
    class_id        text        not null references classes,
    asked_on        date        not null,  -- by the school's calendar: it stays open into no other day
    asked_by        text        not null,  -- login
    asked_at        timestamptz not null,
    closed_by       text,
    closed_at       timestamptz,
    change_no       bigint      not null unique,  -- one more with each asking and each closing in the whole store
    check ((closed_by is null) = (closed_at is null))
);
create unique index class_questions_open on class_questions (class_id) where closed_at is null;
create index class_questions_by_class on class_questions (class_id, asked_at);

alter table class_questions enable row level security;
create policy readers on class_questions for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today()))
        or class_id in (select own_classes_of(viewer(), today())));
grant select on class_questions to xueqing_reader;

-- Whoever tells open pages says which question is open. It names no pupil.
create policy watchers on class_questions for select to xueqing_watcher using (true);
grant select on class_questions to xueqing_watcher;
