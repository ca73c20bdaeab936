package org.xueqing.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.bank.GradeWords;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.plan.PlanSheets.Place;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;

/**
 * What was typed from a sheet, read item by item: one that cannot be read keeps none of the others out.
 *
 * @param read items of which something is known now, that nothing is written too
 * @param marks by item id, of those that something is written for
 * @param notTaken by label, why what was typed is not taken and what to type instead
 */
record SheetReading(List<ActivityItem> read, Map<String, Mark> marks, Map<String, Sentence> notTaken) {

    private static final Set<String> RIGHT = Set.of("√", "✓", "✔", ".", "。", "v", "V", "对");
    private static final Set<String> WRONG = Set.of("×", "✗", "✘", "x", "X", "错");

    /** @param typed by item id; @param contents of those that the school still has */
    static SheetReading of(List<Place> places, Map<String, String> typed, Map<String, Found> contents) {
        SheetReading reading = new SheetReading(new ArrayList<>(), new HashMap<>(), new TreeMap<>());
        for (Place place : places) {
            String written = typed.getOrDefault(place.item().itemId(), "").strip();
            if (!place.isOnScreen()) {
                reading.read(place.item(), written, contents);
            } else if (!written.isEmpty()) {
                reading.notTaken.put(place.item().label(), Sentence.of("plan.sheet.on-screen"));
            }
        }
        return reading;
    }

    private void read(ActivityItem item, String written, Map<String, Found> contents) {
        Found found = contents.get(item.itemId());
        if (written.isEmpty()) {
            read.add(item);
        } else if (RIGHT.contains(written) || WRONG.contains(written)) {
            take(item, RIGHT.contains(written) ? Mark.RIGHT : Mark.WRONG);
        } else if (found == null) {
            notTaken.put(item.label(), Sentence.of("plan.sheet.no-item"));
        } else {
            grade(item, written, Grader.grade(written, found.content().rule()));
        }
    }

    private void grade(ActivityItem item, String written, Grade grade) {
        if (grade instanceof Grade.Unreadable why) {
            notTaken.put(item.label(), GradeWords.said(why.reason()));
        } else {
            take(item, new Mark(grade.isRight(), null, written));
        }
    }

    private void take(ActivityItem item, Mark mark) {
        read.add(item);
        marks.put(item.itemId(), mark);
    }
}
