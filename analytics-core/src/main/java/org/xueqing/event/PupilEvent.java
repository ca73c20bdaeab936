package org.xueqing.event;

/** An event of one pupil. Answers, steps and voids of a pupil share one space of ids. */
public sealed interface PupilEvent extends LearningEvent permits Answered, Stepped, Voided {

    /** Pseudonymous, 1 to 64 characters. */
    String studentId();

    @Override
    default String subjectId() {
        return studentId();
    }
}
