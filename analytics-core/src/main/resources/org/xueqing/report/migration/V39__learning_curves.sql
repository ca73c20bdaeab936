-- 学习过程: how shares of right answers rise with practice, of classes and grades; sums of ten pupils or more, no pupil in them.

create table learning_curves (
    run_id          bigint not null,
    kind            text   not null check (kind in ('CLASS', 'GRADE')),
    group_id        text   not null,  -- a class; for GRADE the school's id, a slash and the grade
    knowledge_point text   not null,
    pupils          int[]  not null,  -- who had the first opportunity, the second, …
    correct         int[]  not null,  -- how many of those were right
    steady_pupils   int    not null,  -- who had every one of the opportunities in steady_correct
    steady_correct  int[]  not null,
    intercept       double precision, -- logit of the share at the first opportunity; null where the finding says why
    slope           double precision, -- on the logarithm of the opportunity
    low             double precision, -- 95 % interval of the slope
    high            double precision,
    finding         text   not null check (finding in ('LEARNING_SHOWN', 'NONE_SHOWN', 'TOO_FEW_PUPILS', 'RIGHT_FROM_THE_START',
                                                       'WRONG_TO_THE_END')),
    primary key (run_id, kind, group_id, knowledge_point),
    check (cardinality(pupils) = cardinality(correct)),
    check ((finding in ('LEARNING_SHOWN', 'NONE_SHOWN')) = (slope is not null) and (slope is null) = (intercept is null)
           and (slope is null) = (low is null) and (low is null) = (high is null))
);

-- Staff of the class; of a grade, staff of any of its classes.
alter table learning_curves enable row level security;
create policy readers on learning_curves for select to xueqing_reader
    using (case kind when 'CLASS' then group_id in (select classes_with_pupils_seen_by(viewer(), today()))
                     else group_id in (select c.school_id || '/' || c.grade from classes c
                                        where c.class_id in (select classes_with_pupils_seen_by(viewer(), today()))) end);
grant select on learning_curves to xueqing_reader;
