package org.xueqing.dashboard.work.paper;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityPages.ExpectedPupil;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.ingest.activity.Presence;

/** Reads the answers to one paper as the viewer may see them: at most the items of a paper times the pupils of a class. */
@Service
public class PaperReading {

    private final ClassPupils pupils;
    private final ActivityQueries activities;

    PaperReading(ClassPupils pupils, ActivityQueries activities) {
        this.pupils = pupils;
        this.activities = activities;
    }

    public ClassPaper read(VisibleClass visible, ActivityLine activity) {
        return ClassPaper.of(answered(visible, activity, pupils.all(visible)));
    }

    /** For a page that reads itself again: one look, however often. */
    public ClassPaper readAgain(VisibleClass visible, ActivityLine activity) {
        return ClassPaper.of(answered(visible, activity, pupils.allFollowed(visible)));
    }

    /** What was earned alone: one look, however many papers. */
    public PaperScores scores(VisibleClass visible, ActivityLine activity) {
        return answered(visible, activity, pupils.allFollowed(visible)).scores();
    }

    /** Wrong answers that strong pupils give; without whatever else is said of a paper. */
    public List<MisleadingItem> misleading(VisibleClass visible, ActivityLine activity) {
        AnsweredPaper answered = answered(visible, activity, pupils.allFollowed(visible));
        return answered.misleading().stream()
                .map(answer -> new MisleadingItem(answered.items().get(answer.item()), answer))
                .toList();
    }

    private AnsweredPaper answered(VisibleClass visible, ActivityLine activity, List<VisiblePupil> all) {
        Map<String, Presence> presences = activities.presences(visible, activity);
        List<ExpectedPupil> expected = all.stream()
                .filter(pupil -> presences.containsKey(pupil.studentId()) && pupil.showsWork())
                .map(pupil -> new ExpectedPupil(pupil, presences.getOrDefault(pupil.studentId(), Presence.EXPECTED)))
                .toList();
        return AnsweredPaper.of(activities.items(activity), expected, activities.marks(visible, activity));
    }
}
