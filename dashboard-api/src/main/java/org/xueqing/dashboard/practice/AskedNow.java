package org.xueqing.dashboard.practice;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;

/** The question to the class on a page that is opened while it is open. */
@Component
class AskedNow {

    private final PracticeQueries queries;
    private final Desk desk;

    AskedNow(PracticeQueries queries, Desk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    /** @param activityId of the assignment that it is; @param isDone the pupil has answered it */
    public record Question(String activityId, boolean isDone) {}

    void show(OwnPupil own, Model model) {
        Optional<Question> question = own.pupil().showsWork()
                ? queries.asked(own).flatMap(activity -> desk.sheet(own, activity)
                        .map(sheet -> new Question(activity, sheet.isDone())))
                : Optional.empty();
        model.addAttribute("question", question.orElse(null));
    }
}
