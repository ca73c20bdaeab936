package org.xueqing.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.mastery.Growth;
import org.xueqing.mastery.PointMastery;
import org.xueqing.mastery.Surplus;
import org.xueqing.mastery.Trace;
import org.xueqing.report.MasteryRow;
import org.xueqing.report.PupilSurplusRow;
import org.xueqing.report.PupilWeeksRow;

/**
 * What a run says of one pupil and what moves with every answer.
 *
 * @param surplus one row, or none of a pupil without evidence
 */
public record PupilFindings(List<MasteryRow> mastery, List<PupilSurplusRow> surplus, List<PupilWeeksRow> weeks) {

    /** From this mastery on a point counts as held. */
    public static final double MASTERED_FROM = 0.95;

    /** Whose weeks begin on Monday morning. */
    public static final ZoneId SCHOOL_ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * All findings, from the pupil's whole history.
     *
     * @param trace of the run's parameters; cleared first
     * @param lastDay weeks go on until then
     */
    public static PupilFindings of(History history, Trace trace, LocalDate lastDay) {
        List<Growth.Week> weeks = Growth.of(history, trace, SCHOOL_ZONE, MASTERED_FROM, lastDay);
        return of(history.studentId(), trace, weeks, point -> true);
    }

    /**
     * The findings that change when answers come after all earlier ones.
     *
     * @param before what the run knows of the pupil
     * @param news only the new answers, with at least one piece of evidence
     * @param trace of the run's parameters; resumed from what was believed before
     */
    public static PupilFindings after(PupilState before, History news, Trace trace, LocalDate lastDay) {
        trace.resume(before.mastery());
        List<Growth.Week> weeks =
                Growth.after(before.lastWeek(), before.elsewhere(), news, trace, SCHOOL_ZONE, MASTERED_FROM, lastDay);
        Set<String> moved = news.evidence()
                .map(Answer::knowledgePoints)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return of(news.studentId(), trace, weeks, moved::contains);
    }

    /** The day of a moment at school. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SCHOOL_ZONE);
    }

    public static PupilWeeksRow row(String studentId, Growth.Week week) {
        return new PupilWeeksRow(
                studentId, week.monday(), week.answers(), week.correct(), week.pointsPractised(), week.pointsHeld());
    }

    public static PupilSurplusRow row(String studentId, Surplus surplus) {
        return new PupilSurplusRow(studentId, surplus.logits(), surplus.information());
    }

    public static MasteryRow row(String studentId, String knowledgePoint, PointMastery mastery) {
        return new MasteryRow(
                studentId,
                knowledgePoint,
                mastery.probability(),
                mastery.answers(),
                mastery.correct(),
                mastery.isJoint(),
                mastery.lastAnsweredAt(),
                mastery.lastSequence());
    }

    private static PupilFindings of(
            String studentId, Trace trace, List<Growth.Week> weeks, Predicate<String> isWanted) {
        return new PupilFindings(
                trace.belief().byPoint().entrySet().stream()
                        .filter(point -> isWanted.test(point.getKey()))
                        .map(point -> row(studentId, point.getKey(), point.getValue()))
                        .toList(),
                trace.size() > 0 ? List.of(row(studentId, trace.surplus())) : List.of(),
                weeks.stream().map(week -> row(studentId, week)).toList());
    }
}
