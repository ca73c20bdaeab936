package org.xueqing.ingest.marks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.table.Wording;

/**
 * Which column of another platform's export means what. Made once, kept by its name, used again next week.
 *
 * @param name also the source under which the platform's items are kept apart
 * @param titles of the columns that mean something
 */
public record ColumnMapping(String name, Map<MappedField, String> titles, Setting setting) {

    public ColumnMapping {
        titles = Map.copyOf(titles);
    }

    /** A first proposal: columns whose titles are the usual ones. */
    public static ColumnMapping proposed(String name, Collection<String> columns, Setting setting) {
        Map<MappedField, String> titles = new EnumMap<>(MappedField.class);
        for (MappedField field : MappedField.values()) {
            columns.stream()
                    .filter(column -> field.usualTitles().stream()
                            .anyMatch(usual -> Wording.key(usual).equals(Wording.key(column))))
                    .findFirst()
                    .ifPresent(column -> titles.put(field, column));
        }
        return new ColumnMapping(name, titles, setting);
    }

    /** What it lacks to name pupil, item and result; nothing if it can be used. */
    public Optional<Sentence> objection() {
        List<String> lacking = new ArrayList<>();
        if (!has(MappedField.ITEM)) {
            lacking.add("题号");
        }
        if (!has(MappedField.CORRECT) && !(has(MappedField.SCORE) && has(MappedField.FULL_MARKS))) {
            lacking.add("对错（或者得分和满分）");
        }
        boolean namesPupil = has(MappedField.NATIONAL_ID)
                || (has(MappedField.CLASS) && (has(MappedField.PUPIL_NO) || has(MappedField.NAME)));
        if (!namesPupil) {
            lacking.add("学籍号（或者班级和学号、姓名）");
        }
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("mapping.lacks", name, String.join("、", lacking)));
    }

    boolean has(MappedField field) {
        return titles.containsKey(field);
    }

    Optional<String> title(MappedField field) {
        return Optional.ofNullable(titles.get(field));
    }

    /** For the store: field names and titles, in one order. */
    public Map<String, String> plain() {
        Map<String, String> plain = new TreeMap<>();
        titles.forEach((field, title) -> plain.put(field.name(), title));
        plain.put("setting", setting.name());
        return plain;
    }

    /** @throws IllegalArgumentException if a field or setting is none of ours */
    public static ColumnMapping from(String name, Map<String, String> plain) {
        Map<MappedField, String> titles = new EnumMap<>(MappedField.class);
        plain.forEach((field, title) -> {
            if (!field.equals("setting")) {
                titles.put(MappedField.valueOf(field), title);
            }
        });
        return new ColumnMapping(name, titles, Setting.valueOf(plain.getOrDefault("setting", "HOMEWORK")));
    }
}
