package org.xueqing.ingest.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Whether pupils of alarms reached the goal, once the course is over for their class. What is held of the course is the mean mastery
 * over its points, one without answers counting as pupils begin it; as of the last answer, so without what was forgotten since,
 * which the endings that a run learns from do count. Of a pupil
 * without any answer on the course nobody knows.
 */
record WhatCameOfIt(Connection connection, long run) {

    private static final String JUDGE =
            """
            with ended as (
                select a.alarm_id, a.student_id, a.goal, split_part(a.course, '/', 1) as edition, split_part(a.course, '/', 2) as volume,
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
                 group by e.alarm_id, e.goal)
            update alarms a set came_of_it = case when h.share >= h.goal then 'REACHED' else 'MISSED' end
              from held h where h.alarm_id = a.alarm_id and h.known > 0 and h.share is not null
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
