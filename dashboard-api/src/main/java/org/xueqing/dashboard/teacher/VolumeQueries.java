package org.xueqing.dashboard.teacher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.teacher.PointColumn.Teaching;

/** Volumes that a class has something in, and the knowledge points of a volume. */
@Repository
class VolumeQueries {

    private static final String TAUGHT = "select knowledge_point as id from taught_points where class_id = :class";

    private static final String TOUCHED = "select knowledge_point as id, answers from class_summaries"
            + " join published_run using (run_id) where class_id = :class union all select id, 0 from (" + TAUGHT
            + ") l";

    /** Where the class's edition places nothing of a volume, the 2013 one holds, as on the page of lessons. */
    private static final String PLACED =
            """
            (select * from placements p
              where p.edition = :edition
                 or (p.edition = '%s'
                     and not exists (select 1 from placements q
                                      where q.edition = :edition and q.grade = p.grade and q.volume = p.volume)))
            """
                    .formatted(Curriculum.SUJIAO_2013);

    private static final String VOLUMES =
            "select p.grade, p.volume, '' as source, max(p.grade * 2 + (p.volume = '下')::int) as place,"
                    + " sum(t.answers) as answers"
                    + " from (" + TOUCHED + ") t join " + PLACED + " p on p.knowledge_point = t.id"
                    + " group by p.grade, p.volume"
                    + " union all select 0, '', k.source, 99, sum(t.answers)"
                    + " from (" + TOUCHED + ") t join knowledge_points k on k.id = t.id"
                    + " where k.source <> 'curriculum' group by k.source"
                    + " order by place, source";

    /** Volumes before the one that is being taught were taught in terms whose lessons may not be recorded. */
    private static final String TAUGHT_OR_NOT =
            """
            case when l.id is not null then 'TAUGHT'
                 when :place < (select max(q.grade * 2 + (q.volume = '下')::int) from (%s) t
                                  join %s q on q.knowledge_point = t.id) then 'TAUGHT'
                 when exists (select 1 from (%s) t) then 'NOT_YET' else 'UNKNOWN' end as teaching
            """
                    .formatted(TAUGHT, PLACED, TAUGHT);

    private static final String POINTS =
            "select k.id, k.name_zh, k.name_en, p.unit_no, coalesce(u.title, '') as title, "
                    + TAUGHT_OR_NOT
                    + " from " + PLACED + " p join knowledge_points k on k.id = p.knowledge_point"
                    + " left join units u using (edition, grade, volume, unit_no)"
                    + " left join (" + TAUGHT + ") l on l.id = k.id"
                    + " where p.grade = :grade and p.volume = :volume"
                    + " order by p.unit_no, p.position, k.id";
    private static final String CATALOGUE = "select k.id, k.name_zh, k.name_en, 0 as unit_no, '' as title,"
            + " 'UNKNOWN' as teaching"
            + " from knowledge_points k where k.source = :source"
            + " and exists (select 1 from (" + TOUCHED + ") t where t.id = k.id)"
            + " order by length(k.id), k.id";

    private final JdbcClient store;

    VolumeQueries(JdbcClient store) {
        this.store = store;
    }

    /** Volumes with evidence or lessons of the class, as pupils meet them; catalogues of sources come last. */
    List<VolumeInUse> inUse(VisibleClass visible) {
        return store.sql(VOLUMES)
                .param("class", visible.id())
                .param("edition", visible.edition())
                .query(VolumeQueries::volume)
                .list();
    }

    List<PointColumn> points(VisibleClass visible, VolumeKey key) {
        if (key instanceof VolumeKey.Textbook textbook) {
            return store.sql(POINTS)
                    .param("class", visible.id())
                    .param("edition", visible.edition())
                    .param("grade", textbook.volume().grade())
                    .param("volume", textbook.volume().semester().sign())
                    .param("place", place(textbook.volume()))
                    .query(VolumeQueries::point)
                    .list();
        }
        return store.sql(CATALOGUE)
                .param("class", visible.id())
                .param("source", ((VolumeKey.Catalogue) key).source())
                .query(VolumeQueries::point)
                .list();
    }

    /** A volume and how many pieces of evidence the class has in it. */
    record VolumeInUse(VolumeKey key, long answers) {}

    /** Volumes in the order in which pupils meet them. */
    private static int place(Volume volume) {
        return volume.grade() * 2 + (volume.semester() == Semester.SECOND ? 1 : 0);
    }

    private static VolumeInUse volume(ResultSet row, int number) throws SQLException {
        int grade = row.getInt("grade");
        VolumeKey key = grade == 0
                ? new VolumeKey.Catalogue(row.getString("source"))
                : VolumeKey.of(grade, row.getString("volume"));
        return new VolumeInUse(key, row.getLong("answers"));
    }

    private static PointColumn point(ResultSet row, int number) throws SQLException {
        return new PointColumn(
                row.getString("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getInt("unit_no"),
                row.getString("title"),
                Teaching.valueOf(row.getString("teaching")));
    }
}
