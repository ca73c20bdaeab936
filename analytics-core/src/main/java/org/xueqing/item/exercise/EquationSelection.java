package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;

/** Which of the printed things is an equation. */
public record EquationSelection(List<Form> forms) implements Exercise {

    /** What a printed thing is. */
    public enum Form {
        EQUATION,
        /** 8+7=15: no letter. */
        EQUALITY,
        /** 3x+5: nothing is said to be equal. */
        EXPRESSION,
        /** x+4&gt;9. */
        INEQUALITY
    }

    public EquationSelection {
        forms = List.copyOf(forms);
    }

    @Override
    public Answer answer() {
        return first(Form.EQUATION);
    }

    public Answer first(Form form) {
        return new Answer.Choice(forms.indexOf(form));
    }
}
