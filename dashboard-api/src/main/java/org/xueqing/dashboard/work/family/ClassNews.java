package org.xueqing.dashboard.work.family;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.xueqing.dashboard.finding.HomeHelp;

/**
 * What there is to tell of a class.
 *
 * @param taught in the span
 * @param practised in the span, without what is among the taught
 * @param next what is taught next
 */
record ClassNews(Span span, List<ToldPoint> taught, List<ToldPoint> practised, List<String> next) {

    private static final int MOST_POINTS = 6;
    private static final int MOST_HELPS = 2;

    ClassNews {
        taught = List.copyOf(taught);
        Set<ToldPoint> told = new LinkedHashSet<>(taught);
        practised = practised.stream().filter(point -> !told.contains(point)).toList();
        next = List.copyOf(next);
    }

    /** Whether nothing was taught and nothing practised: then there is no text. */
    boolean isEmpty() {
        return taught.isEmpty() && practised.isEmpty();
    }

    /** The whole text, a sentence a line, to be copied as it is. */
    String text(MessageSource messages, Locale language, String className) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                messages,
                language,
                span.isOneDay() ? "group-text.head.day" : "group-text.head.week",
                className,
                span.first().getMonthValue(),
                span.first().getDayOfMonth(),
                span.last().getMonthValue(),
                span.last().getDayOfMonth()));
        add(lines, messages, language, "group-text.taught", names(taught, language));
        add(lines, messages, language, "group-text.practised", names(practised, language));
        helps().forEach(help -> lines.add(say(messages, language, help.key())));
        lines.add(say(messages, language, "group-text.rule"));
        add(lines, messages, language, "group-text.next", next);
        return String.join("\n", lines);
    }

    private Set<HomeHelp> helps() {
        return Stream.concat(taught.stream(), practised.stream())
                .map(ToldPoint::help)
                .distinct()
                .limit(MOST_HELPS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> names(List<ToldPoint> points, Locale language) {
        return points.stream().map(point -> point.nameIn(language)).toList();
    }

    private static void add(
            List<String> lines, MessageSource messages, Locale language, String key, List<String> names) {
        if (!names.isEmpty()) {
            String listed = names.stream()
                    .limit(MOST_POINTS)
                    .collect(Collectors.joining(say(messages, language, "group-text.and")));
            lines.add(say(messages, language, names.size() > MOST_POINTS ? key + ".more" : key, listed));
        }
    }

    private static String say(MessageSource messages, Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
