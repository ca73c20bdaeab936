package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.simulation.bug.Bug;
import org.xueqing.simulation.bug.Bugs;
import org.xueqing.simulation.chance.Chance;
import org.xueqing.simulation.task.Task;
import org.xueqing.simulation.task.TaskBook;

/**
 * Pupils who answer a few exercises of one point, with what was behind their answers: the question that a diagnosis is asked,
 * without the year around it. Answers follow the laws of the {@link World}.
 */
public final class DiagnosedPupils {

    private static final int TRIES = 100;
    private static final double EXCHANGED = 0.01;
    private static final double MISKEYED = 0.03;
    private static final double USUAL_SLIP_LOGIT = -2.5;
    private static final double USUAL_GUESS_LOGIT = -1.5;

    private final World world;
    private final Chance chance;

    public DiagnosedPupils(World world, long seed) {
        this.world = world;
        this.chance = Chance.of(seed, "diagnosed " + world);
    }

    /**
     * One pupil.
     *
     * @param bug the wrong procedure that the pupil holds, if one; not known to what judges
     * @param shows how many of the answers came from the procedure
     */
    public record Pupil(String knowledgePoint, Optional<String> bug, int shows, List<Answered> answers) {
        public Pupil {
            answers = List.copyOf(answers);
        }
    }

    /** A written answer. */
    public record Answered(String stem, String right, String response) {

        private Answered with(String otherResponse) {
            return new Answered(stem, right, otherResponse);
        }
    }

    /** Points on which a procedure of this world shows, in the curriculum's order. */
    public List<String> points(Curriculum curriculum) {
        return curriculum.points().stream()
                .map(KnowledgePoint::id)
                .filter(point -> TaskBook.draw(point, chance).isPresent())
                .filter(point -> procedures().stream()
                        .anyMatch(bug -> showing(point, bug).isPresent()))
                .toList();
    }

    /** A pupil who holds a procedure that shows on the point, and who answers exercises on which it shows. */
    public Optional<Pupil> holding(String point, int answers) {
        List<Bug> possible = procedures().stream()
                .filter(bug -> showing(point, bug).isPresent())
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Bug bug = chance.oneOf(possible);
        List<Task> tasks = new ArrayList<>();
        for (int number = 0; number < answers; number++) {
            showing(point, bug).ifPresent(tasks::add);
        }
        return tasks.size() < answers ? Optional.empty() : Optional.of(answer(point, Optional.of(bug), tasks, false));
    }

    /** A pupil without a procedure, who has the point or lacks it. */
    public Pupil without(String point, int answers, boolean isKnown) {
        List<Task> tasks = new ArrayList<>();
        for (int number = 0; number < answers; number++) {
            tasks.add(TaskBook.draw(point, chance).orElseThrow());
        }
        return answer(point, Optional.empty(), tasks, isKnown);
    }

    /** Exercises of a point on which a procedure shows, with what it leads to; fewer where there are no more. */
    public List<Answered> examples(String point, String procedure, int count) {
        Bug bug = procedures().stream()
                .filter(it -> it.name().equals(procedure))
                .findFirst()
                .orElseThrow();
        List<Answered> examples = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            showing(point, bug)
                    .ifPresent(task -> examples.add(new Answered(
                            task.stem(), task.answer(), bug.wrongAnswer(task).orElseThrow())));
        }
        return examples;
    }

    private List<Bug> procedures() {
        return world == World.FOREIGN_BUGS ? Bugs.FOREIGN : Bugs.ORDINARY;
    }

    private Optional<Task> showing(String point, Bug bug) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Task> task = TaskBook.draw(point, chance);
            if (task.filter(it -> bug.wrongAnswer(it).isPresent()).isPresent()) {
                return task;
            }
        }
        return Optional.empty();
    }

    private Pupil answer(String point, Optional<Bug> bug, List<Task> tasks, boolean isKnown) {
        PupilTraits traits = PupilTraits.draw("diagnosed", List.of(), chance);
        Grasp grasp = grasp(isKnown);
        List<Answered> answers = new ArrayList<>();
        int shows = 0;
        for (Task task : tasks) {
            Item item = item(point, task, bug);
            Set<String> held = bug.map(it -> Set.of(it.name())).orElse(Set.of());
            Outcome outcome = Outcome.draw(item, held, grasp, right(item, traits, grasp), world, chance);
            shows += outcome.isBugAtWork() ? 1 : 0;
            answers.add(new Answered(task.stem(), task.answer(), outcome.response()));
        }
        return new Pupil(point, bug.map(Bug::name), shows, keyed(answers));
    }

    /** Where there is no hidden state, everybody has a part of it. */
    private Grasp grasp(boolean isKnown) {
        if (world != World.GRADUAL) {
            return isKnown ? Grasp.WHOLE : Grasp.NONE;
        }
        return new Grasp(isKnown, isKnown ? chance.between(0.7, 1.0) : chance.between(0.0, 0.5));
    }

    private static double right(Item item, PupilTraits traits, Grasp grasp) {
        return grasp.level() * AnswerLaw.right(item, traits, true)
                + (1 - grasp.level()) * AnswerLaw.right(item, traits, false);
    }

    /** Where paper is keyed badly, one answer in a hundred is exchanged with the next, and three are keyed as right. */
    private List<Answered> keyed(List<Answered> answers) {
        if (world != World.NOISY_KEYING) {
            return answers;
        }
        List<Answered> keyed = new ArrayList<>(answers);
        for (int at = 0; at + 1 < keyed.size(); at++) {
            if (chance.happens(EXCHANGED)) {
                Answered here = keyed.get(at);
                Answered next = keyed.get(at + 1);
                keyed.set(at, here.with(next.response()));
                keyed.set(at + 1, next.with(here.response()));
            }
        }
        keyed.replaceAll(answer -> chance.happens(MISKEYED) ? answer.with(answer.right()) : answer);
        return keyed;
    }

    private static Item item(String point, Task task, Optional<Bug> bug) {
        List<Item.WrongIdea> ideas = bug.flatMap(
                        it -> it.wrongAnswer(task).map(answer -> new Item.WrongIdea(it.name(), answer)))
                .map(List::of)
                .orElse(List.of());
        return new Item(
                point,
                List.of(point),
                task.stem(),
                task.answer(),
                null,
                ideas,
                4,
                0,
                Chance.logistic(USUAL_SLIP_LOGIT),
                Chance.logistic(USUAL_GUESS_LOGIT),
                30);
    }
}
