-- Parameters with their uncertainty, forgetting, and the ease of items.

alter table bkt_parameters
    drop column note,
    add column forget          double precision   not null default 0,  -- per day between timed answers, per opportunity otherwise
    add column standard_errors double precision[] not null default '{}',  -- of prior, learn, guess, slip, forget; null at an end of the range
    add column lows            double precision[] not null default '{}',  -- of the 95 % intervals
    add column highs           double precision[] not null default '{}',
    add column flags           text[]             not null default '{}';  -- 'given', 'named-prior', 'thin', …: what a reader must know

create table item_ease (
    run_id         bigint not null,
    item_id        text   not null,
    ease           double precision not null,  -- added to the log-odds of a correct answer; shrunk towards 0
    standard_error double precision not null,
    answers        bigint not null,            -- first attempts with knowledge points
    primary key (run_id, item_id)
);
grant select on item_ease to xueqing_reader;
