package org.xueqing.ingest.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.evaluation.AnswerSet;
import org.xueqing.evaluation.Judgement;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Md5Folds;
import org.xueqing.evaluation.Trial;
import org.xueqing.evaluation.learner.Learners;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.ingest.translate.Format;
import org.xueqing.ingest.translate.Rows;

/** The protocol on the answers that its published figures are about. */
class AssistmentsTrialTest {

    private static AnswerFile.Contents contents = new AnswerFile.Contents(List.of(), 0, 0, 0);

    @BeforeAll
    static void readAnswers() throws IOException {
        String folder = System.getProperty("xueqing.reference", "");
        assumeFalse(folder.isEmpty(), "skipped: xueqing.reference names no folder with evaluation data");
        Path data = Path.of(folder, "data", "assist2009_lpp");
        try (Rows rows = Format.LPP.open(data, "assist2009", Format.SkillNames.COMBINATION)) {
            contents = AnswerFile.read(rows, ItemBank.EMPTY, Instant.EPOCH, complaint -> {}, row -> {});
        }
    }

    @Test
    void everyAnswerGoesInAndPupilsAreDividedAsInTheProtocol() {
        Trial trial = trial(contents.histories());
        assertThat(contents.answers()).isEqualTo(278_336);
        assertThat(contents.refused() + contents.dropped()).isZero();
        assertThat(trial.folds()).extracting(AnswerSet::pupils).containsExactly(660, 628, 608, 585, 633);
        assertThat(trial.folds())
                .extracting(AnswerSet::answers)
                .containsExactly(62_502, 55_212, 51_489, 54_517, 54_616);
        assertThat(trial.all().knowledgePoints()).isEqualTo(149);
    }

    @Test
    void eloGivesTheFiguresOfTheProtocol() {
        Trial trial = trial(contents.histories());
        Learner elo = Learners.named("elo").orElseThrow();
        double[] expected = {.76348, .76626, .76634, .77065, .76656};
        List<Trial.Foretold> foretold = new ArrayList<>();
        double sum = 0;
        for (int fold = 0; fold < 5; fold++) {
            foretold.add(trial.foretell(elo, fold, () -> 0));
            Judgement judgement = trial.judge(foretold.get(fold), 0, new SplittableRandom(1));
            double auc = judgement.accuracy().auc().orElseThrow();
            assertThat(auc).as("fold %d", fold).isCloseTo(expected[fold], within(0.00005));
            sum += auc;
        }
        assertThat(sum / 5).isCloseTo(0.7667, within(0.001));
        Judgement pooled = trial.judgePooled(foretold, 0, new SplittableRandom(1));
        assertThat(pooled.accuracy().rmse()).isCloseTo(0.4227, within(0.0002));
        assertThat(pooled.accuracy().logLoss()).isCloseTo(0.5340, within(0.0002));
        assertThat(foretold.stream().mapToLong(Trial.Foretold::answersOnUnseenPoints))
                .containsExactly(8L, 0L, 0L, 0L, 1L);
    }

    @Test
    void coinsInThePlaceOfAnswersCannotBeForetold() {
        SplittableRandom random = new SplittableRandom(66);
        Trial trial = trial(contents.histories().stream()
                .map(history -> tossed(history, random))
                .toList());
        for (String name : Learners.BASELINES) {
            Learner learner = Learners.named(name).orElseThrow();
            double auc = trial.judge(trial.foretell(learner, 0, () -> 0), 0, random)
                    .accuracy()
                    .auc()
                    .orElseThrow();
            assertThat(auc).as(learner.name()).isCloseTo(0.50, within(0.01));
        }
    }

    private static Trial trial(List<History> histories) {
        return Trial.of(AnswerSet.of(histories), new Md5Folds(5));
    }

    private static History tossed(History history, SplittableRandom random) {
        return new History(
                history.studentId(),
                history.answers().stream()
                        .map(answer -> tossed(answer, random.nextDouble() < 0.66))
                        .toList());
    }

    private static Answer tossed(Answer answer, boolean isCorrect) {
        return new Answer(
                answer.place(),
                answer.isTimed(),
                answer.itemId(),
                answer.knowledgePoints(),
                answer.attempt(),
                isCorrect);
    }
}
