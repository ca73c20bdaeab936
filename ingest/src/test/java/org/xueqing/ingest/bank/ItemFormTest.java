package org.xueqing.ingest.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xueqing.item.answer.Grader;

class ItemFormTest {

    private static final Map<String, String> POINTS = Map.of("K052", "K052", "K109", "K109", "两位数减两位数（退位）", "K052");

    private static ItemForm form(String stem, String options, String key, Set<String> notations, Set<String> demands) {
        return new ItemForm(stem, options, key, "", "", notations, demands, "", "", "", List.of("两位数减两位数（退位）"));
    }

    private static String faults(ItemForm form) {
        return form.read(POINTS) instanceof ItemForm.Faulty faulty
                ? String.join(
                        " ",
                        faulty.faults().stream()
                                .map(fault -> fault.field() + ":" + fault.why().in(Locale.SIMPLIFIED_CHINESE))
                                .toList())
                : "";
    }

    private static Content content(ItemForm form) {
        return ((ItemForm.Complete) form.read(POINTS)).content();
    }

    @Test
    void readsAnItemAndGradesByItsKey() {
        ItemForm form = form("62－37＝（　　）", "", "２５", Set.of(), Set.of());
        assertThat(form.read(POINTS)).isInstanceOfSatisfying(ItemForm.Complete.class, item -> {
            assertThat(item.knowledgePoints()).containsExactly("K052");
            assertThat(Grader.grade("25", item.content().rule()).isRight()).isTrue();
            assertThat(Grader.grade("35", item.content().rule()).isRight()).isFalse();
        });
    }

    @Test
    void aFormOfAnItemReadsAsThatItem() {
        Content content = content(form("3/4○5/7", "大于\n小于", "A", Set.of(), Set.of()));
        BankItem item =
                new BankItem("B-1", "s", 1, ItemState.IN_USE, content, List.of("K052"), "", java.time.Instant.EPOCH);
        assertThat(content(ItemForm.of(item))).isEqualTo(content);
    }

    @Test
    void saysEverythingThatIsWrongAndTheRemedy() {
        assertThat(faults(new ItemForm(" ", "甲", "", "", "", Set.of(), Set.of(), "0", "", "", List.of("K999", "K052"))))
                .contains("stem:题目是空的", "options:选项要有 2 到 8 个", "没有知识点“K999”", "marks:分值“0”不能用", "key:没有答案");
        assertThat(faults(form("哪个？", "一\n二", "C", Set.of(), Set.of()))).contains("不在 2 个选项里");
        assertThat(faults(form("哪个？", "一\n一", "A", Set.of(), Set.of()))).contains("有两个选项一样");
    }

    @Test
    void aKeyDoesItselfWhatItDemands() {
        assertThat(faults(form("1－2/8＝", "", "6/8", Set.of(), Set.of("LOWEST_TERMS"))))
                .contains("不符合这道题自己的要求", "最简分数");
        assertThat(faults(form("1÷4＝", "", "0.25", Set.of("FRACTION"), Set.of())))
                .contains("不在允许的写法里");
    }

    @Test
    void scriptsAndTenThousandCharactersAreRefusedOrTextAndNeverMore() {
        assertThat(content(form("<script>alert(1)</script>", "", "25", Set.of(), Set.of()))
                        .stem())
                .isEqualTo("<script>alert(1)</script>");
        assertThat(faults(form("长".repeat(10_000), "", "2".repeat(10_000), Set.of(), Set.of())))
                .contains("stem:太长了", "key:答案");
    }

    @Test
    void aKeyThatTheStemsArithmeticContradictsIsDoubted() {
        assertThat(content(form("62－37＝（　　）", "", "35", Set.of(), Set.of()))
                        .doubt()
                        .map(said -> said.in(Locale.SIMPLIFIED_CHINESE)))
                .contains("按题目里的算式应该是 25，答案写的是 35。请核对。");
        assertThat(content(form("62－37＝（　　）", "", "25", Set.of(), Set.of())).doubt())
                .isEmpty();
        assertThat(content(form("29÷4＝", "", "7……1", Set.of(), Set.of())).doubt())
                .isEmpty();
        assertThat(content(form("小明多大？", "", "9", Set.of(), Set.of())).doubt()).isEmpty();
    }
}
