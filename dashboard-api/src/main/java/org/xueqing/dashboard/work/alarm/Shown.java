package org.xueqing.dashboard.work.alarm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.access.VisiblePupil;

/** What the page shows of alarms and measures, in the reader's words. */
final class Shown {

    private Shown() {}

    /**
     * An open alarm.
     *
     * @param form names the forms about it
     * @param percent risk of missing the goal
     * @param taught per cent of the course's points
     * @param owner name; null for nobody
     * @param done what was done for it so far
     */
    public record Open(
            long id,
            UUID form,
            VisiblePupil pupil,
            String course,
            String risk,
            int percent,
            int answers,
            int taught,
            List<String> reasons,
            Action action,
            @Nullable String owner,
            String since,
            List<Done> done) {}

    /** What to do next, with where to do it. */
    public record Action(Kind kind, String words, @Nullable String point, String volume) {

        /** Where an action is done. */
        public enum Kind {
            /** 布置练习. */
            PRACTICE,
            /** 分组. */
            GROUP,
            /** 讲评 for everybody. */
            REVIEW
        }
    }

    /**
     * What was done, and what came of it.
     *
     * @param afterwards empty while nothing can be said
     */
    public record Done(
            String on, String pupils, String kind, String note, String by, String since, String afterwards) {}

    /** What measures of one kind did in the school. */
    public record Effect(String kind, String counts, String said) {}

    /** An alarm that has ended. */
    public record Ended(String pupil, String course, String from, String to, String why, String cameOfIt) {}

    /** Pupils of whom nothing can be said, for one reason. */
    public record Silent(String reason, List<String> pupils) {}

    /** All of the page. */
    public record Page(
            List<Open> open,
            List<Done> done,
            List<Effect> effects,
            List<Ended> ended,
            List<Silent> silent,
            String past,
            List<VisiblePupil> pupils,
            Map<String, String> teachers) {}
}
