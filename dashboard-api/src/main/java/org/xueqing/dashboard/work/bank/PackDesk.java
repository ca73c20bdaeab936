package org.xueqing.dashboard.work.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.Given;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.textbook.LearningPacks;
import org.xueqing.ingest.textbook.LearningPacks.Pack;
import org.xueqing.item.choice.Exposure;

/** Makes a learning pack: draws items of its points that the class has not seen lately, and gives both. */
@Component
class PackDesk {

    private static final int DAYS = 7;

    private final Draws draws;
    private final Givings givings;
    private final GivenItems items;
    private final LearningPacks packs;
    private final Clock clock;
    private final ZoneId zone;

    PackDesk(Draws draws, Givings givings, GivenItems items, LearningPacks packs, Clock clock, ZoneId zone) {
        this.draws = draws;
        this.givings = givings;
        this.items = items;
        this.packs = packs;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether it stands now; false where no point of it has items or the calendar forbids it. */
    boolean give(VisibleClass visible, UUID form, Pack pack, int count) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Exposure exposure = givings.ofClass(visible.id());
        long seed = Math.abs(form.getMostSignificantBits());
        List<List<String>> byPoint = pack.subject().knowledgePoints().stream()
                .map(point -> draws.some(visible.schoolId(), point, count, seed, exposure, today).stream()
                        .map(Draws.Line::itemId)
                        .toList())
                .toList();
        List<String> drawn = inTurn(byPoint, count);
        if (drawn.isEmpty()) {
            return false;
        }
        String by = visible.viewer().login();
        items.keep(drawn, new ItemMapping.By(by, clock.instant()));
        return !(packs.give(pack, activity(visible, form, pack, drawn, today), by) instanceof Given.Refused);
    }

    /** One of each point while there are any, then a second one; given point by point, in teaching order. */
    static List<String> inTurn(List<List<String>> byPoint, int count) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        int longest = byPoint.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < longest; round++) {
            for (int point = 0; point < byPoint.size() && taken.size() < count; point++) {
                if (round < byPoint.get(point).size()) {
                    taken.putIfAbsent(byPoint.get(point).get(round), point);
                }
            }
        }
        return taken.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Practised alone, so the minutes of homework are not touched. */
    private static Activity activity(VisibleClass visible, UUID form, Pack pack, List<String> drawn, LocalDate today) {
        List<ActivityItem> items = IntStream.range(0, drawn.size())
                .mapToObj(at -> ActivityItem.plain(at + 1, Integer.toString(at + 1), drawn.get(at)))
                .toList();
        return new Activity(
                "pack-" + form,
                visible.schoolId(),
                visible.name().grade(),
                pack.title(),
                Setting.SELF_STUDY,
                Activity.Medium.SCREEN,
                today,
                today.plusDays(DAYS),
                items);
    }
}
