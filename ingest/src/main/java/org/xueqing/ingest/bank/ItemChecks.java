package org.xueqing.ingest.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xueqing.ingest.store.Store;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;
import org.xueqing.itemanalysis.Discrimination;
import org.xueqing.itemanalysis.FirstAnswer;
import org.xueqing.itemanalysis.Flaw;
import org.xueqing.itemanalysis.ItemBehaviour;
import org.xueqing.itemanalysis.ItemCounts;
import org.xueqing.itemanalysis.WrongAnswer;

/**
 * Looks how the bank's items behave, once for each published run: first answers that nobody took back, against the pupils' surplus
 * of that run. Answers of pupils whose guardians withhold consent do not count.
 */
public final class ItemChecks {

    private static final String PUBLISHED =
            """
            update checked_run c set run_id = p.run_id from published_run p where c.run_id <> p.run_id returning p.run_id
            """;
    private static final String ANSWERS =
            """
            select distinct on (a.item_id, a.student_id) c.*, a.correct and a.hints = 0 as is_right, a.response, s.logits
              from item_contents c join answers a using (item_id)
              join pupil_surplus s on s.student_id = a.student_id and s.run_id = ?
             where a.attempt = 1
               and not exists (select from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
               and a.student_id not in (select student_id from withheld where purpose = 'PRACTICE')
             order by a.item_id, a.student_id, a.ordered_at, a.event_id
            """;
    private static final String FORGET = "delete from item_checks";
    private static final String WRITE =
            """
            insert into item_checks (item_id, run_id, checked_at, answers, correct, unreadable, discrimination,
                   discrimination_low, discrimination_high, wrong_answer, wrong_pupils, strongest, strongest_correct,
                   strongest_wrong, strongest_wrong_pupils, flaws)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Store store;

    public ItemChecks(Store store) {
        this.store = store;
    }

    /** Checks the items if the published run is another one than last time; returns how many have answers. */
    public int follow(Instant now) {
        return store.inTransaction(connection -> {
            Optional<Long> run = published(connection);
            return run.isPresent() ? check(connection, run.get(), now) : 0;
        });
    }

    private static Optional<Long> published(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUBLISHED);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static int check(Connection connection, long run, Instant now) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement answers = connection.prepareStatement(ANSWERS);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            forget.executeUpdate();
            answers.setLong(1, run);
            answers.setFetchSize(1_000);
            write.setLong(2, run);
            write.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = answers.executeQuery()) {
                return check(row, write);
            }
        }
    }

    private static int check(ResultSet row, PreparedStatement write) throws SQLException {
        int items = 0;
        String item = "";
        AnswerRule rule = AnswerRule.of(Answer.of(0));
        List<FirstAnswer> ofItem = new ArrayList<>();
        while (row.next()) {
            if (!row.getString("item_id").equals(item)) {
                items += write(write, item, ofItem);
                item = row.getString("item_id");
                rule = ContentTable.read(row).rule();
                ofItem.clear();
            }
            ofItem.add(answer(row, rule));
        }
        return items + write(write, item, ofItem);
    }

    private static FirstAnswer answer(ResultSet row, AnswerRule rule) throws SQLException {
        String response = row.getString("response");
        Optional<Grade> grade =
                Optional.ofNullable(response).filter(it -> !it.isBlank()).map(it -> Grader.grade(it, rule));
        return new FirstAnswer(
                row.getBoolean("is_right"),
                row.getDouble("logits"),
                grade.flatMap(Grade::meant).map(Answer::text),
                grade.filter(Grade.Unreadable.class::isInstance).isEmpty());
    }

    private static int write(PreparedStatement write, String item, List<FirstAnswer> answers) throws SQLException {
        if (answers.isEmpty()) {
            return 0;
        }
        ItemBehaviour behaviour = ItemBehaviour.of(answers);
        write.setString(1, item);
        write.setLong(4, behaviour.counts().answers());
        write.setLong(5, behaviour.counts().correct());
        write.setLong(6, behaviour.unreadable());
        discrimination(write, behaviour.discrimination());
        write.setString(
                10, behaviour.mostFrequentWrong().map(WrongAnswer::written).orElse(null));
        write.setLong(11, behaviour.mostFrequentWrong().map(WrongAnswer::pupils).orElse(0L));
        write.setLong(12, behaviour.strongest().answers());
        write.setLong(13, behaviour.strongest().correct());
        write.setString(14, behaviour.strongestWrong().map(WrongAnswer::written).orElse(null));
        write.setLong(15, behaviour.strongestWrong().map(WrongAnswer::pupils).orElse(0L));
        write.setArray(16, ContentTable.texts(write.getConnection(), flaws(behaviour)));
        return write.executeUpdate();
    }

    private static void discrimination(PreparedStatement write, Discrimination discrimination) throws SQLException {
        if (discrimination instanceof Discrimination.Known known) {
            write.setDouble(7, known.r());
            write.setDouble(8, known.low());
            write.setDouble(9, known.high());
            return;
        }
        for (int place = 7; place <= 9; place++) {
            write.setNull(place, Types.DOUBLE);
        }
    }

    private static List<String> flaws(ItemBehaviour behaviour) {
        return Flaw.of(behaviour) instanceof Flaw.Finding.Judged judged
                ? judged.flaws().stream().map(FlawWords::name).toList()
                : List.of();
    }

    /** What a check found; reads the columns of {@code item_checks} in the row where the result stands. */
    public static ItemBehaviour read(ResultSet row) throws SQLException {
        return new ItemBehaviour(
                counts(row, "answers", "correct"),
                row.getLong("unreadable"),
                discrimination(row),
                wrong(row, "wrong_answer", "wrong_pupils"),
                counts(row, "strongest", "strongest_correct"),
                wrong(row, "strongest_wrong", "strongest_wrong_pupils"));
    }

    private static Discrimination discrimination(ResultSet row) throws SQLException {
        int answers = row.getInt("answers");
        return row.getObject("discrimination") == null
                ? new Discrimination.Unknown(answers)
                : new Discrimination.Known(
                        row.getDouble("discrimination"),
                        row.getDouble("discrimination_low"),
                        row.getDouble("discrimination_high"),
                        answers);
    }

    private static ItemCounts counts(ResultSet row, String answers, String correct) throws SQLException {
        return new ItemCounts(row.getLong(answers), row.getLong(correct), row.getLong(answers));
    }

    private static Optional<WrongAnswer> wrong(ResultSet row, String answer, String pupils) throws SQLException {
        String written = row.getString(answer);
        return written == null ? Optional.empty() : Optional.of(new WrongAnswer(written, row.getLong(pupils)));
    }
}
