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
        return read(visible, activity, pupils.all(visible));
    }

    /** For a page that reads itself again: one look, however often. */
    public ClassPaper readAgain(VisibleClass visible, ActivityLine activity) {
        return read(visible, activity, pupils.allFollowed(visible));
    }

    private ClassPaper read(VisibleClass visible, ActivityLine activity, List<VisiblePupil> all) {
        Map<String, Presence> presences = activities.presences(visible, activity);
        List<ExpectedPupil> expected = all.stream()
                .filter(pupil -> presences.containsKey(pupil.studentId()) && pupil.showsWork())
                .map(pupil -> new ExpectedPupil(pupil, presences.getOrDefault(pupil.studentId(), Presence.EXPECTED)))
                .toList();
        return ClassPaper.of(activities.items(activity), expected, activities.marks(visible, activity));
    }
}
