package org.xueqing.ingest.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;

/**
 * An item as somebody typed it, on the page or in a row of a table: all of it text, so that what cannot be read is shown again
 * as it was typed.
 *
 * @param options one a line
 * @param kind name of an {@link AnswerKind}; empty to have it seen from the key
 * @param notations names of what a number may be written as; none for all
 * @param marks full marks, 1 where empty
 * @param solution a step a line, as are hints
 * @param knowledgePoints ids or Chinese names
 */
public record ItemForm(
        String stem,
        String options,
        String key,
        String kind,
        String unit,
        Set<String> notations,
        Set<String> demands,
        String marks,
        String solution,
        String hints,
        List<String> knowledgePoints) {

    public ItemForm {
        notations = Set.copyOf(notations);
        demands = Set.copyOf(demands);
        knowledgePoints = List.copyOf(knowledgePoints);
    }

    public static final ItemForm EMPTY = new ItemForm("", "", "", "", "", Set.of(), Set.of(), "", "", "", List.of());

    /** What a form comes to. */
    public sealed interface Read {}

    /** An item that can be graded. */
    public record Complete(Content content, List<String> knowledgePoints) implements Read {
        public Complete {
            knowledgePoints = List.copyOf(new TreeSet<>(knowledgePoints));
        }
    }

    /** @param faults what is wrong and what to do, by field; at least one */
    public record Faulty(List<Fault> faults) implements Read {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** @param field a component of the form */
    public record Fault(String field, Sentence why) {}

    /** As a form shows an item that is there. */
    public static ItemForm of(BankItem item) {
        Content content = item.content();
        AnswerRule rule = content.rule();
        return new ItemForm(
                content.stem(),
                String.join("\n", content.options()),
                rule.text(),
                AnswerKind.of(rule.right()).name(),
                rule.unit(),
                rule.notations().size() == Notation.values().length ? Set.of() : names(rule.notations()),
                names(rule.demands()),
                content.fullMarks().stripTrailingZeros().toPlainString(),
                String.join("\n", content.solution()),
                String.join("\n", content.hints()),
                item.knowledgePoints());
    }

    /** @param pointIds of the curriculum, by id and by name */
    public Read read(Map<String, String> pointIds) {
        return new ItemReading(this, pointIds).read();
    }

    /** The rule that the key and its demands make; none that could be used where the key cannot be read. */
    public AnswerKind.Key rule() {
        AnswerKind.Key read = answerKind().key(key, unit.strip());
        if (!(read instanceof AnswerKind.Key.Read it)) {
            return read;
        }
        Set<Notation> allowed = notations.isEmpty()
                ? Set.of(Notation.values())
                : notations.stream().map(Notation::valueOf).collect(Collectors.toSet());
        Set<Demand> asked = demands.stream().map(Demand::valueOf).collect(Collectors.toSet());
        return new AnswerKind.Key.Read(new AnswerRule(it.rule().right(), allowed, unit.strip(), asked));
    }

    AnswerKind answerKind() {
        if (!kind.isEmpty()) {
            return AnswerKind.valueOf(kind);
        }
        AnswerKind likely = AnswerKind.likely(key, unit.strip(), !lines(options).isEmpty());
        return likely == AnswerKind.NUMBER && demands.contains(Demand.EXACT_PLACES.name())
                ? AnswerKind.DECIMAL
                : likely;
    }

    BigDecimal fullMarks() {
        return marks.isBlank() ? BigDecimal.ONE : new BigDecimal(marks.strip());
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
