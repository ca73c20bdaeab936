package org.xueqing.ingest.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xueqing.ingest.bank.ItemForm.Complete;
import org.xueqing.ingest.bank.ItemForm.Fault;
import org.xueqing.ingest.bank.ItemForm.Faulty;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;

/** Reads a form and finds everything that keeps it from being an item. */
final class ItemReading {

    private static final int LONGEST_STEM = 1_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_OPTION = 200;
    private static final int MOST_OPTIONS = 8;
    private static final int MOST_POINTS = 8;
    private static final int LONGEST_UNIT = 20;

    private final ItemForm form;
    private final Map<String, String> pointIds;
    private final List<Fault> faults = new ArrayList<>();

    ItemReading(ItemForm form, Map<String, String> pointIds) {
        this.form = form;
        this.pointIds = pointIds;
    }

    ItemForm.Read read() {
        checkWords();
        List<String> options = options();
        List<String> points = points();
        if (!form.marks().isBlank() && !form.marks().strip().matches("0*[1-9]\\d{0,2}(\\.\\d{1,2})?|0?\\.\\d?[1-9]")) {
            refuse("marks", "bank.fault.marks", form.marks());
        }
        AnswerKind.Key key = key();
        if (!faults.isEmpty() || !(key instanceof AnswerKind.Key.Read it)) {
            return new Faulty(faults);
        }
        checkKey(it.rule(), options);
        return faults.isEmpty() ? new Complete(content(it.rule(), options), points) : new Faulty(faults);
    }

    private Content content(AnswerRule rule, List<String> options) {
        return new Content(
                form.stem().strip(),
                null,
                options,
                rule,
                form.fullMarks().setScale(2, java.math.RoundingMode.UNNECESSARY),
                ItemForm.lines(form.solution()),
                ItemForm.lines(form.hints()));
    }

    private void checkWords() {
        if (form.stem().isBlank()) {
            refuse("stem", "bank.fault.stem");
        } else if (form.stem().length() > LONGEST_STEM) {
            refuse("stem", "bank.fault.long", LONGEST_STEM);
        }
        if (form.solution().length() > LONGEST_TEXT) {
            refuse("solution", "bank.fault.long", LONGEST_TEXT);
        }
        if (form.hints().length() > LONGEST_TEXT) {
            refuse("hints", "bank.fault.long", LONGEST_TEXT);
        }
        if (form.unit().length() > LONGEST_UNIT) {
            refuse("unit", "bank.fault.long", LONGEST_UNIT);
        }
    }

    private List<String> options() {
        List<String> options = ItemForm.lines(form.options());
        Set<String> different = new HashSet<>(options);
        if (options.size() == 1 || options.size() > MOST_OPTIONS) {
            refuse("options", "bank.fault.options", MOST_OPTIONS);
        } else if (different.size() < options.size()) {
            refuse("options", "bank.fault.options-same");
        } else if (options.stream().anyMatch(option -> option.length() > LONGEST_OPTION)) {
            refuse("options", "bank.fault.long", LONGEST_OPTION);
        }
        return options;
    }

    private List<String> points() {
        List<String> points = new ArrayList<>();
        for (String named : form.knowledgePoints()) {
            String id = pointIds.get(named.strip());
            if (id == null) {
                refuse("knowledgePoints", "bank.fault.point", named);
            } else {
                points.add(id);
            }
        }
        if (form.knowledgePoints().isEmpty() || form.knowledgePoints().size() > MOST_POINTS) {
            refuse("knowledgePoints", "bank.fault.points", MOST_POINTS);
        }
        return points;
    }

    private AnswerKind.Key key() {
        AnswerKind.Key key = form.rule();
        if (form.key().isBlank()) {
            refuse("key", "bank.fault.key-empty");
        } else if (key instanceof AnswerKind.Key.Unreadable unreadable) {
            faults.add(new Fault(
                    "key",
                    Sentence.of(
                            "bank.fault.key",
                            form.key(),
                            Sentence.of("answer-kind." + form.answerKind()),
                            GradeWords.said(unreadable.reason()))));
        }
        return key;
    }

    /** Whatever the key demands of pupils the key itself must do. */
    private void checkKey(AnswerRule rule, List<String> options) {
        Answer right = rule.right();
        boolean isOfOptions = right instanceof Answer.Choice || right instanceof Answer.Order;
        if (isOfOptions && last(right) >= options.size()) {
            refuse("key", "bank.fault.key-option", form.key(), options.size());
        } else if (Grader.grade(form.key(), rule) instanceof Grade.NotInForm missing) {
            faults.add(new Fault(
                    "key", Sentence.of("bank.fault.key-form", form.key(), GradeWords.missing(missing.missed()))));
        } else if (!Grader.grade(form.key(), rule).isRight()) {
            refuse("key", "bank.fault.key-notation", form.key());
        }
    }

    private static int last(Answer right) {
        return right instanceof Answer.Order order
                ? order.numbers().stream().mapToInt(Integer::intValue).max().orElse(0)
                : ((Answer.Choice) right).number();
    }

    private void refuse(String field, String sentence, Object... arguments) {
        faults.add(new Fault(field, Sentence.of(sentence, arguments)));
    }
}
