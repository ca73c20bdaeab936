-- 措施的效果: pupils who were helped beside pupils alike before who were not.

create table effects (
    run_id          bigint not null,
    school_id       text   not null,
    kind            text   not null,  -- as in measures
    measures        int    not null,
    helped          int    not null,  -- pupils
    compared        int    not null,  -- of these, with somebody alike and enough answers afterwards
    difference      double precision, -- in the share of right answers, -1 to 1; null where too few can be compared
    low             double precision, -- of the 95 % interval
    high            double precision,
    primary key (run_id, school_id, kind),
    check ((difference is null) = (low is null) and (low is null) = (high is null))
);

create table measure_outcomes (
    run_id          bigint not null,
    measure_id      uuid   not null,
    student_id      text   not null,
    answers         int    not null,  -- on the measure's points in the weeks afterwards
    correct         int    not null,
    alike           int    not null,  -- pupils alike before it who were not helped
    alike_share     double precision, -- of right answers among theirs; null where nobody is alike
    primary key (run_id, measure_id, student_id)
);

-- Staff of a class of the school alone: an effect is about ways to help, and never about a teacher or a child.
alter table effects enable row level security;
create policy readers on effects for select to xueqing_reader
    using (school_id in (select c.school_id from classes c
                          where c.class_id in (select classes_with_pupils_seen_by(viewer(), today()))));
alter table measure_outcomes enable row level security;
create policy readers on measure_outcomes for select to xueqing_reader
    using (measure_id in (select m.measure_id from measures m)
        and student_id in (select pupils_seen_by(viewer(), today())));
grant select on effects, measure_outcomes to xueqing_reader;
