package org.xueqing.dashboard.work.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.plan.PlanView.LineView;
import org.xueqing.dashboard.work.plan.PlanView.ListView;
import org.xueqing.dashboard.work.plan.PlanView.OfPupil;
import org.xueqing.dashboard.work.plan.PlanView.Progress;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.GivenItems.Found;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.ingest.plan.PlanSheets;
import org.xueqing.ingest.plan.PlannedClass;
import org.xueqing.ingest.plan.SheetCode;
import org.xueqing.plan.Part;

/** Puts together what a page shows of a plan: names, items, reasons, and how far everybody is. */
@Service
class PlanReading {

    private static final String HOMEWORK_MINUTES = "select homework_minutes from schools where school_id = :school";

    private final ClassPupils pupils;
    private final PointQueries points;
    private final PlanDesk desk;
    private final PlanSheets sheets;
    private final GivenItems items;
    private final PlanProgress progress;
    private final PlanWords words;
    private final JdbcClient readers;

    PlanReading(
            ClassPupils pupils,
            PointQueries points,
            PlanDesk desk,
            PlanSheets sheets,
            GivenItems items,
            PlanProgress progress,
            PlanWords words,
            JdbcClient readers) {
        this.pupils = pupils;
        this.points = points;
        this.desk = desk;
        this.sheets = sheets;
        this.items = items;
        this.progress = progress;
        this.words = words;
        this.readers = readers;
    }

    /** The class as it is planned for: everybody, since paper is for everybody. */
    PlannedClass planned(VisibleClass visible) {
        return new PlannedClass(
                visible.id(),
                visible.schoolId(),
                points.volume(visible),
                pupils.all(visible).stream()
                        .map(pupil -> new PlannedClass.Member(pupil.studentId(), pupil.showsWork()))
                        .toList());
    }

    int homeworkMinutes(VisibleClass visible) {
        return readers.sql(HOMEWORK_MINUTES)
                .param("school", visible.schoolId())
                .query(Integer.class)
                .single();
    }

    /** A plan of the class: one that was released, or the viewer's own draft. */
    ClassPlan plan(VisibleClass visible, String planId) {
        return desk.find(planId)
                .filter(plan -> plan.classId().equals(visible.id()))
                .filter(plan -> plan.isReleased()
                        || plan.order().by().equals(visible.viewer().login()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** By student id, in school order. */
    Map<String, VisiblePupil> here(VisibleClass visible) {
        return pupils.all(visible).stream()
                .collect(Collectors.toMap(
                        VisiblePupil::studentId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** What stands on these items; the id where the school has one no more. */
    List<String> stems(String schoolId, List<String> itemIds) {
        Map<String, Found> found = items.find(schoolId, itemIds);
        return itemIds.stream()
                .map(item -> Optional.ofNullable(found.get(item))
                        .map(it -> it.content().stem())
                        .orElse(item))
                .toList();
    }

    PlanView view(VisibleClass visible, ClassPlan plan, Locale language) {
        Map<String, VisiblePupil> here = here(visible);
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
