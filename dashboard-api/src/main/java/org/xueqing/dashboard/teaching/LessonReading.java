package org.xueqing.dashboard.teaching;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.teaching.TeachingQueries.Noted;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.diagnosis.teaching.Lesson;
import org.xueqing.diagnosis.teaching.LessonAnswer;

/** Reads the lesson in which the own class did an activity, with what observers noted; each look at it is written down. */
@Service
public class LessonReading {

    /** An evening of homework is no lesson. */
    private static final Set<String> IN_LESSONS = Set.of("CLASSWORK", "QUIZ");

    private static final int LOOKED_THROUGH = 8;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final TeachingQueries queries;
    private final ActivityQueries activities;
    private final ClassPupils pupils;
    private final AccountNames names;
    private final SchoolTime time;
    private final ZoneId zone;

    LessonReading(
            TeachingQueries queries, ActivityQueries activities, ClassPupils pupils, AccountNames names, ZoneId zone) {
        this.queries = queries;
        this.activities = activities;
        this.pupils = pupils;
        this.names = names;
        this.time = new SchoolTime(zone);
        this.zone = zone;
    }

    /** Empty for what is not done in lessons, and where no answers have a time: they were keyed from paper, or nobody has answered. */
    public Optional<LessonView> read(VisibleClass visible, ActivityLine activity) {
        pupils.followed(visible);
        List<Noted> noted = queries.notes(visible, activity);
        return lesson(visible, activity).map(lesson -> LessonView.of(lesson, noted, notes(visible, noted), time));
    }

    /** The newest work of the class that was done on the screen in a lesson. */
    public Optional<ActivityLine> newest(VisibleClass visible) {
        return activities.newestFirst(visible).stream()
                .filter(activity -> !activity.isPaper() && IN_LESSONS.contains(activity.setting()))
                .limit(LOOKED_THROUGH)
                .filter(activity -> lesson(visible, activity).isPresent())
                .findFirst();
    }

    /** Answers of one single moment are an import, no lesson. */
    private Optional<Lesson> lesson(VisibleClass visible, ActivityLine activity) {
        if (!IN_LESSONS.contains(activity.setting())) {
            return Optional.empty();
        }
        List<LessonAnswer> answers = queries.answers(visible, activity);
        boolean hasCourse = answers.stream().map(LessonAnswer::at).distinct().count() > 1;
        return hasCourse ? Lesson.of(answers) : Optional.empty();
    }

    private List<LessonView.Note> notes(VisibleClass visible, List<Noted> noted) {
        Map<String, String> authors =
                names.of(noted.stream().map(Noted::by).distinct().toList());
        List<LessonView.Note> notes = new ArrayList<>();
        for (Noted one : noted) {
            notes.add(new LessonView.Note(
                    notes.size() + 1,
                    one.id(),
                    time.minute(one.moment()),
                    one.text(),
                    authors.getOrDefault(one.by(), one.by()),
                    one.by().equals(visible.viewer().login()),
                    one.isChanged()));
        }
        return notes;
    }

    /** The moment of a note: a time such as 09:41 on the day of the lesson, or of the activity where there is none. */
    Optional<Instant> moment(VisibleClass visible, ActivityLine activity, String at) {
        Instant day = lesson(visible, activity)
                .map(Lesson::begin)
                .orElseGet(() ->
                        activity.givenOn().atTime(LocalTime.NOON).atZone(zone).toInstant());
        return time.at(day, at);
    }

    /** Whether the words hold the name of a pupil of the class, whole or, where it has two characters and more, the given name. */
    boolean namesAPupil(VisibleClass visible, String words) {
        String written = plain(words);
        return pupils.all(visible).stream()
                .filter(VisiblePupil::isRostered)
                .map(pupil -> plain(pupil.name()))
                .anyMatch(name -> written.contains(name) || (name.length() > 2 && written.contains(name.substring(1))));
    }

    private static String plain(String words) {
        return SPACE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    }
}
