package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.event.PupilEvent;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.Knowledge;
import org.xueqing.simulation.Oracle;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedSchool;

/** Mastery as a run believes in it and as the oracle does, against the truth of one simulated school. */
final class MasteryTrial {

    /**
     * How well beliefs tell known from unknown.
     *
     * @param cases pieces of evidence, or pairs of pupil and point with evidence
     * @param model AUC of mastery as we calibrate and trace it
     * @param informed AUC of the oracle that knows ability, learning factor and carefulness
     * @param oracle AUC of the oracle that follows these from the answers
     */
    record Score(int cases, double model, double oracle, double informed) {

        double ratio() {
            return model / oracle;
        }

        double ratioToInformed() {
            return model / informed;
        }

        @Override
        public String toString() {
            return "%,d cases: model %.4f, oracle %.4f, told traits %.4f; ratios %.4f and %.4f"
                    .formatted(cases, model, oracle, informed, ratio(), ratioToInformed());
        }
    }

    /** Before each piece of evidence, and at the end of the period. */
    record Scores(Score answers, Score points) {}

    record PupilPoint(String studentId, String point) {}

    private final SimulatedSchool school;
    private final List<SchoolWeek> weeks;
    final List<History> histories;
    private final Oracle.Sayings laws;
    private final Oracle.Sayings traits;

    MasteryTrial(SimulatedSchool school) {
        this.school = school;
        this.weeks = school.weeks().toList();
        this.histories = histories();
        this.laws = new Oracle(school, Oracle.Told.LAWS).of(weeks);
        this.traits = new Oracle(school, Oracle.Told.TRAITS).of(weeks);
    }

    Scores of(FullCalibration calibration) {
        return of(calibration.of(Evidence.of(histories)).parameters());
    }

    Scores of(BktParameters parameters) {
        Map<UUID, Double> answers = new HashMap<>();
        Map<PupilPoint, Double> points = new HashMap<>();
        long end = PupilEvidence.micros(new Oracle(school, Oracle.Told.LAWS).endOfPeriod());
        Trace trace = new Trace(parameters);
        for (History history : histories) {
            trace.clear();
            history.evidence().forEach(answer -> {
                answers.put(UUID.fromString(answer.place().eventId()), mastery(trace, answer));
                trace.fold(answer);
            });
            trace.read((point, mastery, n, correct, joint, micros, sequence) ->
                    points.put(new PupilPoint(history.studentId(), point), trace.mastery(trace.numberOf(point), end)));
        }
        return new Scores(answers(answers), points(points));
    }

    static double mastery(Trace trace, Answer answer) {
        long micros = PupilEvidence.micros(answer.place(), answer.isTimed());
        double all = 1;
        for (String point : answer.knowledgePoints()) {
            all *= trace.mastery(trace.numberOf(point), micros);
        }
        return all;
    }

    Score answers(Map<UUID, Double> model) {
        List<Double> ours = new ArrayList<>();
        List<Double> oracle = new ArrayList<>();
        List<Double> informed = new ArrayList<>();
        List<Boolean> known = new ArrayList<>();
        for (int i = 0; i < laws.answers().size(); i++) {
            Oracle.Foreseen foreseen = laws.answers().get(i);
            Double believed = model.get(foreseen.eventId());
            if (believed != null) {
                ours.add(believed);
                oracle.add(foreseen.probability());
                informed.add(traits.answers().get(i).probability());
                known.add(foreseen.known());
            }
        }
        return score(ours, oracle, informed, known);
    }

    Score points(Map<PupilPoint, Double> model) {
        List<Double> ours = new ArrayList<>();
        List<Double> oracle = new ArrayList<>();
        List<Double> informed = new ArrayList<>();
        List<Boolean> known = new ArrayList<>();
        for (int i = 0; i < laws.points().size(); i++) {
            Knowledge truth = laws.points().get(i).truth();
            Double believed = model.get(new PupilPoint(truth.studentId(), truth.knowledgePoint()));
            if (believed != null) {
                ours.add(believed);
                oracle.add(laws.points().get(i).probability());
                informed.add(traits.points().get(i).probability());
                known.add(truth.known());
            }
        }
        return score(ours, oracle, informed, known);
    }

    java.time.Instant end() {
        return new Oracle(school, Oracle.Told.LAWS).endOfPeriod();
    }

    private static Score score(List<Double> model, List<Double> oracle, List<Double> informed, List<Boolean> known) {
        return new Score(known.size(), auc(model, known), auc(oracle, known), auc(informed, known));
    }

    private static double auc(List<Double> believed, List<Boolean> known) {
        boolean[] truth = new boolean[known.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = known.get(i);
        }
        OptionalDouble auc = Ranks.auc(believed.stream().mapToDouble(it -> it).toArray(), truth);
        return auc.orElseThrow();
    }

    private List<History> histories() {
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
        ItemBank bank = ItemBank.of(
                school.bank().items().stream().collect(Collectors.toMap(Item::itemId, Item::knowledgePoints)));
        return school.pupils().stream()
                .map(pupil -> pupil.studentId())
                .filter(records::containsKey)
                .map(id -> History.of(id, Objects.requireNonNull(records.get(id)), bank))
                .toList();
    }
}
