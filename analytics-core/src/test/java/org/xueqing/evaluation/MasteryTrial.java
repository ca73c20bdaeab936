package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.CurriculumUnits;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.calibration.PooledCalibration;
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
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;

/** Mastery as a run believes in it, beside what the oracle says, against the truth of one simulated school. */
final class MasteryTrial {

    /**
     * @param answers before each piece of evidence, of all its item's points together
     * @param points at the end of the period, of each pupil and point with evidence
     */
    record Scores(KnowingScore answers, KnowingScore points) {}

    private record PupilPoint(String studentId, String point) {}

    private final List<History> histories;
    private final Oracle.Sayings oracle;
    private final long endMicros;

    MasteryTrial(SimulatedSchool school, Oracle.Told told) {
        List<SchoolWeek> weeks = school.weeks().toList();
        this.histories = histories(school, weeks);
        this.oracle = new Oracle(school, told).of(weeks);
        this.endMicros = PupilEvidence.micros(Oracle.endOf(school.plan()));
    }

    /** Calibrated on the school's log as a run does it. */
    Scores ofARun() {
        PooledCalibration points = new PooledCalibration(CurriculumUnits.load(), true, Beliefs.USUAL_ANSWERS);
        return of(new FullCalibration(points, true, true)
                .of(Evidence.of(histories))
                .parameters());
    }

    Scores of(BktParameters parameters) {
        Map<UUID, Double> answers = new HashMap<>();
        Map<PupilPoint, Double> points = new HashMap<>();
        Trace trace = new Trace(parameters);
        for (History history : histories) {
            trace.clear();
            history.evidence().forEach(answer -> {
                answers.put(UUID.fromString(answer.place().eventId()), mastery(trace, answer));
                trace.fold(answer);
            });
            trace.read((point, mastery, count, correct, isJoint, micros, sequence) -> points.put(
                    new PupilPoint(history.studentId(), point), trace.mastery(trace.numberOf(point), endMicros)));
        }
        return new Scores(answers(answers), points(points));
    }

    private static double mastery(Trace trace, Answer answer) {
        long micros = PupilEvidence.micros(answer.place(), answer.isTimed());
        double all = 1;
        for (String point : answer.knowledgePoints()) {
            all *= trace.mastery(trace.numberOf(point), micros);
        }
        return all;
    }

    private KnowingScore answers(Map<UUID, Double> believed) {
        KnowingScore.Cases cases = new KnowingScore.Cases();
        for (Oracle.Foreseen foreseen : oracle.answers()) {
            Double mastery = believed.get(foreseen.eventId());
            if (mastery != null) {
                cases.add(mastery, foreseen.probability(), foreseen.known());
            }
        }
        return cases.score();
    }

    private KnowingScore points(Map<PupilPoint, Double> believed) {
        KnowingScore.Cases cases = new KnowingScore.Cases();
        for (Oracle.Concluded concluded : oracle.points()) {
            Knowledge truth = concluded.truth();
            Double mastery = believed.get(new PupilPoint(truth.studentId(), truth.knowledgePoint()));
            if (mastery != null) {
                cases.add(mastery, concluded.probability(), truth.known());
            }
        }
        return cases.score();
    }

    private static List<History> histories(SimulatedSchool school, List<SchoolWeek> weeks) {
        ItemBank bank = ItemBank.of(
                school.bank().items().stream().collect(Collectors.toMap(Item::itemId, Item::knowledgePoints)));
        Map<String, List<LogRecord>> records = records(weeks);
        return school.pupils().stream()
                .map(SimulatedPupil::studentId)
                .filter(records::containsKey)
                .map(id -> History.of(id, Objects.requireNonNull(records.get(id)), bank))
                .toList();
    }

    private static Map<String, List<LogRecord>> records(List<SchoolWeek> weeks) {
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
        return records;
    }
}
