-- 抽测: what a sample of a grade can do. No result belongs to a child: a sheet has a number, its class and its booklet, and nowhere stands who
-- filled it in. Who was drawn is kept to hand sheets out, without a booklet, so that a class's sheets cannot be told apart either. Readers are granted
-- nothing of these tables; estimates are all that leaves them.

create table surveys (
    survey_id     uuid        not null primary key,
    school_id     text        not null references schools,
    grade         int         not null check (grade between 1 and 6),
    title         text        not null check (length(title) between 1 and 60),
    held_on       date        not null,
    half_width    double precision not null check (half_width > 0 and half_width < 0.5),
    seed          bigint      not null,
    made_by       text        not null,  -- login
    made_at       timestamptz not null
);
create index surveys_by_grade on surveys (school_id, grade, held_on desc);

create table survey_booklets (
    survey_id     uuid not null references surveys on delete cascade,
    booklet       int  not null check (booklet >= 0),
    position      int  not null check (position >= 1),
    item_id       text not null,
    primary key (survey_id, booklet, position),
    unique (survey_id, booklet, item_id)
);

-- A class of the grade as it was when pupils were drawn.
create table survey_classes (
    survey_id     uuid not null references surveys on delete cascade,
    class_id      text not null references classes,
    pupils        int  not null check (pupils >= 0),
    drawn         int  not null check (drawn between 0 and pupils),
    primary key (survey_id, class_id)
);

create table survey_pupils (
    survey_id     uuid not null references surveys on delete cascade,
    class_id      text not null references classes,
    student_id    text not null,
    primary key (survey_id, student_id)
);

create table survey_sheets (
    survey_id     uuid not null references surveys on delete cascade,
    sheet_no      int  not null check (sheet_no >= 1),
    class_id      text not null references classes,
    booklet       int  not null,
    keyed_by      text,
    keyed_at      timestamptz,           -- null while nothing was entered
    primary key (survey_id, sheet_no)
);

create table survey_marks (
    survey_id     uuid    not null,
    sheet_no      int     not null,
    item_id       text    not null,
    is_right      boolean not null,      -- what was left out is not right
    primary key (survey_id, sheet_no, item_id),
    foreign key (survey_id, sheet_no) references survey_sheets on delete cascade
);

alter table surveys enable row level security;
alter table survey_booklets enable row level security;
alter table survey_classes enable row level security;
alter table survey_pupils enable row level security;
alter table survey_sheets enable row level security;
alter table survey_marks enable row level security;
