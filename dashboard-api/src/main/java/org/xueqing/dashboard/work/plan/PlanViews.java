package org.xueqing.dashboard.work.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.plan.PlanView.LineView;
import org.xueqing.dashboard.work.plan.PlanView.ListView;
import org.xueqing.dashboard.work.plan.PlanView.OfPupil;
import org.xueqing.dashboard.work.plan.PlanView.Progress;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.plan.SheetCode;
import org.xueqing.plan.Part;

/** Puts together what a page shows of a plan: names, items, reasons, and how far everybody is. */
@Service
class PlanViews {

    private final PlanReading reading;
    private final PlanSheets sheets;
    private final GivenItems items;
    private final PlanProgress progress;
    private final PlanWords words;

    PlanViews(PlanReading reading, PlanSheets sheets, GivenItems items, PlanProgress progress, PlanWords words) {
        this.reading = reading;
        this.sheets = sheets;
        this.items = items;
        this.progress = progress;
        this.words = words;
    }

    PlanView of(VisibleClass visible, ClassPlan plan, Locale language) {
        Map<String, VisiblePupil> here = reading.here(visible);
        Map<String, SheetCode> codes = sheets.codes(plan.order().planId());
        Map<String, Progress> done =
                plan.isReleased() ? progress.of(plan.order().planId()) : Map.of();
        Map<String, Found> contents = items.find(
                plan.schoolId(),
                plan.lists().stream()
                        .flatMap(list -> list.lines().stream())
                        .map(line -> line.line().itemId())
                        .distinct()
                        .toList());
        List<ListView> lists = plan.lists().stream()
                .map(list -> new ListView(
                        list.number(),
                        heading(list, plan, language),
                        list.activityId(),
                        pupils(list, here, codes, done),
                        lines(list, contents, language),
                        list.seconds()))
                .filter(list -> !list.pupils().isEmpty())
                .toList();
        int count = lists.stream().mapToInt(list -> list.pupils().size()).sum();
        return new PlanView(plan.order(), plan.isReleased(), count, lists);
    }

    private String heading(PlanList list, ClassPlan plan, Locale language) {
        if (list.need().isEmpty()) {
            return "";
        }
        List<String> about = plan.order().point().map(List::of).orElse(List.of());
        return list.codes().isEmpty()
                ? words.say(language, "plan.need." + list.need().get().name())
                : words.say(language, "plan.need.way", words.ways(list.codes(), about, language));
    }

    /** In school order; whoever has left the class is left out. */
    private static List<OfPupil> pupils(
            PlanList list, Map<String, VisiblePupil> here, Map<String, SheetCode> codes, Map<String, Progress> done) {
        List<OfPupil> pupils = new ArrayList<>();
        here.forEach((student, pupil) -> {
            SheetCode code = codes.get(student);
            if (code != null && list.students().contains(student)) {
                pupils.add(new OfPupil(pupil, code, done.get(student)));
            }
        });
        return pupils;
    }

    private List<LineView> lines(PlanList list, Map<String, Found> contents, Locale language) {
        List<LineView> lines = new ArrayList<>();
        for (PlanLine each : list.lines()) {
            String itemId = each.line().itemId();
            lines.add(new LineView(
                    lines.size() + 1,
                    itemId,
                    Optional.ofNullable(contents.get(itemId))
                            .map(Found::content)
                            .orElse(null),
                    words.point(each.line().knowledgePoints().get(0), language),
                    words.why(each.line().reason(), language),
                    each.line().seconds(),
                    each.line().part() == Part.OPTIONAL,
                    each.isLocked()));
        }
        return lines;
    }
}
