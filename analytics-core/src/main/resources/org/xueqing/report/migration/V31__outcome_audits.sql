-- Whether what is foretold of units and terms comes true as often as it says, group by group.
create table outcome_audits (
    run_id          bigint not null,
    kind            text   not null,  -- UNIT or TERM
    subgroup        text   not null,  -- of how pupils stand, never of who they are
    pupils          int    not null,
    cases           int    not null,
    foretold        double precision not null,  -- mean risk, for pupils who were not learnt from
    came            double precision not null,  -- share that missed the goal
    error           double precision not null,  -- standard error of the difference
    is_off          boolean not null,
    primary key (run_id, kind, subgroup)
);
grant select on outcome_audits to xueqing_reader;
