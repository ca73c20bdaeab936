package org.xueqing.dashboard.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ItemLine.PointName;
import org.xueqing.dashboard.work.Review.Another;
import org.xueqing.dashboard.work.Review.Missed;
import org.xueqing.ingest.activity.Mark;

/** The 讲评 screen: read from the last row, printed on one page, no names. */
@Controller
@OpenTo(Audience.TEACHING)
class ReviewPages {

    /** One that does not stand on the screen yet comes first, then one that is about the same point and nothing else. */
    private static final String ANOTHER =
            """
            select i.stem, i.answer
              from items i join item_knowledge_points k using (item_id)
             where k.knowledge_point = any (:points) and i.stem <> coalesce(:stem, '')
               and i.item_id not in (select item_id from activity_items where activity_id = :activity)
             order by i.stem = any (:used), (select count(*) from item_knowledge_points o where o.item_id = i.item_id), i.item_id
             limit 1
            """;

    private final ClassAccess access;
    private final ClassPupils pupils;
    private final ActivityQueries activities;
    private final Misconceptions misconceptions;
    private final JdbcClient store;
    private final Audit audit;

    ReviewPages(
            ClassAccess access,
            ClassPupils pupils,
            ActivityQueries activities,
            Misconceptions misconceptions,
            JdbcClient store,
            Audit audit) {
        this.access = access;
        this.pupils = pupils;
        this.activities = activities;
        this.misconceptions = misconceptions;
        this.store = store;
        this.audit = audit;
    }

    @GetMapping("/classes/{classId}/activities/{activityId}/review")
    String review(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @PathVariable String activityId,
            Locale language,
            Model model) {
        VisibleClass visible = OwnClass.own(access.visible(viewer, classId));
        ActivityLine activity = activities.given(visible, activityId);
        Map<String, Map<String, Mark>> marks = activities.marks(visible, activity);
        Review review = Review.of(activities.items(activity), marks, (item, wrong) -> misconceptions
                .behind(item, wrong)
                .map(found -> Misconceptions.name(found, language))
                .orElse(""));
        List<Missed> missed = withOthers(activity, review.missed());
        audit.record(viewer, Audit.Action.READ_CLASS, visible, "review " + activity.id());
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("activity", activity);
        model.addAttribute("review", new Review(review.pupils(), missed));
        model.addAttribute("pupils", pupils.count(visible));
        return "work/review";
    }

    private List<Missed> withOthers(ActivityLine activity, List<Missed> missed) {
        List<Missed> all = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (Missed one : missed) {
            Optional<Another> another = another(activity, one.item(), used);
            another.ifPresent(it -> used.add(it.stem()));
            all.add(one.with(another.orElse(null)));
        }
        return all;
    }

    private Optional<Another> another(ActivityLine activity, ItemLine item, List<String> used) {
        return store.sql(ANOTHER)
                .param("points", item.points().stream().map(PointName::id).toArray(String[]::new))
                .param("stem", item.stem(), java.sql.Types.VARCHAR)
                .param("activity", activity.id())
                .param("used", used.toArray(String[]::new))
                .query((row, number) -> new Another(row.getString("stem"), row.getString("answer")))
                .optional();
    }
}
