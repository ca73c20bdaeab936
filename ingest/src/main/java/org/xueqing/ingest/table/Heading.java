package org.xueqing.ingest.table;

import java.util.List;

/**
 * A column that somebody looks for.
 *
 * @param field what the program calls it
 * @param names what schools call it; the first one is said where it is missing
 */
public record Heading(String field, List<String> names) {

    public static Heading of(String field, String... names) {
        return new Heading(field, List.of(names));
    }

    boolean fits(String title) {
        return names.stream().map(Wording::key).anyMatch(name -> isName(title, name));
    }

    private static boolean isName(String title, String name) {
        return Wording.key(title).equals(name)
                || Wording.keyWithoutBrackets(title).equals(name);
    }
}
