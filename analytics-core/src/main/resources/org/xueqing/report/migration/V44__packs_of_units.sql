-- A learning pack is about one point, or about a unit and then about all points of it that have items.
alter table learning_packs add column unit text check (length(unit) between 1 and 100);  -- as the textbook calls it

create table learning_pack_points (
    pack_id         text        not null references learning_packs,
    knowledge_point text        not null references knowledge_points,
    primary key (pack_id, knowledge_point)
);
create index learning_pack_points_by_point on learning_pack_points (knowledge_point);
insert into learning_pack_points select pack_id, knowledge_point from learning_packs;

drop index learning_packs_by_class;
alter table learning_packs drop column knowledge_point;
create index learning_packs_by_class on learning_packs (class_id);

alter table learning_pack_points enable row level security;
create policy readers on learning_pack_points for select to xueqing_reader
    using (exists (select from learning_packs p where p.pack_id = learning_pack_points.pack_id));
grant select on learning_pack_points to xueqing_reader;
