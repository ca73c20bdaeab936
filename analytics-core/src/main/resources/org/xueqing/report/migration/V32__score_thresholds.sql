-- From which share of the full marks, in whole percent, a result of a test counts as 优秀, 良好 and 合格, and below which as 低分.
-- Each school sets its own: no rule of a province is known.
alter table schools add column excellent_from int not null default 85;
alter table schools add column good_from int not null default 75;
alter table schools add column pass_from int not null default 60;
alter table schools add column low_below int not null default 40;
alter table schools add constraint score_thresholds_fall
    check (0 < low_below and low_below <= pass_from and pass_from < good_from and good_from < excellent_from
           and excellent_from <= 100);
