package org.xueqing.simulation;

import java.util.List;

/** What follows about one pupil if the traits were as supposed. Asked and told in order of time. */
sealed interface Supposition permits TwoStateSupposition, GradualSupposition {

    /** Probability that every one of the points is known. Points outside the pupil's syllabi count as known. */
    double known(List<String> points, long atSecond);

    /** A lesson or a review of one point. */
    void attend(String point, double weight, long atSecond);

    /** An exercise on an item, with its feedback. */
    void practise(List<String> points, long atSecond);

    /** Takes in an answer; returns how likely it was. */
    double hear(HeardAnswer answer);
}
