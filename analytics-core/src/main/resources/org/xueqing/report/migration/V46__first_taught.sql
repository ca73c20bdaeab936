-- What a class has been taught: the day it was first taught since it was last taken back; a later revision does not move it.
-- Of a point that is only known from revisions, the first of them.
create or replace view taught_points with (security_invoker = true) as
select class_id, knowledge_point,
       coalesce(min(taught_at) filter (where kind = 'TAUGHT'), min(taught_at)) as taught_at,
       max(taught_at) as last_worked_at
  from (select l.class_id, p as knowledge_point, l.kind, l.taught_at,
               count(*) filter (where l.kind = 'WITHDRAWN')
                     over (partition by l.class_id, p order by l.received_at desc, l.event_id desc) as taken_back
          from lessons l, unnest(l.knowledge_points) p
         where l.kind in ('TAUGHT', 'REVIEWED', 'WITHDRAWN')) words
 where taken_back = 0
 group by class_id, knowledge_point;
