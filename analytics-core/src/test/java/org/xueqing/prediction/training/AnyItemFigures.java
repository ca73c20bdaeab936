package org.xueqing.prediction.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.evaluation.Accuracy;
import org.xueqing.event.PupilEvent;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.Question;
import org.xueqing.prediction.NextAnswerModel;
import org.xueqing.prediction.encoding.Prerequisites;
import org.xueqing.prediction.encoding.PupilHash;
import org.xueqing.prediction.training.Training.Trained;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;

/**
 * Run by name ({@code -Dtest=AnyItemFigures -Dseed=21}): how right a model is of which nobody says which item comes next, only its point, beside the same
 * model that is told. Pupils who were not learnt from, from their twenty-first answer on.
 */
class AnyItemFigures {

    private static final PrintStream OUT = System.out;
    private static final long SEED = Long.getLong("seed", 21);
    private static final int KNOWN_FROM = 20;
    private static final Prerequisites PREREQUISITES = Prerequisites.of(Curriculum.load());

    @Test
    void besideTheItemItself() {
        List<History> pupils = histories();
        List<History> seen = pupils.stream()
                .filter(pupil -> PupilHash.fold(pupil.studentId()) != 0)
                .toList();
        for (Method method : List.of(Method.Logistic.USUAL, Method.Boosted.QUICK)) {
            NextAnswerModel model = ((Trained) NextAnswerTrainer.train(seen, PREREQUISITES, method)).model();
            Asked told = new Asked();
            Asked any = new Asked();
            pupils.stream()
                    .filter(pupil -> PupilHash.fold(pupil.studentId()) == 0)
                    .forEach(pupil -> walk(model.walk(), pupil, told, any));
            OUT.println(method + ", the item: " + told.said());
            OUT.println(method + ", any item: " + any.said());
        }
    }

    private record Asked(List<Double> likely, List<Boolean> right) {

        Asked() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(double probability, boolean isRight) {
            likely.add(probability);
            right.add(isRight);
        }

        String said() {
            double[] predicted =
                    likely.stream().mapToDouble(Double::doubleValue).toArray();
            boolean[] correct = new boolean[predicted.length];
            for (int i = 0; i < correct.length; i++) {
                correct[i] = right.get(i);
            }
            Accuracy accuracy = Accuracy.of(predicted, correct);
            return String.format(
                    Locale.ROOT,
                    "%,d answers, said %.4f, right %.4f, log-loss %.4f, AUC %.4f",
                    predicted.length,
                    likely.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                    right.stream().filter(isRight -> isRight).count() / (double) right.size(),
                    accuracy.logLoss(),
                    accuracy.auc().orElseThrow());
        }
    }

    private static void walk(NextAnswerModel.Walk walk, History pupil, Asked told, Asked any) {
        int answers = 0;
        for (Answer answer : pupil.answers()) {
            if (answers++ >= KNOWN_FROM
                    && answer.isFirstAttempt()
                    && answer.knowledgePoints().size() == 1) {
                Question question = Question.of(answer);
                Question ofThePoint =
                        new Question(question.place(), question.isTimed(), "", question.knowledgePoints(), 1);
                told.add(walk.probabilityCorrect(question), answer.isCorrect());
                any.add(walk.probabilityCorrect(ofThePoint), answer.isCorrect());
            }
            walk.observe(answer);
        }
    }

    private static List<History> histories() {
        SimulatedSchool school = SimulatedSchool.of(
                new SchoolPlan(
                        "学校",
                        Curriculum.SUJIAO_2013,
                        List.of(3, 4),
                        2,
                        40,
                        0,
                        new SchoolPeriod.Term(2025, Semester.FIRST),
                        World.STANDARD,
                        SEED),
                Curriculum.load());
        ItemBank bank = ItemBank.of(
                school.bank().items().stream().collect(Collectors.toMap(Item::itemId, Item::knowledgePoints)));
        Map<String, List<LogRecord>> records = new TreeMap<>();
        long offset = 0;
        for (SchoolWeek week : school.weeks().toList()) {
            for (Sent sent : week.sent()) {
                if (sent.event() instanceof PupilEvent event) {
                    records.computeIfAbsent(event.studentId(), absent -> new ArrayList<>())
                            .add(new LogRecord(0, offset++, true, sent.sentAt(), event));
                }
            }
        }
        return records.entrySet().stream()
                .map(each -> History.of(each.getKey(), each.getValue(), bank))
                .filter(history -> !history.answers().isEmpty())
                .toList();
    }
}
