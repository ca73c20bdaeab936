package org.xueqing.dashboard.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xueqing.curriculum.Misconception;

/** Wrong procedures by the names that teachers read. */
public final class Misconceptions {

    /** More names on one line are not read. */
    private static final int MOST = 2;

    private final Map<String, Misconception> byCode;

    public Misconceptions(Collection<Misconception> library) {
        this.byCode = library.stream().collect(Collectors.toMap(Misconception::code, Function.identity()));
    }

    /**
     * Names of procedures, those of the given points first. Where some belong to the points, the others are left out: they lead
     * to the same answer here, but are about something else.
     */
    public List<String> names(Set<String> codes, Collection<String> points, Locale language) {
        List<Misconception> all = codes.stream()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .sorted(Comparator.comparing(Misconception::code))
                .toList();
        List<Misconception> own =
                all.stream().filter(it -> points.contains(it.knowledgePoint())).toList();
        return (own.isEmpty() ? all : own)
                .stream().map(it -> name(it, language)).distinct().limit(MOST).toList();
    }

    /** Whether the procedure is one of these points'. */
    boolean isOf(String code, Collection<String> points) {
        Misconception found = byCode.get(code);
        return found != null && points.contains(found.knowledgePoint());
    }

    private static String name(Misconception misconception, Locale language) {
        return language.getLanguage().equals("en") ? misconception.nameEn() : misconception.nameZh();
    }
}
