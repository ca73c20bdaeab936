package org.xueqing.dashboard.teacher;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.teacher.ClassReading.Matrix;
import org.xueqing.dashboard.teacher.ClassReading.Summaries;

/** Bodies of the REST API. */
final class ApiViews {

    private ApiViews() {}

    /** The classes of a viewer. */
    public record Classes(
            @Schema(description = "Absent while nothing is published") @Nullable PublishedRun run,
            List<ClassCard> classes) {}

    /** A class. */
    public record ClassCard(String id, String name, String school, int grade, int classNo, String edition, int pupils) {
        static ClassCard of(VisibleClass visible, int pupils) {
            return new ClassCard(
                    visible.id(),
                    visible.name().in(Locale.SIMPLIFIED_CHINESE),
                    visible.school(),
                    visible.name().grade(),
                    visible.name().number(),
                    visible.edition(),
                    pupils);
        }
    }

    /** Pupils by knowledge points. */
    public record ClassMastery(
            @Nullable PublishedRun run,
            ClassCard schoolClass,
            @Nullable String volume,
            int page,
            int pages,
            List<PointColumn> knowledgePoints,
            List<PupilRow> pupils) {

        static ClassMastery of(VisibleClass visible, Matrix matrix) {
            return new ClassMastery(
                    matrix.run().orElse(null),
                    ClassCard.of(visible, matrix.page().paging().pupils()),
                    text(matrix.volume()),
                    matrix.page().paging().page(),
                    matrix.page().paging().pages(),
                    matrix.points(),
                    matrix.page().pupils().stream()
                            .map(pupil -> PupilRow.of(pupil, matrix))
                            .toList());
        }
    }

    /** A pupil and the cells that have evidence. */
    public record PupilRow(String studentId, String pupilNo, String name, List<Cell> cells) {
        static PupilRow of(VisiblePupil pupil, Matrix matrix) {
            return new PupilRow(
                    pupil.studentId(),
                    pupil.number(),
                    pupil.name(),
                    List.copyOf(matrix.cells()
                            .getOrDefault(pupil.studentId(), Map.of())
                            .values()));
        }
    }

    /** The weakest points of a volume. */
    public record ClassWeakest(
            @Nullable PublishedRun run,
            String classId,
            @Nullable String volume,
            List<PointSummary> weakest,
            List<PointSummary> tooFewAnswers) {

        static ClassWeakest of(VisibleClass visible, Summaries summaries) {
            WeakestPoints points = WeakestPoints.of(summaries.points());
            return new ClassWeakest(
                    summaries.run().orElse(null),
                    visible.id(),
                    text(summaries.volume()),
                    points.weakest(),
                    points.tooFewAnswers());
        }
    }

    /** The answers behind a value. */
    public record ClassEvidence(
            @Nullable PublishedRun run,
            String classId,
            String studentId,
            PointColumn knowledgePoint,
            @Nullable Cell mastery,
            long counted,
            List<Evidence.Answer> answers) {

        static ClassEvidence of(VisibleClass visible, String studentId, Evidence evidence, @Nullable PublishedRun run) {
            return new ClassEvidence(
                    run,
                    visible.id(),
                    studentId,
                    evidence.knowledgePoint(),
                    evidence.mastery(),
                    evidence.counted(),
                    evidence.answers());
        }
    }

    private static @Nullable String text(@Nullable VolumeKey volume) {
        return volume == null ? null : volume.toString();
    }
}
