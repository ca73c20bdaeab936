package org.xueqing.dashboard.work;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.Misconception;

/**
 * Names the misconception that a wrong answer may come from, only where the library's own example fits to the letter: its
 * wrong answer, and its item where the item's words are known. That it fits proves nothing, so pages say "perhaps".
 */
final class Misconceptions {

    private final List<Misconception> library;

    Misconceptions(Collection<Misconception> library) {
        this.library = List.copyOf(library);
    }

    Optional<Misconception> behind(ItemLine item, String wrongAnswer) {
        return library.stream()
                .filter(it ->
                        item.points().stream().anyMatch(point -> point.id().equals(it.knowledgePoint())))
                .filter(it -> isExample(it, item.stem()) && isTypical(it, wrongAnswer))
                .findFirst();
    }

    static String name(Misconception misconception, Locale language) {
        return language.getLanguage().equals("en") ? misconception.nameEn() : misconception.nameZh();
    }

    private static boolean isExample(Misconception misconception, @Nullable String stem) {
        return stem == null || bare(stem).equals(bare(misconception.exampleItem()));
    }

    private static boolean isTypical(Misconception misconception, String wrongAnswer) {
        return Arrays.stream(misconception.typicalWrongAnswer().split(" 或 ", -1))
                .anyMatch(typical -> WrongAnswers.plain(typical).equals(WrongAnswers.plain(wrongAnswer)));
    }

    /** 47+38= and 47 + 38 ask the same. */
    private static String bare(String stem) {
        return WrongAnswers.plain(stem).replaceAll("[=＝]?[?？(（)）_]*$", "");
    }
}
