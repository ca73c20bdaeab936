package org.xueqing.ingest.activity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xueqing.ingest.activity.Roll.Pupil;
import org.xueqing.ingest.message.Sentence;

/**
 * Reads the lines by which a teacher keys only what is wrong: {@code 7 3 5} is pupil 7, items 3 and 5 wrong;
 * {@code 7 3=44} adds what the pupil wrote; {@code 7 q} is absent (缺考), {@code 7 w} handed nothing in (未交),
 * {@code 7 *} has everything wrong. Full-width characters count as their plain ones.
 */
public final class Keying {

    private static final Set<String> ABSENT = Set.of("q", "Q", "缺", "缺考", "缺席");
    private static final Set<String> NOT_HANDED_IN = Set.of("w", "W", "未", "未交");
    private static final Set<String> EVERYTHING = Set.of("*", "全错");
    private static final int LONGEST_RESPONSE = 200;

    private final Roll roll;
    private final Map<String, ActivityItem> byLabel;
    private final Map<Integer, Pupil> pupils = new HashMap<>();
    private final Map<String, Presence> presences = new HashMap<>();
    private final Map<String, Map<String, Mark>> wrong = new HashMap<>();
    private final List<Keyed.Complaint> complaints = new ArrayList<>();
    private int line;

    private Keying(Roll roll, List<ActivityItem> items) {
        this.roll = roll;
        this.byLabel = items.stream().collect(Collectors.toMap(item -> folded(item.label()), item -> item));
    }

    /** @param lines as keyed; blank ones count as lines and say nothing */
    public static Keyed read(List<String> lines, Roll roll, List<ActivityItem> items) {
        Keying keying = new Keying(roll, items);
        lines.forEach(keying::read);
        return new Keyed(roll, keying.pupils, keying.presences, keying.wrong, keying.complaints);
    }

    private void read(String text) {
        line++;
        List<String> words = words(text);
        if (words.isEmpty()) {
            return;
        }
        String number = words.get(0);
        roll.find(number).ifPresent(pupil -> pupils.put(line, pupil));
        List<String> rest = words.subList(1, words.size());
        if (roll.isDoubled(number)) {
            complain("keying.doubled", number);
        } else if (roll.find(number).isEmpty()) {
            complain("keying.nobody", number);
        } else if (rest.isEmpty()) {
            complain("keying.nothing", number);
        } else {
            read(roll.find(number).get(), rest);
        }
    }

    private void read(Pupil pupil, List<String> words) {
        if (words.size() == 1 && ABSENT.contains(words.get(0))) {
            note(pupil, Presence.ABSENT);
        } else if (words.size() == 1 && NOT_HANDED_IN.contains(words.get(0))) {
            note(pupil, Presence.NOT_HANDED_IN);
        } else if (presences.containsKey(pupil.studentId())) {
            complain("keying.absent-and-wrong", pupil.number());
        } else {
            words.forEach(word -> readItem(pupil, word));
        }
    }

    private void note(Pupil pupil, Presence presence) {
        Presence before = presences.get(pupil.studentId());
        if (wrong.containsKey(pupil.studentId()) || (before != null && before != presence)) {
            complain("keying.absent-and-wrong", pupil.number());
        } else {
            presences.put(pupil.studentId(), presence);
        }
    }

    private void readItem(Pupil pupil, String word) {
        if (EVERYTHING.contains(word)) {
            byLabel.values().forEach(item -> mark(pupil, item, Mark.WRONG));
            return;
        }
        int equals = word.indexOf('=');
        String label = equals < 0 ? word : word.substring(0, equals);
        String response = equals < 0 ? "" : word.substring(equals + 1);
        ActivityItem item = byLabel.get(label);
        if (item == null) {
            complain("keying.no-item", pupil.number(), label);
        } else if (response.length() > LONGEST_RESPONSE) {
            complain("keying.long", pupil.number(), label, LONGEST_RESPONSE);
        } else {
            mark(pupil, item, response.isEmpty() ? Mark.WRONG : Mark.wrong(response));
        }
    }

    private void mark(Pupil pupil, ActivityItem item, Mark mark) {
        wrong.computeIfAbsent(pupil.studentId(), absent -> new LinkedHashMap<>())
                .merge(item.itemId(), mark, (before, now) -> now.response() == null ? before : now);
    }

    private void complain(String key, Object... arguments) {
        complaints.add(new Keyed.Complaint(line, Sentence.of(key, arguments)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(folded(text).split("[\\s,;、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    }
}
