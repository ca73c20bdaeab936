package org.xueqing.simulation;

import java.time.Instant;
import java.util.List;

/** What one pupil knows, point by point, and how that changes. Asked and told in order of time. */
sealed interface Mind permits TwoStateMind, GradualMind {

    /** Weight of a lesson, a review and an exercise as occasions to learn. */
    double LESSON = 1;

    double REVIEW = 0.6;
    double EXERCISE = 0.45;

    /** Practices in vain from which on a pupil counts as stuck and learns a third as well. */
    int STUCK_AFTER = 8;

    double WHEN_STUCK = 0.35;

    /** Points outside the pupil's syllabi count as known. */
    Grasp grasp(List<String> wanted, Instant at);

    /** Probability of a right answer by an engaged pupil under no bug. */
    double right(Item item, Instant at);

    /** A lesson or a review of one point. */
    void attend(String point, double weight, Instant at);

    /** An exercise on an item, with its feedback. */
    void practise(List<String> practised, Instant at);

    /** Points practised in vain. */
    int stuckPoints(Instant at);

    List<Knowledge> knowledge(Instant asOf);
}
