package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.List;
import org.xueqing.simulation.chance.Chance;

/** Reads a pile of papers as a teacher does, with errors: each paper a row, each answer a cell. */
record MisreadRows(KeyingErrors errors, SimulatedActivity activity, long seed) {

    List<List<KeyedAnswer>> read(List<AnswerSheet.Paper> papers) {
        List<List<KeyedAnswer>> rows = new ArrayList<>();
        papers.forEach(paper -> rows.add(row(paper)));
        for (int at = 0; at + 1 < rows.size() && errors.otherPupil() > 0; at++) {
            exchangePupils(rows.get(at), rows.get(at + 1));
        }
        return rows;
    }

    private List<KeyedAnswer> row(AnswerSheet.Paper paper) {
        List<KeyedAnswer> row = new ArrayList<>();
        paper.attempts().forEach(attempt -> row.add(KeyedAnswer.asWritten(paper.pupil(), attempt)));
        Chance chance = chance("row/", paper.pupil());
        for (int at = 0; at < row.size(); at++) {
            if (chance.happens(errors.flipped())) {
                row.set(at, row.get(at).flipped());
            }
        }
        for (int at = 0; at + 1 < row.size() && errors.otherItem() > 0; at++) {
            exchange(row, at, row, at + 1, Keying.OTHER_ITEM, chance.happens(errors.otherItem()));
        }
        return row;
    }

    private void exchangePupils(List<KeyedAnswer> row, List<KeyedAnswer> next) {
        if (row.isEmpty()) {
            return;
        }
        Chance chance = chance("pupils/", row.get(0).keyedFor());
        for (int at = 0; at < Math.min(row.size(), next.size()); at++) {
            boolean sameItem = row.get(at).keyedAs().equals(next.get(at).keyedAs());
            exchange(row, at, next, at, Keying.OTHER_PUPIL, sameItem && chance.happens(errors.otherPupil()));
        }
    }

    /** An answer is misapplied in one way at most. */
    private static void exchange(
            List<KeyedAnswer> row, int at, List<KeyedAnswer> other, int otherAt, Keying how, boolean happens) {
        KeyedAnswer one = row.get(at);
        KeyedAnswer two = other.get(otherAt);
        if (happens && !one.isMisapplied() && !two.isMisapplied()) {
            row.set(at, one.with(two, how));
            other.set(otherAt, two.with(one, how));
        }
    }

    private Chance chance(String purpose, PupilSender pupil) {
        return Chance.of(seed, purpose + activity.activityId() + "/" + pupil.studentId());
    }
}
