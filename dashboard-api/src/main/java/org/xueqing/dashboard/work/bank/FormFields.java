package org.xueqing.dashboard.work.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.xueqing.ingest.bank.ItemForm;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;

/** Reads an item's form as the page sends it; a choice that the page does not offer counts as none. */
final class FormFields {

    private FormFields() {}

    static ItemForm read(MultiValueMap<String, String> fields) {
        return new ItemForm(
                text(fields, "stem"),
                text(fields, "options"),
                text(fields, "key").strip(),
                known(AnswerKind.values(), List.of(text(fields, "kind"))).stream()
                        .findFirst()
                        .orElse(""),
                text(fields, "unit").strip(),
                known(Notation.values(), fields.getOrDefault("notations", List.of())),
                known(Demand.values(), fields.getOrDefault("demands", List.of())),
                text(fields, "marks").strip(),
                text(fields, "solution"),
                text(fields, "hints"),
                fields.getOrDefault("points", List.of()).stream()
                        .map(String::strip)
                        .filter(point -> !point.isEmpty())
                        .toList());
    }

    static String text(Map<String, List<String>> fields, String field) {
        return Optional.ofNullable(fields.get(field))
                .flatMap(values -> values.stream().findFirst())
                .orElse("");
    }

    private static Set<String> known(Enum<?>[] values, List<String> chosen) {
        return Arrays.stream(values).map(Enum::name).filter(chosen::contains).collect(Collectors.toSet());
    }
}
