package org.xueqing.dashboard.work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.PageQueries.Listed;

/**
 * An activity as it stands on the form: all of it text, so that what cannot be read is shown again as it was typed.
 *
 * @param book empty where the items come from no book
 * @param forAll id of a point that every item without one of its own is about; may be empty
 */
public record Draft(
        String form,
        String title,
        String setting,
        String medium,
        String givenOn,
        String dueOn,
        Set<String> classes,
        String book,
        String forAll,
        String reason,
        List<DraftItem> items) {

    private static final int LONGEST_TITLE = 60;
    private static final Set<String> SETTINGS = Set.of("CLASSWORK", "HOMEWORK", "QUIZ", "TEST");
    private static final Set<String> LEVELS = Set.of("了解", "理解", "掌握", "运用");

    /**
     * A line of the form.
     *
     * @param page of the book, empty without one
     * @param number under which it stands there
     * @param first id of the point that it is about, may be empty
     * @param second id of another one
     * @param itemId of the bank or of a family, empty for an item of a book or of the teacher's own
     */
    public record DraftItem(
            String label,
            String page,
            String number,
            String marks,
            String level,
            String first,
            String second,
            String itemId) {

        List<String> points(String forAll) {
            String own = first.isEmpty() && second.isEmpty() ? forAll : first;
            return List.copyOf(new TreeSet<>(
                    Stream.of(own, second).filter(point -> !point.isEmpty()).toList()));
        }

        Optional<BigDecimal> fullMarks() {
            if (marks.isBlank()) {
                return Optional.of(BigDecimal.ONE);
            }
            return marks.strip().matches("\\d{1,3}(\\.\\d{1,2})?")
                    ? Optional.of(new BigDecimal(marks.strip())).filter(it -> it.signum() > 0)
                    : Optional.empty();
        }

        boolean isFromBook() {
            return !page.isEmpty();
        }

        public boolean isFromBank() {
            return !itemId.isEmpty();
        }
    }

    /** A complaint about the form: a key of the bundle and what stands in its sentence. */
    public record Fault(String key, List<Object> arguments) {
        static Fault of(String key, Object... arguments) {
            return new Fault(key, List.of(arguments));
        }
    }

    public Draft {
        classes = Set.copyOf(classes);
        items = List.copyOf(items);
    }

    static Draft ofLabels(String form, String today, String classId, List<String> labels) {
        List<DraftItem> items = labels.stream()
                .map(label -> new DraftItem(label, "", "", "", "", "", "", ""))
                .toList();
        return new Draft(form, "", "HOMEWORK", "PAPER", today, today, Set.of(classId), "", "", "", items);
    }

    /** Numbers keep their names where no two pages share one, else the page stands before them. */
    static Draft ofPages(String form, String today, String classId, String book, List<Listed> listed) {
        boolean areUnique = listed.stream().map(Listed::number).distinct().count() == listed.size();
        List<DraftItem> items = listed.stream()
                .map(it -> new DraftItem(
                        areUnique ? it.number() : it.page() + "." + it.number(),
                        Integer.toString(it.page()),
                        it.number(),
                        "",
                        "",
                        it.points().stream().findFirst().orElse(""),
                        it.points().stream().skip(1).findFirst().orElse(""),
                        ""))
                .toList();
        return new Draft(form, "", "HOMEWORK", "PAPER", today, today, Set.of(classId), book, "", "", items);
    }

    /** Items that were drawn or chosen, numbered from 1. */
    static Draft ofItems(String form, String today, String classId, Map<String, BigDecimal> fullMarks) {
        List<DraftItem> items = new ArrayList<>();
        fullMarks.forEach((id, marks) -> items.add(new DraftItem(
                Integer.toString(items.size() + 1),
                "",
                "",
                marks.stripTrailingZeros().toPlainString(),
                "",
                "",
                "",
                id)));
        return new Draft(form, "", "HOMEWORK", "PAPER", today, today, Set.of(classId), "", "", "", items);
    }

    static Draft read(MultiValueMap<String, String> form) {
        List<DraftItem> items = new ArrayList<>();
        for (int at = 0; at < Math.min(form.getOrDefault("label", List.of()).size(), Labels.MOST); at++) {
            items.add(new DraftItem(
                    text(form, "label", at),
                    text(form, "page", at),
                    text(form, "number", at),
                    text(form, "marks", at),
                    text(form, "level", at),
                    text(form, "first", at),
                    text(form, "second", at),
                    text(form, "item", at)));
        }
        return new Draft(
                text(form, "form", 0),
                text(form, "title", 0),
                text(form, "setting", 0),
                text(form, "medium", 0),
                text(form, "givenOn", 0),
                text(form, "dueOn", 0),
                Set.copyOf(form.getOrDefault("classes", List.of())),
                text(form, "book", 0),
                text(form, "forAll", 0),
                text(form, "reason", 0),
                items);
    }

    /** As it is offered to a class: the youngest have no written homework. */
    Draft offeredTo(VisibleClass visible) {
        return isWrittenHomework() && visible.isYoung()
                ? new Draft(form, title, "CLASSWORK", medium, givenOn, dueOn, classes, book, forAll, reason, items)
                : this;
    }

    private boolean isWrittenHomework() {
        return setting.equals("HOMEWORK") && medium.equals("PAPER");
    }

    Draft titled(String wanted) {
        return new Draft(form, wanted, setting, medium, givenOn, dueOn, classes, book, forAll, reason, items);
    }

    /** Everything that keeps it from being given to a class, as far as the form alone shows. */
    List<Fault> faults(VisibleClass visible) {
        List<Fault> faults = new ArrayList<>();
        if (isWrittenHomework() && visible.isYoung()) {
            faults.add(Fault.of("activity.fault.homework"));
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.add(Fault.of("activity.fault.title", LONGEST_TITLE));
        }
        if (!SETTINGS.contains(setting) || !Set.of("PAPER", "SCREEN").contains(medium)) {
            faults.add(Fault.of("activity.fault.setting"));
        }
        if (Forms.date(givenOn).isEmpty() || Forms.date(dueOn).isEmpty()) {
            faults.add(Fault.of("activity.fault.date"));
        } else if (dueOn.compareTo(givenOn) < 0) {
            faults.add(Fault.of("activity.fault.due", dueOn, givenOn));
        }
        if (classes.isEmpty()) {
            faults.add(Fault.of("activity.fault.classes"));
        }
        faults.addAll(faultsOfItems());
        return faults;
    }

    private List<Fault> faultsOfItems() {
        List<Fault> faults = new ArrayList<>();
        if (items.isEmpty()) {
            faults.add(Fault.of("activity.fault.items"));
        }
        Set<String> labels = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        for (DraftItem item : items) {
            if (item.label().isEmpty()
                    || item.label().length() > 20
                    || item.label().matches(".*[\\s=].*")) {
                faults.add(Fault.of("activity.fault.label", item.label()));
            } else if (!labels.add(item.label())) {
                faults.add(Fault.of("activity.fault.label-twice", item.label()));
            }
            if (item.isFromBank() && !ids.add(item.itemId())) {
                faults.add(Fault.of("activity.fault.item-twice", item.label()));
            }
            if (item.fullMarks().isEmpty()) {
                faults.add(Fault.of("activity.fault.marks", item.label(), item.marks()));
            }
            if (!item.level().isEmpty() && !LEVELS.contains(item.level())) {
                faults.add(Fault.of("activity.fault.level", item.label()));
            }
        }
        return faults;
    }

    private static String text(Map<String, List<String>> form, String field, int at) {
        List<String> values = form.getOrDefault(field, List.of());
        return at < values.size() && values.get(at) != null ? values.get(at).strip() : "";
    }
}
