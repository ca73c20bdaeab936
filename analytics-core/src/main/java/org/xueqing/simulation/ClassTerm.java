package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A class's way through the term: a night, then on school days the teacher's day and each pupil's. */
record ClassTerm(ClassTeacher teacher, List<PupilTerm> pupils) {

    void live(LocalDate day, WeekLog log) {
        pupils.forEach(PupilTerm::sleep);
        if (Timetable.isSchoolDay(day)) {
            ClassDay classDay = teacher.teach(day, log);
            pupils.forEach(pupil -> pupil.live(classDay, log));
        }
    }

    Stream<Knowledge> knowledge() {
        return pupils.stream().flatMap(pupil -> pupil.knowledge().stream());
    }
}
