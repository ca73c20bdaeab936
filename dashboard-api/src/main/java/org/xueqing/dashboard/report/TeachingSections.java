package org.xueqing.dashboard.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.teaching.LessonView;
import org.xueqing.dashboard.teaching.Teaching;
import org.xueqing.dashboard.teaching.Teaching.Misleading;
import org.xueqing.dashboard.teaching.Teaching.NotLearned;
import org.xueqing.dashboard.teaching.Teaching.UnitPace;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.alarm.DoneByKind;
import org.xueqing.diagnosis.teaching.RateChange;

/** Parts of the material for 教研: two pages, so each table has its longest length, which it says. */
record TeachingSections(ReportWords say) {

    private static final int MOST_POINTS = 8;
    private static final int MOST_UNITS = 8;
    private static final int MOST_ITEMS = 6;
    private static final int MOST_NOTES = 8;
    private static final int DIGITS = 3;

    Section notLearned(Teaching teaching) {
        if (teaching.taught() == 0) {
            return Section.saying(say.say("teaching.learned"), say.say("teaching.taught.none"));
        }
        String sum = say.say(
                "teaching.taught.sum", teaching.taught(), teaching.notLearned().size());
        List<List<Value>> rows =
                teaching.notLearned().stream().limit(MOST_POINTS).map(this::row).toList();
        return section(
                "teaching.learned",
                sum,
                rows,
                teaching.notLearned().size(),
                say.columns("point", "taught", "held", "of", "sureness", "answers"));
    }

    private List<Value> row(NotLearned line) {
        return List.of(
                Value.of(line.point().nameIn(say.language())),
                Value.of(line.taught().taughtOn().toString()),
                Value.percent(line.taught().share().share()),
                Value.of(say.say(
                        "report.of", line.taught().mastered(), line.taught().pupils())),
                Value.of(say.between(line.taught().share())),
                Value.of(line.taught().answers()));
    }

    Section pace(Teaching teaching) {
        if (teaching.pace().isEmpty()) {
            return Section.saying(say.say("teaching.pace"), say.say("teaching.pace.none"));
        }
        List<List<Value>> rows =
                teaching.pace().stream().limit(MOST_UNITS).map(this::row).toList();
        return section(
                "teaching.pace", "", rows, teaching.pace().size(), say.columns("unit", "days", "points", "classes"));
    }

    private List<Value> row(UnitPace line) {
        return List.of(
                Value.of(say.say("teaching.unit.of", line.gap().unit(), line.title())),
                Value.of(line.gap().days(), 1),
                Value.of(line.gap().points()),
                Value.of(line.gap().classes()));
    }

    Section misleading(Teaching teaching) {
        if (teaching.misleading().isEmpty()) {
            return Section.saying(
                    say.say("teaching.misleading"),
                    teaching.papers() == 0
                            ? say.say("teaching.misleading.no-work")
                            : say.say("teaching.misleading.none", teaching.papers()));
        }
        List<List<Value>> rows =
                teaching.misleading().stream().limit(MOST_ITEMS).map(this::row).toList();
        return section(
                "teaching.misleading",
                "",
                rows,
                teaching.misleading().size(),
                say.columns("item", "wrote", "strong", "others", "chance"));
    }

    private List<Value> row(Misleading line) {
        return List.of(
                Value.of(say.say(
                        "teaching.item.of", line.activity().title(), line.item().label())),
                Value.of(line.answer().written()),
                Value.of(say.of(line.answer().strongGave(), line.answer().strong())),
                Value.of(say.of(line.answer().othersGave(), line.answer().others())),
                Value.of(line.answer().chance(), DIGITS));
    }

    Section lesson(ActivityLine activity, LessonView lesson) {
        List<String> sentences = new ArrayList<>();
        sentences.add(say.say("report.lesson.when", activity.title(), lesson.day(), lesson.from(), lesson.to()));
        lesson.turns().forEach(turn -> sentences.add(turn(turn)));
        if (lesson.turns().isEmpty()) {
            sentences.add(say.say("lesson.turn.none"));
        }
        lesson.notes().stream()
                .limit(MOST_NOTES)
                .forEach(note -> sentences.add(say.say("report.lesson.note", note.time(), note.text())));
        return new Section(
                say.say("report.lesson"),
                sentences,
                List.of(new Grid(
                        "",
                        say.columns("from", "rights", "wrongs", "right"),
                        lesson.parts().stream().map(TeachingSections::row).toList())),
                List.of(say.say("lesson.turn.how")));
    }

    private static List<Value> row(LessonView.Row row) {
        return List.of(
                Value.of(row.time()),
                Value.of(row.right()),
                Value.of(row.wrong()),
                Value.percent((double) row.right() / (row.right() + row.wrong())));
    }

    private String turn(LessonView.Turn turn) {
        RateChange change = turn.change();
        return say.say(
                "lesson.turn",
                turn.time(),
                Value.percent(change.shareBefore()).text() + "%",
                change.rightBefore(),
                change.answersBefore(),
                Value.percent(change.shareAfter()).text() + "%",
                change.rightAfter(),
                change.answersAfter());
    }

    Section done(List<DoneByKind.Line> lines) {
        if (lines.isEmpty()) {
            return Section.saying(say.say("report.done"), say.say("report.done.none"));
        }
        List<List<Value>> rows = lines.stream()
                .map(line ->
                        List.of(Value.of(line.kind()), Value.of(line.here()), told(line.counts()), told(line.effect())))
                .toList();
        return new Section(
                say.say("report.done"),
                List.of(),
                List.of(new Grid("", say.columns("kind", "here", "school", "effect"), rows)),
                List.of(say.say("alarm.effect.how")));
    }

    private Value told(String words) {
        return words.isEmpty() ? say.unknown("report.done.unknown") : Value.of(words);
    }

    /** @param whole how many rows there would be; a table that is cut says so */
    private Section section(String key, String sentence, List<List<Value>> rows, int whole, List<String> columns) {
        String cut = rows.size() < whole ? say.say("report.cut", rows.size(), whole) : "";
        return new Section(
                say.say(key),
                Stream.of(sentence, cut).filter(words -> !words.isEmpty()).toList(),
                rows.isEmpty() ? List.of() : List.of(new Grid("", columns, rows)),
                List.of(say.say(key + ".how")));
    }
}
