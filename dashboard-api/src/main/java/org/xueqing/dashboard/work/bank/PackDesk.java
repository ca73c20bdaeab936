package org.xueqing.dashboard.work.bank;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.bank.DrawPages.Wish;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.Given;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.textbook.LearningPacks;
import org.xueqing.ingest.textbook.LearningPacks.Pack;
import org.xueqing.item.choice.Choice;

/** Makes a learning pack: draws items of its point that the class has not seen lately, and gives both. */
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

    /** Whether it stands now; false where the point has no items or the calendar forbids it. */
    boolean give(VisibleClass visible, UUID form, Pack pack, int count) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Wish wish =
                Wish.of(pack.knowledgePoint(), "", count, Math.abs(form.getMostSignificantBits()), Choice.USUAL_DAYS);
        List<String> drawn = draws
                .draw(visible.schoolId(), pack.knowledgePoint(), wish, givings.ofClass(visible.id()), today)
                .lines()
                .stream()
                .map(Draws.Line::itemId)
                .toList();
        if (drawn.isEmpty()) {
            return false;
        }
        String by = visible.viewer().login();
        items.keep(drawn, new ItemMapping.By(by, clock.instant()));
        return !(packs.give(pack, activity(visible, form, pack, drawn, today), by) instanceof Given.Refused);
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
