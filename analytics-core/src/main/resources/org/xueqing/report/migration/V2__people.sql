-- A real school: who is who, who belongs where and since when, what guardians agreed to, who looked at whom.
-- Names, numbers and telephones of people stand in the tables of this file and nowhere else.

-- ---------------------------------------------------------------- the installation and its schools

-- What the installation is for. Where it is RESEARCH or DEMO every account sees pupils outside the roster.
create table installation (
    only_row        boolean not null primary key default true check (only_row),
    purpose         text    not null default 'SCHOOL' check (purpose in ('SCHOOL', 'RESEARCH', 'DEMO'))
);
insert into installation default values;

create table schools (
    school_id       text not null primary key,
    name            text not null unique,
    district        text not null default ''
);

create table campuses (
    campus_id       text not null primary key,
    school_id       text not null references schools,
    name            text not null,
    unique (school_id, name)
);

-- The calendar of a school. TEST activities lie inside the exam window and nowhere else.
create table terms (
    school_id       text not null references schools,
    school_year     int  not null,  -- 2026 is the year from September 2026
    semester        text not null check (semester in ('上', '下')),
    first_day       date not null,
    last_day        date not null check (last_day > first_day),
    exam_from       date,
    exam_to         date,
    primary key (school_id, school_year, semester),
    check ((exam_from is null) = (exam_to is null)),
    check (exam_from is null or (exam_from <= exam_to and exam_from >= first_day and exam_to <= last_day))
);

-- ---------------------------------------------------------------- classes: cohorts that move up a grade each year

-- What is taught stays with the cohort. Its grade is that of school_year; rolling the year raises both by one.
insert into schools (school_id, name)
select 's-' || left(md5(school), 12), school from (select distinct school from classes) s;
alter table classes
    add column school_id   text references schools,
    add column campus_id   text references campuses,
    add column school_year int,
    add column opened_on   date not null default '2000-01-01',
    add column closed_on   date;  -- the last day: graduated or dissolved
update classes set school_id = (select s.school_id from schools s where s.name = classes.school);
update classes set school_year = (select extract(year from coalesce(min(m.valid_from), current_date) - interval '7 months')::int
                                    from class_members m where m.class_id = classes.class_id);
alter table classes
    alter column school_id set not null,
    alter column school_year set not null,
    alter column opened_on drop default,
    drop column school;
create unique index classes_by_name
    on classes (school_id, coalesce(campus_id, ''), school_year, grade, class_no) where closed_on is null;

-- ---------------------------------------------------------------- people

alter table roster_pupils
    add column school_id   text references schools,
    add column national_id text unique,  -- 学籍号, text of 19 characters; null while a school has none yet
    add column left_on     date;
update roster_pupils set school_id = (select c.school_id from class_members m join classes c using (class_id)
                                       where m.student_id = roster_pupils.student_id
                                       order by m.valid_from desc limit 1);
alter table class_members add check (valid_to is null or valid_to >= valid_from - 1);

create table guardians (
    guardian_id     text not null primary key,
    name            text not null default '',
    phone           text not null unique
);

create table guardianships (
    guardian_id     text not null references guardians,
    student_id      text not null references roster_pupils,
    relation        text not null default '',
    valid_from      date not null,
    valid_to        date,
    primary key (guardian_id, student_id)
);
create index guardianships_by_pupil on guardianships (student_id);

create table staff (
    staff_id        text not null primary key,
    school_id       text not null references schools,
    staff_no        text,           -- 工号, as text
    name            text not null,
    left_on         date,
    unique (school_id, staff_no)
);

-- Accounts: one role each. The person behind it is staff, a pupil or a guardian; administrators may be nobody.
insert into staff (staff_id, school_id, name)
select 't-' || left(md5(a.login), 12), s.school_id, a.display_name
  from accounts a cross join lateral (
       select c.school_id from teaching_assignments t join classes c using (class_id) where t.login = a.login limit 1) s
 where a.role = 'TEACHER';
alter table accounts drop constraint accounts_role_check;
alter table accounts
    add column staff_id        text references staff,
    add column student_id      text unique references roster_pupils,
    add column guardian_id     text unique references guardians,
    add column school_id       text references schools,  -- an administrator's school; null is the whole installation
    add column district        text,
    add column subject         text unique,               -- the identity that an OpenID provider vouches for
    add column must_change     boolean not null default false,
    add column closed_at       timestamptz,
    add check (role in ('STUDENT', 'PARENT', 'TEACHER', 'HEAD_TEACHER', 'SUBJECT_LEAD', 'ADMIN', 'DISTRICT', 'SENDER')),
    add check ((role = 'STUDENT') = (student_id is not null)),
    add check ((role = 'PARENT') = (guardian_id is not null)),
    add check ((role = 'DISTRICT') = (district is not null));
update accounts set staff_id = 't-' || left(md5(login), 12)
 where role = 'TEACHER' and exists (select 1 from staff where staff_id = 't-' || left(md5(login), 12));

alter table teaching_assignments rename to teaching_assignments_by_login;
create table teaching_assignments (
    staff_id        text not null references staff,
    class_id        text not null references classes,
    duty            text not null check (duty in ('MATHS', 'HEAD')),  -- HEAD: 班主任
    valid_from      date not null,
    valid_to        date,
    primary key (staff_id, class_id, duty, valid_from)
);
create index teaching_assignments_by_class on teaching_assignments (class_id);
insert into teaching_assignments (staff_id, class_id, duty, valid_from)
select a.staff_id, t.class_id, 'MATHS', a.created_at::date
  from teaching_assignments_by_login t join accounts a using (login) where a.staff_id is not null;
drop table teaching_assignments_by_login;

-- A subject lead (教研组长) reads the classes of a grade as sums, never its pupils.
create table grade_leads (
    staff_id        text not null references staff,
    school_id       text not null references schools,
    grade           int  not null check (grade between 1 and 6),
    valid_from      date not null,
    valid_to        date,
    primary key (staff_id, school_id, grade, valid_from)
);

-- ---------------------------------------------------------------- consent

-- Decisions are added, never changed: of a guardian's decisions for a pupil and a purpose the last one holds, and one
-- guardian's refusal outweighs another's consent. guardian_id is null where the school recorded no person.
create table consents (
    consent_id      bigint generated always as identity primary key,
    student_id      text        not null references roster_pupils,
    guardian_id     text        references guardians,
    purpose         text        not null check (purpose in ('PRACTICE', 'PREDICTION', 'DIGEST', 'ABOVE_SCHOOL')),
    decision        text        not null check (decision in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    decided_on      date        not null,
    basis           text        not null,  -- how it came in: on paper, by roster column, on the guardian's page
    recorded_by     text        not null,  -- login
    recorded_at     timestamptz not null
);
create index consents_by_pupil on consents (student_id, purpose, guardian_id, consent_id desc);

-- "Collected on paper on this date, by whom", for all pupils of a class who have no decision of their own.
create table consent_statements (
    class_id        text        not null references classes,
    purpose         text        not null check (purpose in ('PRACTICE', 'PREDICTION', 'DIGEST', 'ABOVE_SCHOOL')),
    collected_on    date        not null,
    collected_by    text        not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    primary key (class_id, purpose)
);

-- Pupils and the purposes for which a guardian has refused or withdrawn.
create view withheld as
select distinct student_id, purpose
  from (select distinct on (student_id, purpose, guardian_id) student_id, purpose, decision
          from consents order by student_id, purpose, guardian_id, consent_id desc) last_word
 where decision <> 'GIVEN';

-- Events of pupils without consent that a door turned away: nothing but their number is kept.
create table withheld_events (
    day             date   not null primary key,
    events          bigint not null
);

-- ---------------------------------------------------------------- who looked at whom, and what was brought in

-- Added to and never changed.
create table audit (
    audit_id        bigint generated always as identity primary key,
    at              timestamptz not null,
    login           text        not null,
    role            text        not null,
    action          text        not null,  -- READ-CLASS, READ-PUPIL, SIGN-IN, SIGN-IN-FAILED, EXAM-OVERRIDE, …
    class_id        text,
    student_id      text,
    detail          text        not null default ''
);
create index audit_by_time on audit (at);
create index audit_by_pupil on audit (student_id, at) where student_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is added to and never changed', tg_table_name;
end $$;
create trigger audit_stays before update or delete or truncate on audit
    for each statement execute function refuse_change();
create trigger consents_stay before update or truncate on consents
    for each statement execute function refuse_change();

-- Files that were brought in: what became of their rows.
create table imports (
    import_id       bigint generated always as identity primary key,
    at              timestamptz not null,
    login           text        not null,  -- empty: from the command line
    kind            text        not null,  -- roster, marks, answers, …
    file            text        not null,
    accepted        bigint      not null,
    repeated        bigint      not null,
    conflicting     bigint      not null,
    refused         bigint      not null
);

-- An administrator's reason to look at pupils outside the roster of an installation of a school.
create table stated_reasons (
    login           text        not null references accounts,
    class_id        text        not null,  -- 'unassigned:<source>'
    reason          text        not null,
    stated_at       timestamptz not null,
    valid_until     timestamptz not null,
    primary key (login, class_id, stated_at)
);
