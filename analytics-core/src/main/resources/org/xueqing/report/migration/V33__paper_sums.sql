-- What who leads a grade learns of a paper of a class: sums over its pupils, never an answer. Both functions ask who looks, as row
-- security does, and say nothing of fewer than ten pupils. Marks are whole hundredths, as in org.xueqing.diagnosis.paper.
-- Only pupils who are in the class today, were there, and whose guardians consent, as on the page of the class's own teacher.

create function paper_marks(of_class text, of_activity text)
    returns table (student_id text, item_id text, full_marks bigint, earned bigint)
    stable language sql as $$
select p.student_id, i.item_id, round(i.full_marks * 100)::bigint,
       case when w.correct then round(i.full_marks * 100)::bigint
            when w.event_id is null then null
            when w.score is null then 0
            else least(round(i.full_marks * 100)::bigint - 1, round(w.score::numeric * i.full_marks * 100)::bigint) end
  from activity_pupils p
  join activity_items i on i.activity_id = p.activity_id
  left join lateral (
       select a.event_id, a.correct, a.score from answers a
        where a.student_id = p.student_id and a.activity_id = p.activity_id and a.item_id = i.item_id and a.attempt = 1
          and not exists (select from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
        order by a.ordered_at desc, a.event_id limit 1) w on true
 where p.activity_id = of_activity and p.class_id = of_class and p.presence = 'EXPECTED'
   and exists (select from class_members m where m.class_id = of_class and m.student_id = p.student_id
                  and m.valid_from <= today() and (m.valid_to is null or m.valid_to >= today()))
   and not exists (select from withheld h where h.student_id = p.student_id and h.purpose = 'PRACTICE')
$$;
revoke execute on function paper_marks from public;

create function paper_item_sums(of_class text, of_activity text)
    returns table (item_id text, answered bigint, earned bigint, rights bigint, complete_earned bigint,
                   complete_squares bigint, products bigint, complete_rights bigint)
    stable security definer set search_path = public, pg_temp language sql as $$
with marks as (select * from paper_marks(of_class, of_activity)
                where of_class in (select classes_seen_by(viewer(), today()))),
     whole as (select m.student_id, sum(m.earned)::bigint as total from marks m group by m.student_id
                having count(m.earned) = count(*)),
     enough as (select * from whole where (select count(*) from whole) >= 10)
select m.item_id, count(m.earned), sum(m.earned)::bigint, count(*) filter (where m.earned = m.full_marks),
       coalesce(sum(m.earned) filter (where e.total is not null), 0)::bigint,
       coalesce(sum(m.earned * m.earned) filter (where e.total is not null), 0)::bigint,
       coalesce(sum(m.earned * e.total), 0)::bigint,
       count(*) filter (where e.total is not null and m.earned = m.full_marks)
  from marks m left join enough e using (student_id)
 group by m.item_id having count(m.earned) >= 10
$$;

-- One row of each pupil's total is never given; their number, sum, squares and bands are.
create function paper_totals(of_class text, of_activity text)
    returns table (pupils bigint, total_sum bigint, total_squares bigint, by_level bigint[], low bigint, bands bigint[],
                   complete bigint, complete_sum bigint, complete_squares bigint, rights bigint, right_squares bigint)
    stable security definer set search_path = public, pg_temp language sql as $$
with marks as (select * from paper_marks(of_class, of_activity)
                where of_class in (select classes_seen_by(viewer(), today()))),
     totals as (select coalesce(sum(m.earned), 0)::bigint as total, sum(m.full_marks)::bigint as whole,
                       count(*) filter (where m.earned = m.full_marks) as rights,
                       count(m.earned) = count(*) as is_complete
                  from marks m group by m.student_id having count(m.earned) > 0),
     levels as (select t.*, case when 100 * t.total >= s.excellent_from * t.whole then 1
                                 when 100 * t.total >= s.good_from * t.whole then 2
                                 when 100 * t.total >= s.pass_from * t.whole then 3 else 4 end as level,
                       100 * t.total < s.low_below * t.whole as is_low, least(10, 10 * t.total / t.whole + 1) as band
                  from totals t cross join classes c join schools s using (school_id) where c.class_id = of_class)
select count(*), sum(total)::bigint, sum(total * total)::bigint,
       array(select count(*) filter (where l.level = n) from generate_series(1, 4) n cross join levels l
              group by n order by n),
       count(*) filter (where is_low),
       array(select count(*) filter (where l.band = n) from generate_series(1, 10) n cross join levels l
              group by n order by n),
       count(*) filter (where is_complete), coalesce(sum(total) filter (where is_complete), 0)::bigint,
       coalesce(sum(total * total) filter (where is_complete), 0)::bigint,
       coalesce(sum(rights) filter (where is_complete), 0)::bigint,
       coalesce(sum(rights * rights) filter (where is_complete), 0)::bigint
  from levels having count(*) >= 10
$$;
