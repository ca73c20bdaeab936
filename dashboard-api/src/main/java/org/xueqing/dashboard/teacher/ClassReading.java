package org.xueqing.dashboard.teacher;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.PupilPage;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.teacher.Evidence.Answer;
import org.xueqing.dashboard.teacher.VolumeQueries.VolumeInUse;

/** Reads what is known of a visible class; the page and the REST API show the same. */
@Service
public class ClassReading {

    /** Who sees a class as sums alone is told of no fewer: less would be a child. */
    private static final int LEAST_PUPILS_OF_A_SUM = 10;

    private final RunQueries runs;
    private final VolumeQueries volumes;
    private final MasteryQueries mastery;
    private final WeakestQueries weakest;
    private final EvidenceQueries evidence;
    private final ClassPupils pupils;
    private final AccountNames names;

    ClassReading(
            RunQueries runs,
            VolumeQueries volumes,
            MasteryQueries mastery,
            WeakestQueries weakest,
            EvidenceQueries evidence,
            ClassPupils pupils,
            AccountNames names) {
        this.runs = runs;
        this.volumes = volumes;
        this.mastery = mastery;
        this.weakest = weakest;
        this.evidence = evidence;
        this.pupils = pupils;
        this.names = names;
    }

    /**
     * A volume of the class, its points, one page of pupils and their cells.
     *
     * @param volume null where the class has nothing in any volume
     * @param cells by pupil and point
     */
    record Matrix(
            Optional<PublishedRun> run,
            List<VolumeInUse> volumesInUse,
            @Nullable VolumeKey volume,
            List<PointColumn> points,
            PupilPage page,
            Map<String, Map<String, Cell>> cells) {}

    Matrix matrix(VisibleClass visible, Optional<String> requested, int page) {
        if (page < 0 || page > 100_000) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "page " + page + " is outside 0 to 100000");
        }
        Optional<PublishedRun> run = runs.published();
        List<VolumeInUse> inUse = volumes.inUse(visible);
        VolumeKey volume = volume(requested, inUse).orElse(null);
        List<PointColumn> points = points(visible, volume);
        PupilPage shown = pupils.page(visible, page);
        Map<String, Map<String, Cell>> cells =
                run.map(it -> mastery.cells(it, shown.pupils(), points)).orElseGet(Map::of);
        return new Matrix(run, inUse, volume, points, shown, cells);
    }

    /** @param volume as in {@link Matrix} */
    public record Summaries(Optional<PublishedRun> run, @Nullable VolumeKey volume, List<PointSummary> points) {

        /** As a page is asked for it, such as 3-上. */
        public Optional<String> volumeName() {
            return Optional.ofNullable(volume).map(VolumeKey::toString);
        }
    }

    public Summaries summaries(VisibleClass visible, Optional<String> requested) {
        Optional<PublishedRun> run = runs.published();
        VolumeKey volume = volume(requested, volumes.inUse(visible)).orElse(null);
        return new Summaries(run, volume, summaries(visible, run, points(visible, volume)));
    }

    /** The points that a page of this volume shows. */
    public List<PointColumn> points(VisibleClass visible, Optional<String> requested) {
        List<VolumeInUse> inUse = requested.isPresent() ? List.of() : volumes.inUse(visible);
        return points(visible, volume(requested, inUse).orElse(null));
    }

    List<PointSummary> summaries(VisibleClass visible, Optional<PublishedRun> run, List<PointColumn> points) {
        return run.map(it -> weakest.summaries(it, visible, points)).orElseGet(List::of).stream()
                .filter(summary -> visible.showsPupils() || summary.pupils() >= LEAST_PUPILS_OF_A_SUM)
                .toList();
    }

    Evidence evidence(VisibleClass visible, String studentId, String pointId) {
        VisiblePupil pupil = pupils.visible(visible, studentId);
        PointColumn point =
                evidence.point(pointId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<PublishedRun> run = runs.published();
        Instant through = run.map(PublishedRun::dataThrough).orElse(Instant.EPOCH);
        return new Evidence(
                point,
                run.flatMap(it -> mastery.cell(it, pupil, pointId)).orElse(null),
                run.flatMap(it -> mastery.fluency(it, pupil, pointId)).orElse(null),
                named(Corrections.beside(evidence.answers(through, pupil, pointId))));
    }

    /** Whoever took an answer back, by name. */
    private List<Answer> named(List<Answer> answers) {
        Map<String, String> called =
                names.of(answers.stream().flatMap(Answer::takers).collect(Collectors.toSet()));
        return answers.stream()
                .map(answer -> answer.namingTakers(by -> called.getOrDefault(by, by)))
                .toList();
    }

    private List<PointColumn> points(VisibleClass visible, @Nullable VolumeKey volume) {
        return volume == null ? List.of() : volumes.points(visible, volume);
    }

    /** The one that was asked for, else the one in which the class has most answers. */
    private static Optional<VolumeKey> volume(Optional<String> requested, List<VolumeInUse> inUse) {
        if (requested.isPresent()) {
            VolumeKey key = VolumeKey.parse(requested.get())
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.BAD_REQUEST, "volume is neither like 3-上 nor like source:NAME"));
            return Optional.of(key);
        }
        return inUse.stream()
                .max(Comparator.comparingLong(VolumeInUse::answers))
                .map(VolumeInUse::key);
    }
}
