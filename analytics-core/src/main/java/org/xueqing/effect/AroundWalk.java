package org.xueqing.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;

/**
 * Looks at a pupil around measures. What comes afterwards is set against what was believed on the eve of the measure, which no later answer moves; so
 * hard exercises afterwards do not count against anybody. Untimed answers move the belief and are counted nowhere. Not for two threads.
 */
public final class AroundWalk {

    private static final Duration LATELY = Duration.ofDays(14);

    /** So many last answers on the points make {@link Trait#LATELY_RIGHT}, beside one right and one wrong that are imagined. */
    private static final int LAST_ANSWERS = 8;

    private final Trace known;
    private final Trace frozen;

    public AroundWalk(BktParameters parameters) {
        this.known = new Trace(parameters);
        this.frozen = new Trace(parameters);
    }

    /** The pupil around each of these measures, in their order. */
    public List<Around> around(History history, String classId, List<Episode> episodes) {
        List<Answer> evidence = history.evidence().toList();
        List<Around> around = new ArrayList<>();
        for (Episode episode : episodes) {
            around.add(around(history.studentId(), classId, evidence, episode));
        }
        return around;
    }

    private Around around(String studentId, String classId, List<Answer> evidence, Episode episode) {
        List<Answer> before = evidence.stream()
                .filter(answer -> !answer.isTimed() || at(answer).isBefore(episode.begins()))
                .toList();
        known.clear();
        before.forEach(known::fold);
        frozen.resume(known.belief());
        List<Answer> after = timed(evidence)
                .filter(answer -> episode.isAfterwards(at(answer)) && episode.isAbout(answer.knowledgePoints()))
                .toList();
        return new Around(
                studentId,
                classId,
                before(before, episode),
                after.size(),
                right(after),
                after.stream().mapToDouble(this::expected).sum());
    }

    private List<Double> before(List<Answer> before, Episode episode) {
        List<Answer> onPoints = before.stream()
                .filter(answer -> episode.isAbout(answer.knowledgePoints()))
                .toList();
        List<Answer> last = onPoints.subList(Math.max(0, onPoints.size() - LAST_ANSWERS), onPoints.size());
        long lately = timed(before)
                .filter(answer -> !at(answer).isBefore(episode.begins().minus(LATELY)))
                .count();
        return List.of(
                mastery(onPoints, episode),
                known.surplus().logits(),
                (right(last) + 1.0) / (last.size() + 2.0),
                Math.log1p(onPoints.size()),
                Math.log1p(lately));
    }

    private double mastery(List<Answer> onPoints, Episode episode) {
        Stream<String> points = episode.points().isEmpty()
                ? onPoints.stream()
                        .flatMap(answer -> answer.knowledgePoints().stream())
                        .distinct()
                : episode.points().stream();
        return points.mapToDouble(point -> known.mastery(known.numberOf(point), PupilEvidence.micros(episode.begins())))
                .average()
                .orElse(0);
    }

    private double expected(Answer answer) {
        Place place = answer.place();
        return frozen.ask(answer.knowledgePoints(), answer.itemId(), place, answer.isTimed());
    }

    private static Stream<Answer> timed(Collection<Answer> answers) {
        return answers.stream().filter(Answer::isTimed);
    }

    private static int right(Collection<Answer> answers) {
        return (int) answers.stream().filter(Answer::isCorrect).count();
    }

    private static Instant at(Answer answer) {
        return answer.place().orderedAt();
    }
}
