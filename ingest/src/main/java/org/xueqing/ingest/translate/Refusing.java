package org.xueqing.ingest.translate;

import java.util.Set;
import org.xueqing.event.Reading;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/** Makes refusals of rows into sentences. */
public final class Refusing {

    /** The fields for which the bundles have a sentence {@code expected.*}. */
    static final Set<String> FIELDS = Set.of(
            "type",
            "eventId",
            "targetEventId",
            "studentId",
            "classId",
            "itemId",
            "knowledgePoints",
            "correct",
            "score",
            "response",
            "answeredAt",
            "steppedAt",
            "taughtAt",
            "sequence",
            "duration",
            "attempt",
            "hints",
            "setting",
            "activityId",
            "sessionId",
            "step",
            "kind",
            "reason",
            "by",
            "user_id",
            "item_id",
            "timestamp",
            "skill_id");

    private Refusing() {}

    /** What is wrong with a field and what to do, from the words of the contract. */
    public static Sentence sentence(Reading.Refused refused) {
        return Sentence.of(
                "refused." + refused.reason().word(), refused.field(), refused.value(), expected(refused.field()));
    }

    /** What may stand in a field. */
    static Sentence expected(String field) {
        return Sentence.of(FIELDS.contains(field) ? "expected." + field : "expected.other");
    }

    static Row.Refused row(TextLines lines, Line line, Reading.Refused refused) {
        return new Row.Refused(Row.Place.of(lines, line), refused.field(), sentence(refused));
    }

    static Row.Refused row(TextLines lines, Line line, String field, String key, Object... arguments) {
        return new Row.Refused(Row.Place.of(lines, line), field, Sentence.of(key, arguments));
    }

    static Row.Refused damaged(TextLines lines, Line line) {
        return row(lines, line, "", "table.damaged", line.text().indexOf('\uFFFD') + 1, lines.encoding());
    }

    static Row.Refused tooLong(TextLines lines, Line line) {
        return row(lines, line, "", "refused.too-long", "", Long.toString(line.length()));
    }
}
