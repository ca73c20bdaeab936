-- Value added needs of each class sums over the pupils who took two tests, never a pupil: as in org.xueqing.diagnosis.paper.PairSums,
-- in hundredths of marks. Asks who looks, as paper_totals does, and says nothing of fewer than ten pupils or of what is no test.
create function paper_pairs(of_class text, earlier text, later text)
    returns table (pupils bigint, x bigint, y bigint, xx bigint, xy bigint, yy bigint)
    stable security definer set search_path = public, pg_temp language sql as $$
with tests as (select count(*) = 2 as are_both from activities a
                where a.activity_id in (earlier, later) and a.setting = 'TEST'),
     before as (select m.student_id, sum(m.earned)::bigint as total from paper_marks(of_class, earlier) m
                 group by m.student_id having count(m.earned) > 0),
     after as (select m.student_id, sum(m.earned)::bigint as total from paper_marks(of_class, later) m
                group by m.student_id having count(m.earned) > 0)
select count(*), sum(b.total)::bigint, sum(a.total)::bigint, sum(b.total * b.total)::bigint,
       sum(b.total * a.total)::bigint, sum(a.total * a.total)::bigint
  from before b join after a using (student_id) cross join tests t
 where t.are_both and of_class in (select classes_seen_by(viewer(), today()))
having count(*) >= 10
$$;
