package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Placement;
import org.xueqing.curriculum.Unit;
import org.xueqing.ingest.store.Store;

/**
 * The curriculum in the store: knowledge points, units and placements. Points of other sources' catalogues stay as they
 * are, and a point is never removed, because answers may name it.
 */
public final class CurriculumTables {

    private static final String LOCK = "select version from versions where name = 'curriculum' for update";
    private static final String POINT =
            """
            insert into knowledge_points (id, source, name_zh, name_en, area, competencies, prerequisites)
            values (?, 'curriculum', ?, ?, ?, ?, ?)
            on conflict (id) do update
               set source = excluded.source, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   area = excluded.area, competencies = excluded.competencies, prerequisites = excluded.prerequisites
             where (knowledge_points.source, knowledge_points.name_zh, knowledge_points.name_en, knowledge_points.area,
                    knowledge_points.competencies, knowledge_points.prerequisites)
                   is distinct from (excluded.source, excluded.name_zh, excluded.name_en, excluded.area,
                    excluded.competencies, excluded.prerequisites)
            """;
    private static final String UNIT =
            """
            insert into units (edition, grade, volume, unit_no, title) values (?, ?, ?, ?, ?)
            on conflict (edition, grade, volume, unit_no) do update set title = excluded.title
             where units.title is distinct from excluded.title
            """;
    private static final String PLACEMENT =
            """
            insert into placements (edition, knowledge_point, grade, volume, unit_no, position, confidence)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (edition, knowledge_point) do update
               set grade = excluded.grade, volume = excluded.volume, unit_no = excluded.unit_no,
                   position = excluded.position, confidence = excluded.confidence
             where (placements.grade, placements.volume, placements.unit_no, placements.position, placements.confidence)
                   is distinct from (excluded.grade, excluded.volume, excluded.unit_no, excluded.position,
                    excluded.confidence)
            """;
    private static final String FORGET_PLACEMENTS =
            """
            delete from placements p
             where not exists (select 1 from unnest(?::text[], ?::text[]) as k (edition, point)
                                where k.edition = p.edition and k.point = p.knowledge_point)
            """;
    private static final String FORGET_UNITS =
            """
            delete from units u
             where not exists (select 1 from unnest(?::text[], ?::int[], ?::text[], ?::int[])
                                             as k (edition, grade, volume, unit_no)
                                where (k.edition, k.grade, k.volume, k.unit_no)
                                      = (u.edition, u.grade, u.volume, u.unit_no))
            """;
    private static final String RAISE = "update versions set version = version + 1 where name = 'curriculum'";

    private CurriculumTables() {}

    /** Makes the tables say what the curriculum says; returns whether that changed them and so raised their version. */
    public static boolean load(Store store, Curriculum curriculum) {
        return store.inTransaction(connection -> {
            execute(connection, LOCK);
            int changed = points(connection, curriculum.points())
                    + units(connection, curriculum.units())
                    + placements(connection, curriculum.placements());
            if (changed > 0) {
                execute(connection, RAISE);
            }
            return changed > 0;
        });
    }

    private static int points(Connection connection, List<KnowledgePoint> points) throws SQLException {
        int changed = 0;
        try (PreparedStatement statement = connection.prepareStatement(POINT)) {
            for (KnowledgePoint point : points) {
                statement.setString(1, point.id());
                statement.setString(2, point.nameZh());
                statement.setString(3, point.nameEn());
                statement.setString(4, point.area());
                statement.setArray(5, texts(connection, point.competencies()));
                statement.setArray(6, texts(connection, point.prerequisites()));
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private static int units(Connection connection, List<Unit> units) throws SQLException {
        int changed = forgetUnits(connection, units);
        try (PreparedStatement statement = connection.prepareStatement(UNIT)) {
            for (Unit unit : units) {
                statement.setString(1, unit.edition());
                statement.setInt(2, unit.volume().grade());
                statement.setString(3, unit.volume().semester().sign());
                statement.setInt(4, unit.number());
                statement.setString(5, unit.title());
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private static int forgetUnits(Connection connection, List<Unit> units) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET_UNITS)) {
            statement.setArray(
                    1, texts(connection, units.stream().map(Unit::edition).toList()));
            statement.setArray(
                    2,
                    numbers(
                            connection,
                            units.stream().map(unit -> unit.volume().grade()).toList()));
            statement.setArray(
                    3,
                    texts(
                            connection,
                            units.stream()
                                    .map(unit -> unit.volume().semester().sign())
                                    .toList()));
            statement.setArray(
                    4, numbers(connection, units.stream().map(Unit::number).toList()));
            return statement.executeUpdate();
        }
    }

    private static int placements(Connection connection, List<Placement> placements) throws SQLException {
        int changed = forgetPlacements(connection, placements);
        try (PreparedStatement statement = connection.prepareStatement(PLACEMENT)) {
            for (Placement placement : placements) {
                statement.setString(1, placement.edition());
                statement.setString(2, placement.knowledgePoint());
                statement.setInt(3, placement.volume().grade());
                statement.setString(4, placement.volume().semester().sign());
                statement.setInt(5, placement.unitNumber());
                statement.setInt(6, placement.position());
                statement.setString(7, placement.confidence().name());
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private static int forgetPlacements(Connection connection, List<Placement> placements) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET_PLACEMENTS)) {
            statement.setArray(
                    1,
                    texts(
                            connection,
                            placements.stream().map(Placement::edition).toList()));
            statement.setArray(
                    2,
                    texts(
                            connection,
                            placements.stream().map(Placement::knowledgePoint).toList()));
            return statement.executeUpdate();
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static java.sql.Array numbers(Connection connection, List<Integer> numbers) throws SQLException {
        return connection.createArrayOf("int4", numbers.toArray());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
