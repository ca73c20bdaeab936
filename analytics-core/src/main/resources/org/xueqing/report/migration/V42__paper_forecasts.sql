-- 组卷: what was foretold of a paper when it was given to a class, so that it can be put beside what came. Of the class, never of a pupil.

create table paper_forecasts (
    activity_id     text        not null references activities,
    class_id        text        not null references classes,
    made_at         timestamptz not null,
    run_id          bigint,               -- by whose scale; null where nothing was published
    model_id        bigint,               -- the model of the next answer that was asked; null where none was
    seed            bigint      not null,
    pupils          int         not null,
    seconds         int         not null check (seconds >= 0),
    reason          text        check (reason in ('TOO_FEW_PUPILS', 'ONE_ITEM', 'ITEMS_UNKNOWN')),
    mean            double precision[],   -- of the totals in marks: expected, and from and to (95 %), as are all that follow
    deviation       double precision[],
    alpha           double precision[],
    kr20            double precision[],
    marginal        double precision,     -- reliability by the information of the items; null where one has no curve
    primary key (activity_id, class_id),
    check ((reason is null) = (mean is not null) and (mean is null) = (deviation is null) and (mean is null) = (alpha is null)
           and (mean is null) = (kr20 is null))
);

create table paper_item_forecasts (
    activity_id     text not null,
    class_id        text not null,
    item_id         text not null,
    source          text not null check (source in ('MEASURED', 'ALIKE', 'MODEL', 'NONE')),
    share           double precision,     -- right, of the class; null with the others where nothing could be foretold
    low             double precision,
    high            double precision,
    primary key (activity_id, class_id, item_id),
    foreign key (activity_id, class_id) references paper_forecasts on delete cascade,
    check ((share is null) = (low is null) and (share is null) = (high is null))
);

-- The plan of the paper, 双向细目, beside what was chosen.
create table paper_blueprints (
    activity_id     text not null,
    class_id        text not null,
    dimension       text not null check (dimension in ('POINT', 'COMPETENCY', 'BAND')),
    key             text not null,
    planned         double precision not null check (planned between 0 and 1),
    actual          double precision not null check (actual between 0 and 1),
    primary key (activity_id, class_id, dimension, key),
    foreign key (activity_id, class_id) references paper_forecasts on delete cascade
);

-- Whoever works with the class; what is foretold of it is not for pupils and families.
alter table paper_forecasts enable row level security;
create policy readers on paper_forecasts for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today())));
alter table paper_item_forecasts enable row level security;
create policy readers on paper_item_forecasts for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today())));
alter table paper_blueprints enable row level security;
create policy readers on paper_blueprints for select to xueqing_reader
    using (class_id in (select classes_with_pupils_seen_by(viewer(), today())));
grant select on paper_forecasts, paper_item_forecasts, paper_blueprints to xueqing_reader;
