package org.xueqing.item.family.figure;

import java.util.List;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** A question about a figure that is drawn. @param unit of the answer, printed behind the blank */
record Pictured(Question question, String asked, String unit, String picture) {

    /** 如图，长方形的周长是（　　）厘米。 */
    Draft solved(List<String> solution, String... hints) {
        return Prompt.of(question, "如图，%s是（　　）%s。".formatted(asked, unit))
                .inDecimals()
                .unit(unit)
                .solved(solution, hints)
                .withPicture(picture);
    }

    String answer() {
        return question.answer().text();
    }

    /** Lengths, areas and volumes by formulas. */
    static Lesson lesson(int grade) {
        return new Lesson(grade, CognitiveLevel.MASTER, java.util.Set.of("量感", "几何直观"));
    }
}
