package org.xueqing.dashboard.work.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.ItemLine.PointName;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.skill.Diagnosis;
import org.xueqing.measurement.skill.Dina;
import org.xueqing.measurement.skill.NotEnough;
import org.xueqing.measurement.skill.Prerequisites;
import org.xueqing.measurement.skill.PupilSkills;
import org.xueqing.measurement.skill.QMatrix;
import org.xueqing.measurement.skill.SkillBelief;
import org.xueqing.measurement.skill.SkillFit;
import org.xueqing.measurement.skill.SkillSettings;
import org.xueqing.measurement.skill.Suggestions;

/**
 * Which points are behind the wrong answers to one paper, by DINA over the points of its items: a pupil is right if all points of an
 * item are held, but for slips and guesses. Partial marks count as not right.
 *
 * @param lines in the order of the paper; empty where nothing can be said
 * @param changes what the answers say against the points of items, what gains most first; for the teacher to take or leave
 * @param lack why nothing can be said
 */
public record PaperSkills(List<Line> lines, List<Change> changes, Optional<NotEnough> lack) {

    private static final double HELD_FROM = 0.8;
    private static final double LACKED_BELOW = 0.2;
    private static final double TOLERANCE = 1e-4;

    /**
     * A point.
     *
     * @param items of the paper that need it
     * @param holding pupils who probably have it
     * @param unclear pupils of whom this paper does not tell
     * @param lacking who probably lacks it, in school order
     */
    public record Line(PointName point, int items, int holding, int unclear, List<VisiblePupil> lacking) {
        public Line {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * An item that seems to need other points.
     *
     * @param difference of the shares of right answers between pupils who hold all that it needs and the others, as it is now
     * @param better the same with other points
     */
    public record Change(
            ItemLine item, List<PointName> add, List<PointName> leave, double difference, double better, int answers) {
        public Change {
            add = List.copyOf(add);
            leave = List.copyOf(leave);
        }

        /** Of the item if it is taken. */
        public List<String> points() {
            return Stream.concat(item.points().stream().filter(point -> !leave.contains(point)), add.stream())
                    .map(PointName::id)
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Items of the bank and of books are about what bank and book say. */
        public boolean isOfItemOf(ActivityLine activity) {
            return item.itemId().startsWith(activity.id() + "/");
        }
    }

    public PaperSkills {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    static PaperSkills of(ClassPaper paper) {
        List<PointName> points = points(paper.items());
        if (points.size() > Long.SIZE) {
            return nothing(NotEnough.TOO_MANY_PROFILES);
        }
        AnswerMatrix answers = answers(paper);
        Diagnosis diagnosis = Dina.fit(
                answers,
                matrix(paper.items(), points),
                Prerequisites.none(points.size()),
                SkillSettings.OF_ONE_CLASS.with(TOLERANCE));
        return diagnosis instanceof SkillFit fit
                ? new PaperSkills(
                        lines(paper, points, fit, answers), changes(paper, points, fit, answers), Optional.empty())
                : nothing(((Diagnosis.NotFitted) diagnosis).reason());
    }

    private static PaperSkills nothing(NotEnough why) {
        return new PaperSkills(List.of(), List.of(), Optional.of(why));
    }

    private static List<Change> changes(ClassPaper paper, List<PointName> points, SkillFit fit, AnswerMatrix answers) {
        return Suggestions.of(fit, answers).orElse(List.of()).stream()
                .map(suggestion -> new Change(
                        paper.items().get(suggestion.item()),
                        suggestion.add().stream().map(points::get).toList(),
                        suggestion.leave().stream().map(points::get).toList(),
                        suggestion.difference(),
                        suggestion.better(),
                        suggestion.answers()))
                .toList();
    }

    private static List<PointName> points(Collection<ItemLine> items) {
        Set<PointName> points = new LinkedHashSet<>();
        items.forEach(item -> points.addAll(item.points()));
        return List.copyOf(points);
    }

    private static QMatrix matrix(List<ItemLine> items, List<PointName> points) {
        int[][] rows = new int[items.size()][points.size()];
        for (int item = 0; item < rows.length; item++) {
            for (PointName point : items.get(item).points()) {
                rows[item][points.indexOf(point)] = 1;
            }
        }
        return QMatrix.of(points.stream().map(PointName::id).toList(), rows);
    }

    /** One row for each script, in school order. */
    private static AnswerMatrix answers(ClassPaper paper) {
        AnswerMatrix.Builder answers = new AnswerMatrix.Builder(paper.items().size());
        for (Script script : paper.scripts().byPupil().values()) {
            for (int item = 0; item < script.items(); item++) {
                if (script.isAnswered(item)) {
                    answers.answer(
                            item, script.marks(item) == paper.scripts().full().get(item));
                }
            }
            answers.endRow();
        }
        return answers.build();
    }

    private static List<Line> lines(ClassPaper paper, List<PointName> points, SkillFit fit, AnswerMatrix answers) {
        List<List<SkillBelief>> beliefs = new ArrayList<>();
        for (int row = 0; row < answers.pupils(); row++) {
            beliefs.add(fit.pupil(answers, row) instanceof PupilSkills.Told told ? told.skills() : List.of());
        }
        List<Line> lines = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            lines.add(line(paper, points.get(point), point, beliefs));
        }
        return lines;
    }

    private static Line line(ClassPaper paper, PointName point, int skill, List<List<SkillBelief>> beliefs) {
        List<Integer> positions = List.copyOf(paper.scripts().byPupil().keySet());
        List<VisiblePupil> lacking = new ArrayList<>();
        int holding = 0;
        for (int row = 0; row < beliefs.size(); row++) {
            SkillBelief belief = beliefs.get(row).get(skill);
            holding += belief.least() >= HELD_FROM ? 1 : 0;
            if (belief.most() < LACKED_BELOW) {
                lacking.add(paper.pupil(positions.get(row)));
            }
        }
        int items = (int) paper.items().stream()
                .filter(item -> item.points().contains(point))
                .count();
        return new Line(point, items, holding, beliefs.size() - holding - lacking.size(), lacking);
    }
}
