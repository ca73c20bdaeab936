package org.xueqing.evaluation.learner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

/**
 * Baseline: Elo ratings (Pelánek 2016, doi:10.1016/j.compedu.2016.03.017). A pupil's ability, in all and per knowledge
 * point, plays against an item's difficulty and its point's:
 *
 * <pre>
 *   logit p = bias + G + S_point − D_item − D_point,   e = y − p
 *   G += 0.35/(1 + 0.05n)·e     S      += 0.6/(1 + 0.12n)·e
 *   D_item −= 0.8/(1 + 0.25n)·e D_point −= 0.4/(1 + 0.02n)·e
 * </pre>
 *
 * <p>n counts the earlier moves of the rating that moves. Difficulties move in training only, in one pass over the pupils
 * in their order. With several points on an answer their mean plays and each moves; without any, none does.
 */
public final class EloLearner implements Learner {

    private static final Step ABILITY = new Step(0.35, 0.05);
    private static final Step SKILL = new Step(0.6, 0.12);
    private static final Step ITEM = new Step(0.8, 0.25);
    private static final Step POINT = new Step(0.4, 0.02);

    @Override
    public String name() {
        return "elo";
    }

    @Override
    public String settings() {
        return "ability=" + ABILITY + " skill=" + SKILL + " item=" + ITEM + " point=" + POINT;
    }

    @Override
    public Predictor learn(List<History> training) {
        double mean = MeanLearner.mean(training);
        Difficulties difficulties = new Difficulties(logit(mean), new HashMap<>(), new HashMap<>());
        for (History history : training) {
            Pupil pupil = new Pupil(difficulties);
            history.answers().forEach(pupil::play);
        }
        return student -> new Pupil(difficulties);
    }

    /** Finite also where all training answers came out alike. */
    private static double logit(double share) {
        double inside = Math.max(1e-3, Math.min(1 - 1e-3, share));
        return Math.log(inside / (1 - inside));
    }

    /** How far a rating moves: much at first, less and less. */
    private record Step(double first, double decay) {

        double after(int moves) {
            return first / (1 + decay * moves);
        }

        @Override
        public String toString() {
            return first + "/(1+" + decay + "n)";
        }
    }

    private static final class Rating {

        private double value;
        private int moves;

        void move(double surprise, Step step) {
            value += step.after(moves) * surprise;
            moves++;
        }
    }

    private record Difficulties(double bias, Map<String, Rating> items, Map<String, Rating> points) {

        double against(String item, List<String> itsPoints) {
            return bias - value(items, item) - mean(points, itsPoints);
        }

        void move(Answer answer, double surprise) {
            rating(items, answer.itemId()).move(-surprise, ITEM);
            answer.knowledgePoints().forEach(point -> rating(points, point).move(-surprise, POINT));
        }
    }

    private static final class Pupil implements Walk {

        private final Difficulties difficulties;
        private final Rating ability = new Rating();
        private final Map<String, Rating> skills = new HashMap<>();

        Pupil(Difficulties difficulties) {
            this.difficulties = difficulties;
        }

        @Override
        public double probabilityCorrect(Question next) {
            return probability(next.itemId(), next.knowledgePoints());
        }

        @Override
        public void observe(Answer answer) {
            learned(answer, surprise(answer));
        }

        /** As in training: the difficulties move too. */
        void play(Answer answer) {
            double surprise = surprise(answer);
            learned(answer, surprise);
            difficulties.move(answer, surprise);
        }

        private void learned(Answer answer, double surprise) {
            ability.move(surprise, ABILITY);
            answer.knowledgePoints().forEach(point -> rating(skills, point).move(surprise, SKILL));
        }

        private double surprise(Answer answer) {
            return (answer.isCorrect() ? 1 : 0) - probability(answer.itemId(), answer.knowledgePoints());
        }

        private double probability(String item, List<String> points) {
            double logit = difficulties.against(item, points) + ability.value + mean(skills, points);
            return 1 / (1 + Math.exp(-logit));
        }
    }

    private static Rating rating(Map<String, Rating> ratings, String key) {
        return ratings.computeIfAbsent(key, absent -> new Rating());
    }

    private static double value(Map<String, Rating> ratings, String key) {
        Rating rating = ratings.get(key);
        return rating == null ? 0 : rating.value;
    }

    private static double mean(Map<String, Rating> ratings, List<String> keys) {
        double sum = 0;
        for (String key : keys) {
            sum += value(ratings, key);
        }
        return keys.isEmpty() ? 0 : sum / keys.size();
    }
}
