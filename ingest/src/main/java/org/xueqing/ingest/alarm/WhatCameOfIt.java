package org.xueqing.ingest.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Whether pupils of alarms reached the goal, once the course is over for their class. Of a term the share of right answers in its test
 * tells, where there was one, as it does for the run that learns. Else what is held of the course tells, the mean mastery
 * over its points, one without answers counting as pupils begin it; as of the last answer, so without what was forgotten since,
 * which the endings that a run learns from do count. Of a pupil
 * without any answer on the course nobody knows.
 */
record WhatCameOfIt(Connection connection, long run) {

    private static final String JUDGE =
            """
            with ended as (
                select a.alarm_id, a.student_id, a.class_id, a.goal, a.raised_on, split_part(a.course, '/', 1) as edition, split_part(a.course, '/', 2) as volume,
                       split_part(a.course, '/', 3) as unit
                  from alarms a
                 where a.came_of_it is null and a.cleared_on is not null and a.cleared_why not in ('WITHHELD', 'LEFT_CLASS')
                   and a.raised_risk is not null
                   and not exists (select from outlooks o
                                    where o.run_id = ? and o.class_id = a.class_id and o.course = a.course)),
            held as (
                select e.alarm_id, e.goal, count(m.knowledge_point) as known,
                       case when bool_and(coalesce(m.mastery, b.prior, d.prior) is not null)
                            then avg(coalesce(m.mastery, b.prior, d.prior)) end as share
                  from ended e
                  join placements p on p.edition = e.edition and p.grade::text || p.volume = e.volume
                                   and (e.unit = '' or p.unit_no::text = e.unit)
                  left join mastery m on m.run_id = ? and m.student_id = e.student_id and m.knowledge_point = p.knowledge_point
                  left join bkt_parameters b on b.run_id = ? and b.knowledge_point = p.knowledge_point
                  left join bkt_parameters d on d.run_id = ? and d.knowledge_point = '*'
                 group by e.alarm_id, e.goal),
            tested as (
                select e.alarm_id, t.share
                  from ended e
                  join classes c using (class_id)
                  join terms s on s.school_id = c.school_id and s.semester = right(e.volume, 1)
                              and e.raised_on between s.first_day and s.last_day
                 cross join lateral (
                       select avg(case when w.correct and w.hints = 0 then 1.0 else 0.0 end) as share
                         from answers w
                        where w.student_id = e.student_id and w.setting = 'TEST' and w.attempt = 1 and w.answered_at is not null
                          and (w.answered_at at time zone 'Asia/Shanghai')::date between s.last_day - 20 and s.last_day
                          and not exists (select from voids v where v.student_id = w.student_id and v.target_event_id = w.event_id)
                        group by (w.answered_at at time zone 'Asia/Shanghai')::date having count(*) >= 10
                        order by (w.answered_at at time zone 'Asia/Shanghai')::date desc limit 1) t
                 where e.unit = '')
            update alarms a set came_of_it = case when coalesce(t.share, h.share) >= h.goal then 'REACHED' else 'MISSED' end
              from held h left join tested t using (alarm_id)
             where h.alarm_id = a.alarm_id and (t.share is not null or h.known > 0 and h.share is not null)
            """;

    void judge() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(JUDGE)) {
            for (int place = 1; place <= 4; place++) {
                statement.setLong(place, run);
            }
            statement.executeUpdate();
        }
    }
}
