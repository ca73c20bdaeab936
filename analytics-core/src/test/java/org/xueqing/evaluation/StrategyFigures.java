package org.xueqing.evaluation;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.CurriculumUnits;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.diagnosis.strategy.Habit;
import org.xueqing.diagnosis.strategy.HabitSum;
import org.xueqing.diagnosis.strategy.HelpAbuse;
import org.xueqing.diagnosis.strategy.HelpEpisode;
import org.xueqing.diagnosis.strategy.RapidGuessing;
import org.xueqing.diagnosis.strategy.TimedAnswer;
import org.xueqing.diagnosis.strategy.WheelSpinning;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.LoggedPupil;
import org.xueqing.response.BktParameters;
import org.xueqing.simulation.AnswerTruth;
import org.xueqing.simulation.Conduct;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;

/** Run by name ({@code -Dtest=StrategyFigures -Dseeds=20}): rapid guesses, hints clicked through and practice in vain, found and true, in every world. */
class StrategyFigures {

    private static final PrintStream OUT = System.out;
    private static final int SEEDS = Integer.getInteger("seeds", 2);
    private static final int FROM = Integer.getInteger("from", 1);
    private static final String WHAT = System.getProperty("what", "all");
    private static final List<World> WORLDS = Stream.of(
                    System.getProperty("worlds", "STANDARD,GRADUAL,FOREIGN_BUGS,NOISY_KEYING")
                            .split(","))
            .map(World::valueOf)
            .toList();

    /** What was found, what is true, and both. */
    private static final class Score {
        private int found;
        private int truth;
        private int both;

        void add(boolean isFound, boolean isTrue) {
            found += isFound ? 1 : 0;
            truth += isTrue ? 1 : 0;
            both += isFound && isTrue ? 1 : 0;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "%,d | %.3f | %.3f | %.3f",
                    truth,
                    (double) both / found,
                    (double) both / truth,
                    2.0 * both / (found + truth));
        }
    }

    @Test
    void ofEveryWorld() {
        for (World world : WORLDS) {
            Score rapid = new Score();
            Score spinning = new Score();
            Score help = new Score();
            for (int seed = FROM; seed < FROM + SEEDS; seed++) {
                score(world, seed, rapid, spinning, help);
            }
            OUT.println("| " + world + " | help abuse | " + help.row() + " |");
            OUT.println("| " + world + " | rapid guessing | " + rapid.row() + " |");
            OUT.println("| " + world + " | wheel spinning | " + spinning.row() + " |");
        }
    }

    private static void score(World world, long seed, Score rapid, Score spinning, Score help) {
        SimulatedSchool school = SimulatedSchool.of(plan(world, seed), Curriculum.load());
        List<SchoolWeek> weeks = school.weeks().toList();
        Map<String, LoggedPupil> logged = logged(school, weeks);
        help(school.helpAbusers(), logged, help);
        if (WHAT.equals("help")) {
            return;
        }
        guesses(weeks, rapid);
        Map<String, History> histories =
                logged.values().stream().collect(Collectors.toMap(LoggedPupil::studentId, LoggedPupil::history));
        BktParameters parameters = new FullCalibration(
                        new PooledCalibration(CurriculumUnits.load(), true, Beliefs.USUAL_ANSWERS), true, true)
                .of(Evidence.of(List.copyOf(histories.values())))
                .parameters();
        WheelSpinning wheels = new WheelSpinning(parameters);
        Set<String> found = new HashSet<>();
        histories.values().forEach(history -> wheels.of(history)
                .forEach(finding -> found.add(history.studentId() + " " + finding.knowledgePoint())));
        Map<String, Long> opportunities = histories.values().stream()
                .flatMap(history -> history.evidence().flatMap(answer -> answer.knowledgePoints().stream()
                        .map(point -> history.studentId() + " " + point)))
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        weeks.get(weeks.size() - 1).knowledge().stream()
                .filter(truth -> opportunities.getOrDefault(truth.studentId() + " " + truth.knowledgePoint(), 0L)
                        >= WheelSpinning.FEWEST_OPPORTUNITIES)
                .forEach(truth -> spinning.add(
                        found.contains(truth.studentId() + " " + truth.knowledgePoint()), !truth.everKnown()));
    }

    /** Of pupils who asked for hints often enough for something to be said. */
    private static void help(Set<String> abusers, Map<String, LoggedPupil> logged, Score help) {
        logged.values().forEach(pupil -> {
            HabitSum sum = HelpEpisode.of(pupil).stream()
                    .map(episode -> new HabitSum(1, episode.isUnread() ? 1 : 0, List.of()))
                    .reduce(HabitSum.NONE, HabitSum::plus);
            if (sum.occasions() >= Habit.HELP_UNREAD.fewest()) {
                help.add(HelpAbuse.isFound(sum), abusers.contains(pupil.studentId()));
            }
        });
    }

    private static void guesses(List<SchoolWeek> weeks, Score rapid) {
        Map<String, AnswerTruth> truths = weeks.stream()
                .flatMap(week -> week.answers().stream())
                .collect(Collectors.toMap(each -> each.eventId().toString(), each -> each, (one, same) -> one));
        Map<String, TimedAnswer> answers = new HashMap<>();
        for (SchoolWeek week : weeks) {
            for (Sent sent : week.sent()) {
                if (sent.event() instanceof Answered answer && answer.durationMillis() != null) {
                    answers.put(
                            answer.eventId().toString(),
                            new TimedAnswer(
                                    answer.studentId(),
                                    answer.itemId(),
                                    Math.max(1, answer.durationMillis()) / 1e3,
                                    answer.correct()));
                }
            }
        }
        RapidGuessing guessing = RapidGuessing.of(answers.values());
        answers.forEach((id, answer) -> {
            AnswerTruth truth = truths.get(id);
            if (truth != null) {
                rapid.add(guessing.probability(answer).orElse(0) >= 0.5, truth.conduct() == Conduct.HASTY);
            }
        });
    }

    private static Map<String, LoggedPupil> logged(SimulatedSchool school, List<SchoolWeek> weeks) {
        ItemBank bank = ItemBank.of(
                school.bank().items().stream().collect(Collectors.toMap(Item::itemId, Item::knowledgePoints)));
        Map<String, List<LogRecord>> records = new HashMap<>();
        long offset = 0;
        for (SchoolWeek week : weeks) {
            for (Sent sent : week.sent()) {
                if (sent.event() instanceof PupilEvent event) {
                    records.computeIfAbsent(event.studentId(), absent -> new ArrayList<>())
                            .add(new LogRecord(0, offset++, true, sent.sentAt(), event));
                }
            }
        }
        return records.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> LoggedPupil.of(each.getKey(), each.getValue(), bank)));
    }

    private static SchoolPlan plan(World world, long seed) {
        return new SchoolPlan(
                "学校",
                Curriculum.SUJIAO_2013,
                List.of(2, 4, 6),
                2,
                40,
                0,
                new SchoolPeriod.Weeks(Semester.FIRST, LocalDate.of(2025, 9, 1), 12),
                world,
                seed);
    }
}
