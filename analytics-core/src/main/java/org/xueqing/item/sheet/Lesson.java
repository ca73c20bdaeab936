package org.xueqing.item.sheet;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.Pace;
import org.xueqing.item.draw.Draw;

/** What the families of one lesson share. */
public record Lesson(int grade, CognitiveLevel level, Set<String> competencies) {

    private static final int FIRST_VERSION = 1;

    /** Getting the result right, in the head or in columns. */
    public static Lesson computing(int grade) {
        return new Lesson(grade, CognitiveLevel.MASTER, Set.of("运算能力"));
    }

    /** Reading, writing, composing and comparing numbers. */
    public static Lesson numbering(int grade) {
        return new Lesson(grade, CognitiveLevel.UNDERSTAND, Set.of("数感", "符号意识"));
    }

    /** Units, clocks and calendars. */
    public static Lesson measuring(int grade) {
        return new Lesson(grade, CognitiveLevel.UNDERSTAND, Set.of("量感"));
    }

    /** Laws, inverse operations and patterns. */
    public static Lesson reasoning(int grade) {
        return new Lesson(grade, CognitiveLevel.UNDERSTAND, Set.of("推理意识", "运算能力"));
    }

    /** Stories in which the operation must be found. */
    public static Lesson applying(int grade) {
        return new Lesson(grade, CognitiveLevel.APPLY, Set.of("模型意识", "应用意识"));
    }

    /** A family of this lesson. @param seconds that a pupil of the grade takes who can do it */
    public ItemFamily family(
            String knowledgePoint, String code, String nameZh, int seconds, Function<Draw, Draft> drawing) {
        return new ItemFamily(
                code,
                FIRST_VERSION,
                nameZh,
                List.of(knowledgePoint),
                competencies,
                level,
                new Pace(seconds, grade),
                random -> drawing.apply(new Draw(random)));
    }
}
