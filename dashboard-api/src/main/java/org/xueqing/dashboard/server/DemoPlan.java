package org.xueqing.dashboard.server;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.plan.ClassPlan;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.plan.PlanDesk;
import org.xueqing.ingest.plan.PlanOrder;
import org.xueqing.ingest.plan.PlanRelease;
import org.xueqing.ingest.plan.PlannedClass;
import org.xueqing.ingest.plan.Release;
import org.xueqing.ingest.practice.Handed;
import org.xueqing.ingest.practice.PracticeDesk;
import org.xueqing.ingest.practice.SelfAssessments;
import org.xueqing.ingest.practice.SelfAssessments.Feeling;
import org.xueqing.ingest.practice.SelfAssessments.Moment;
import org.xueqing.ingest.practice.SelfAssessments.Said;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.textbook.LearningPacks;
import org.xueqing.ingest.textbook.LearningResources.Kind;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.family.Families;
import org.xueqing.plan.Part;
import org.xueqing.simulation.SimulatedPupil;

/** The homework of the day in the first class of the demo's teacher: planned and released as a teacher would, and begun by some. */
final class DemoPlan {

    private static final int SCHOOLS_MINUTES = 20;
    private static final int ITEMS_OF_PACK = 4;
    /** Where anybody may look without an account; what is shown there is not ours. */
    private static final URI VIDEO = URI.create("https://basic.smartedu.cn/");

    private final Store store;
    private final DemoSchool school;
    private final String schoolId;
    private final InstantSource clock;
    private final ZoneId zone;
    private final LocalDate today;
    private final PlanDesk desk;

    DemoPlan(Store store, DemoSchool school, String schoolId, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.school = school;
        this.schoolId = schoolId;
        this.clock = clock;
        this.zone = zone;
        this.today = LocalDate.ofInstant(clock.instant(), zone);
        this.desk = new PlanDesk(store, Curriculum.load(), clock, zone);
    }

    /** Drafts, releases, and lets every second pupil begin; returns how many answers that brought. */
    int release() {
        String planId = "plan-demo-" + today;
        desk.draft(planned(), order(planId));
        String title = "%d 月 %d 日作业".formatted(today.getMonthValue(), today.getDayOfMonth());
        Release release = new PlanRelease(store, zone)
                .release(planId, new PlanRelease.Word(DemoAccounts.TEACHER, clock.instant(), title));
        if (release instanceof Release.Refused refused) {
            throw new IllegalStateException("the demo's plan was refused: " + refused);
        }
        ClassPlan plan = desk.find(planId).orElseThrow();
        givePack(plan);
        return begin(plan);
    }

    private PlannedClass planned() {
        String classId = school.teachersClasses().get(0);
        List<PlannedClass.Member> members = school.simulated().pupils().stream()
                .filter(pupil -> pupil.isIn(classId, school.simulated().plan().lastDay()))
                .sorted(Comparator.comparing(SimulatedPupil::pupilNumber))
                .map(pupil -> new PlannedClass.Member(pupil.studentId(), true))
                .toList();
        return new PlannedClass(classId, schoolId, new Volume(school.teachersGrade(), Semester.FIRST), members);
    }

    private PlanOrder order(String planId) {
        int most = PlanOrder.mostSeconds(Setting.HOMEWORK, school.teachersGrade(), SCHOOLS_MINUTES);
        return new PlanOrder(
                planId,
                PlanOrder.ForWhom.PUPIL,
                Setting.HOMEWORK,
                most,
                today,
                today.plusDays(1),
                Set.of(),
                Optional.empty(),
                DemoAccounts.TEACHER,
                clock.instant());
    }

    /** The account that is told has everything before it; of the others every second one has done half. */
    private int begin(ClassPlan plan) {
        try (PracticeDesk practice = new PracticeDesk(store, clock)) {
            return begin(plan, practice);
        }
    }

    private int begin(ClassPlan plan, PracticeDesk practice) {
        SelfAssessments assessments = new SelfAssessments(store, clock);
        int answers = 0;
        for (int at = 1; at < plan.lists().size(); at += 2) {
            PlanList list = plan.lists().get(at);
            String student = list.students().get(0);
            Feeling feeling = Feeling.values()[at % Feeling.values().length];
            assessments.note(
                    new Said(student, Objects.requireNonNull(list.activityId()), Moment.BEFORE, feeling),
                    Duration.ofMinutes(20));
            answers += answers(practice, list, student, at);
        }
        return answers;
    }

    private int answers(PracticeDesk practice, PlanList list, String student, int seed) {
        List<String> items = list.of(Part.REQUIRED).stream()
                .map(line -> line.line().itemId())
                .filter(item -> Families.item(item).isPresent())
                .toList();
        int begun = (items.size() + 1) / 2;
        for (int place = 0; place < begun; place++) {
            practice.take(handed(list, student, items.get(place), (seed + place) % 4 == 3, begun - place));
        }
        return begun;
    }

    private Handed handed(PlanList list, String student, String item, boolean isWrong, int minutesAgo) {
        String right = Families.item(item).orElseThrow().rule().text();
        return new Handed(
                NameBasedId.of("demo:" + student, item, 0),
                student,
                schoolId,
                Setting.HOMEWORK,
                list.activityId(),
                "demo",
                item,
                isWrong ? "1" : right,
                0,
                Duration.ofMinutes(minutesAgo),
                Duration.ofSeconds(40));
    }

    /** About the point that the first list begins with. */
    private void givePack(ClassPlan plan) {
        String first = plan.lists().get(0).lines().get(0).line().itemId();
        Item item = Families.item(first).orElseThrow();
        String point = item.family().knowledgePoints().get(0);
        List<ItemFamily> families = Families.of(point);
        List<String> items = IntStream.range(0, ITEMS_OF_PACK)
                .mapToObj(at -> families.get(at % families.size())
                        .item(today.toEpochDay() + at)
                        .itemId())
                .distinct()
                .toList();
        new GivenItems(store).keep(items, new ItemMapping.By(DemoAccounts.TEACHER, clock.instant()));
        String id = "pack-demo-" + today;
        new LearningPacks(store, clock)
                .give(
                        new LearningPacks.Pack(
                                id,
                                plan.classId(),
                                LearningPacks.Subject.ofPoint(point),
                                "看一看再练（示范）",
                                VIDEO,
                                Kind.VIDEO),
                        activity(id, plan, items),
                        DemoAccounts.TEACHER);
    }

    private Activity activity(String id, ClassPlan plan, List<String> items) {
        return new Activity(
                id,
                schoolId,
                plan.grade(),
                "看一看再练（示范）",
                Setting.SELF_STUDY,
                Activity.Medium.SCREEN,
                today,
                today.plusDays(7),
                IntStream.range(0, items.size())
                        .mapToObj(at -> ActivityItem.plain(at + 1, Integer.toString(at + 1), items.get(at)))
                        .toList());
    }
}
