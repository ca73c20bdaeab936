package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;

/** Rows of which one shows the n-th thing coloured. @param offered what each row shows */
public record OrdinalChoice(List<Shown> offered) implements Exercise {

    /** What is coloured in a row. */
    public enum Shown {
        THE_ONE,
        SO_MANY,
        FROM_THE_OTHER_END
    }

    public OrdinalChoice {
        offered = List.copyOf(offered);
    }

    /** The row that shows it. */
    public Answer choice(Shown shown) {
        return new Answer.Choice(offered.indexOf(shown));
    }

    @Override
    public Answer answer() {
        return choice(Shown.THE_ONE);
    }
}
