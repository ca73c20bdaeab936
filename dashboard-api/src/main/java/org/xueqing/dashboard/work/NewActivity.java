package org.xueqing.dashboard.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Draft.DraftItem;
import org.xueqing.dashboard.work.PageQueries.Book;
import org.xueqing.dashboard.work.PageQueries.Listed;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.Given;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.catalogue.BookPages;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.store.Store;

/** Makes an activity of a form without faults: items first, then what they are about, then the activity itself. */
@Service
class NewActivity {

    private final Activities activities;
    private final PageQueries pages;
    private final GivenItems bank;
    private final Store store;
    private final Audit audit;
    private final Clock clock;

    NewActivity(Activities activities, PageQueries pages, GivenItems bank, Store store, Audit audit, Clock clock) {
        this.activities = activities;
        this.pages = pages;
        this.bank = bank;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id that the form's activity has; the same form twice is the same activity. */
    static String id(Draft draft) {
        return "act-" + Forms.token(draft.form());
    }

    /** Those of the points on the form that are none. */
    Set<String> unknownPoints(Draft draft) {
        Set<String> points = new TreeSet<>();
        draft.items().forEach(item -> points.addAll(item.points(draft.forAll())));
        return BookPages.unknown(store, points);
    }

    /** What the chosen items of bank and families say, by id; one that is not there is missing. */
    Map<String, GivenItems.Found> ofBank(VisibleClass visible, Collection<String> itemIds) {
        return bank.find(visible.schoolId(), itemIds);
    }

    /** Labels of items that were withdrawn or edited since somebody chose them. */
    List<String> withdrawn(VisibleClass visible, Draft draft) {
        Map<String, GivenItems.Found> found = ofBank(visible, idsOfBank(draft));
        return draft.items().stream()
                .filter(DraftItem::isFromBank)
                .filter(item -> !Optional.ofNullable(found.get(item.itemId()))
                        .map(GivenItems.Found::mayBeGiven)
                        .orElse(false))
                .map(DraftItem::label)
                .toList();
    }

    static List<String> idsOfBank(Draft draft) {
        return draft.items().stream()
                .filter(DraftItem::isFromBank)
                .map(DraftItem::itemId)
                .toList();
    }

    /** @param overriding an administrator's written reason to give a test outside the calendar */
    Given give(VisibleClass visible, Draft draft, Volume volume, Optional<String> overriding) {
        Map<String, String> itemIds = itemIds(visible, draft, volume);
        Activity activity = activity(visible, draft, itemIds);
        ItemMapping.By by = new ItemMapping.By(visible.viewer().login(), clock.instant());
        Activities.Order order = new Activities.Order(by.login(), by.at(), overriding);
        Given given = activities.give(activity, draft.classes(), order);
        if (given instanceof Given.Made) {
            Map<String, List<String>> known = listed(visible, draft, volume).stream()
                    .collect(Collectors.toMap(Listed::itemId, Listed::points, (one, same) -> one));
            list(visible, draft, volume, by);
            bank.keep(idsOfBank(draft), by);
            map(draft, itemIds, known, by);
            overriding
                    .filter(reason -> activity.setting() == Setting.TEST)
                    .ifPresent(reason -> audit.record(
                            visible.viewer(),
                            Audit.Action.EXAM_OVERRIDE,
                            visible,
                            activity.activityId() + ": " + reason));
        }
        return given;
    }

    private static Activity activity(VisibleClass visible, Draft draft, Map<String, String> itemIds) {
        List<ActivityItem> items = new ArrayList<>();
        for (DraftItem item : draft.items()) {
            items.add(new ActivityItem(
                    items.size() + 1,
                    item.label(),
                    itemIds.getOrDefault(item.label(), ""),
                    item.fullMarks().orElseThrow(),
                    item.level().isEmpty() ? null : item.level()));
        }
        return new Activity(
                id(draft),
                visible.schoolId(),
                visible.name().grade(),
                draft.title(),
                Setting.valueOf(draft.setting()),
                Activity.Medium.valueOf(draft.medium()),
                LocalDate.parse(draft.givenOn()),
                LocalDate.parse(draft.dueOn()),
                items);
    }

    /** By label: what the book's page says, else an id made of the page and number, else one of the activity's own. */
    private Map<String, String> itemIds(VisibleClass visible, Draft draft, Volume volume) {
        Map<String, String> listed = listed(visible, draft, volume).stream()
                .collect(Collectors.toMap(it -> it.page() + "\n" + it.number(), Listed::itemId));
        Map<String, String> ids = new HashMap<>();
        for (DraftItem item : draft.items()) {
            if (item.isFromBank()) {
                ids.put(item.label(), item.itemId());
                continue;
            }
            String own = item.isFromBook()
                    ? page(visible, draft, volume, item).itemId(item.number())
                    : id(draft) + "/" + item.label();
            String inBank = listed.getOrDefault(item.page() + "\n" + item.number(), own);
            // A book may print an item twice; on one paper each number is an item of its own.
            ids.put(item.label(), ids.containsValue(inBank) ? id(draft) + "/" + item.label() : inBank);
        }
        return ids;
    }

    private List<Listed> listed(VisibleClass visible, Draft draft, Volume volume) {
        Set<Integer> numbers = draft.items().stream()
                .filter(DraftItem::isFromBook)
                .map(item -> Integer.valueOf(item.page()))
                .collect(Collectors.toSet());
        return numbers.isEmpty() ? List.of() : pages.listed(new Book(draft.book(), visible.edition(), volume), numbers);
    }

    private static BookPages.Page page(VisibleClass visible, Draft draft, Volume volume, DraftItem item) {
        return new BookPages.Page(draft.book(), visible.edition(), volume, Integer.parseInt(item.page()));
    }

    /** Numbers that the book's page did not have yet. */
    private void list(VisibleClass visible, Draft draft, Volume volume, ItemMapping.By by) {
        Set<String> before = listed(visible, draft, volume).stream()
                .map(it -> it.page() + "\n" + it.number())
                .collect(Collectors.toSet());
        List<BookPages.Entry> entries = draft.items().stream()
                .filter(item -> item.isFromBook() && !before.contains(item.page() + "\n" + item.number()))
                .map(item -> BookPages.Entry.of(page(visible, draft, volume, item), item.number(), List.of()))
                .toList();
        BookPages.put(store, entries, by);
    }

    /** The form shows two points of an item; where these are as before, what the bank says of more of them stays. */
    private void map(Draft draft, Map<String, String> itemIds, Map<String, List<String>> known, ItemMapping.By by) {
        Map<String, List<String>> points = new HashMap<>();
        for (DraftItem item : draft.items()) {
            String itemId = itemIds.getOrDefault(item.label(), "");
            List<String> own = item.points(draft.forAll());
            List<String> before = known.getOrDefault(itemId, List.of());
            if (!item.isFromBank()
                    && !own.isEmpty()
                    && !own.equals(before.stream().limit(2).sorted().toList())) {
                points.put(itemId, own);
            }
        }
        ItemMapping.change(store, points, by);
    }
}
