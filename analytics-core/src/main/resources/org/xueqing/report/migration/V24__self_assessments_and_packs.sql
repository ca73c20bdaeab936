-- What a pupil says of the own list before and after doing it. No answer and no step: never evidence, never graded.
create table self_assessments (
    student_id      text        not null,
    activity_id     text        not null references activities,
    moment          text        not null check (moment in ('BEFORE', 'AFTER')),
    feeling         text        not null check (feeling in ('SURE', 'UNSURE', 'NOT_YET')),
    said_at         timestamptz not null,
    primary key (student_id, activity_id, moment)  -- the first word stands
);
create index self_assessments_by_activity on self_assessments (activity_id);

-- 线上学习包: something to look at first, then items of the point. The items are an assignment like every other.
create table learning_packs (
    pack_id         text        not null primary key,  -- of the form: sent twice it is one
    class_id        text        not null references classes,
    knowledge_point text        not null references knowledge_points,
    title           text        not null check (length(title) between 1 and 80),
    url             text        not null check (url ~ '^https://' and length(url) <= 500),
    kind            text        not null check (kind in ('VIDEO', 'PAGE')),
    activity_id     text        not null unique references activities,
    given_by        text        not null,  -- login
    given_at        timestamptz not null,
    withdrawn_at    timestamptz
);
create index learning_packs_by_class on learning_packs (class_id, knowledge_point);

create table pack_openings (
    student_id      text        not null,
    pack_id         text        not null references learning_packs,
    opened_at       timestamptz not null,  -- for the first time
    primary key (student_id, pack_id)
);
create index pack_openings_by_pack on pack_openings (pack_id);

alter table self_assessments enable row level security;
alter table learning_packs enable row level security;
alter table pack_openings enable row level security;
create policy readers on self_assessments for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
create policy readers on learning_packs for select to xueqing_reader
    using (class_id in (select classes_seen_by(viewer(), today()))
        or class_id in (select own_classes_of(viewer(), today())));
create policy readers on pack_openings for select to xueqing_reader
    using (student_id in (select work_seen_by(viewer(), today())));
grant select on self_assessments, learning_packs, pack_openings to xueqing_reader;
