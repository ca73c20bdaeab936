-- What pupils were given to do: assignments and papers, on paper or on the screen; books as sources of items.

-- What an item says. The points that it is about stand in item_knowledge_points.
create table items (
    item_id         text        not null primary key,
    stem            text        not null,
    answer          text,
    source          text        not null,  -- 'bank', a book, or the platform it came from
    changed_by      text        not null,
    changed_at      timestamptz not null
);

create table activities (
    activity_id     text        not null primary key,
    school_id       text        not null references schools,
    grade           int         not null check (grade between 1 and 6),
    title           text        not null,
    setting         text        not null check (setting in ('CLASSWORK', 'HOMEWORK', 'QUIZ', 'TEST', 'SELF_STUDY')),
    medium          text        not null check (medium in ('PAPER', 'SCREEN')),
    given_on        date        not null,
    due_on          date        not null check (due_on >= given_on),
    created_by      text        not null,  -- login
    created_at      timestamptz not null
);

-- 双向细目: position and label on the paper, full marks, cognitive level; the points through the item.
create table activity_items (
    activity_id     text          not null references activities,
    position        int           not null check (position >= 1),
    label           text          not null,
    item_id         text          not null,
    full_marks      numeric(6, 2) not null check (full_marks > 0),
    level           text          check (level in ('了解', '理解', '掌握', '运用')),
    primary key (activity_id, position),
    unique (activity_id, item_id),
    unique (activity_id, label)
);
create index activity_items_by_item on activity_items (item_id);

create table activity_classes (
    activity_id     text        not null references activities,
    class_id        text        not null references classes,
    keyed_at        timestamptz,          -- results were entered and confirmed
    keyed_by        text,
    primary key (activity_id, class_id)
);
create index activity_classes_by_class on activity_classes (class_id);

-- Who was expected. Absent and not handed in are neither wrong nor unanswered.
create table activity_pupils (
    activity_id     text not null references activities,
    class_id        text not null references classes,
    student_id      text not null,
    presence        text not null check (presence in ('EXPECTED', 'ABSENT', 'NOT_HANDED_IN')),
    primary key (activity_id, student_id)
);
create index activity_pupils_by_pupil on activity_pupils (student_id);

create index answers_by_activity on answers (activity_id, student_id) where activity_id is not null;

-- 《补充习题》 and other books: which item stands on a page under a number.
create table book_items (
    book            text not null,
    edition         text not null,
    grade           int  not null check (grade between 1 and 6),
    volume          text not null check (volume in ('上', '下')),
    page            int  not null check (page between 1 and 999),
    number          text not null,
    item_id         text not null,
    primary key (book, edition, grade, volume, page, number)
);
create index book_items_by_item on book_items (item_id);

-- Who mapped what: each change of an item's points by a person.
create table item_mapping_changes (
    change_id        bigint generated always as identity primary key,
    item_id          text        not null,
    knowledge_points text[]      not null,
    changed_by       text        not null,
    changed_at       timestamptz not null
);

-- An override of the exam calendar, with its reason; it stands on the monthly report.
create table exam_overrides (
    override_id     bigint generated always as identity primary key,
    activity_id     text        not null references activities,
    reason          text        not null check (length(reason) >= 5),
    login           text        not null,
    at              timestamptz not null
);

-- Columns of another platform's export, mapped once and kept by name.
create table column_mappings (
    school_id       text        not null references schools,
    name            text        not null,
    mapping         jsonb       not null,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    primary key (school_id, name)
);
