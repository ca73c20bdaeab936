package org.xueqing.ingest.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Refusal;

class GradeWordsTest {

    private static final int LONGEST_FOR_A_CHILD = 30;
    private static final Set<String> NOT_FOR_CHILDREN = Set.of("格式", "字符", "输入", "无效", "非法", "解析", "异常", "错误", "表达式");

    private static final List<Sentence> ALL = Stream.concat(
                    Stream.concat(
                            Stream.of(Refusal.values()).map(GradeWords::said),
                            Stream.of(Demand.values()).map(GradeWords::missing)),
                    Stream.of(new Graded.Withdrawn().said()))
            .toList();

    @Test
    void everyRefusalAndEveryDemandHasASentenceOfItsOwnInBothLanguages() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            List<String> said =
                    ALL.stream().map(sentence -> sentence.in(language)).toList();
            assertThat(said).doesNotContain("");
            assertThat(new HashSet<>(said)).hasSameSizeAs(said);
        }
        for (Sentence sentence : ALL) {
            assertThat(sentence.in(Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(sentence.in(Locale.ENGLISH));
        }
    }

    @Test
    void aChildOfTheFirstGradesCanReadThem() {
        for (Sentence sentence : ALL) {
            String said = sentence.in(Locale.SIMPLIFIED_CHINESE);
            assertThat(said.length()).as(said).isLessThanOrEqualTo(LONGEST_FOR_A_CHILD);
            assertThat(NOT_FOR_CHILDREN).as(said).noneMatch(said::contains);
            assertThat(said).as("placeholders and quotes are gone").doesNotContain("{", "''");
        }
    }
}
