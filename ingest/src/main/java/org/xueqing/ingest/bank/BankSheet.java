package org.xueqing.ingest.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Heading;
import org.xueqing.ingest.table.RowFields;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.TableWriter;
import org.xueqing.ingest.table.Wording;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;

/** The columns of a table of items, the words that may stand in them, and the empty table to begin with. */
public final class BankSheet {

    static final List<Heading> HEADINGS = List.of(
            Heading.of("stem", "题目", "题干", "stem"),
            Heading.of("key", "答案", "正确答案", "answer"),
            Heading.of("knowledgePoints", "知识点", "考查", "points"),
            Heading.of("options", "选项", "options"),
            Heading.of("kind", "答案类型", "题型", "kind"),
            Heading.of("unit", "单位", "unit"),
            Heading.of("demands", "要求", "demands"),
            Heading.of("notations", "写法", "notations"),
            Heading.of("marks", "分值", "分数", "marks"),
            Heading.of("solution", "解答", "解析", "solution"),
            Heading.of("hints", "提示", "hints"),
            Heading.of("state", "状态", "state"),
            Heading.of("id", "编号", "id"));
    static final Set<String> REQUIRED = Set.of("stem", "key", "knowledgePoints");

    /** What the columns of words may say; the constant's own name may stand there too. */
    public static final Map<String, AnswerKind> KINDS =
            inOrder(AnswerKind.values(), "数", "小数", "余数", "比", "几个数", "符号", "时刻", "选择", "排序", "含字母的式子", "文字");

    public static final Map<String, Demand> DEMANDS = inOrder(Demand.values(), "最简分数", "化简比", "保留位数", "写单位", "最简式子");
    public static final Map<String, Notation> NOTATIONS = inOrder(Notation.values(), "整数", "小数", "分数", "带分数", "百分数");
    static final Map<String, ItemState> STATES = inOrder(ItemState.values(), "草稿", "使用", "修改中", "停用");

    private static final List<List<String>> EXAMPLES = List.of(
            List.of("62－37＝（　　）", "25", "K053", "", "", "", "", "", "1", "个位不够减，向十位借1：12－7＝5\n5－3＝2", "个位够减吗？", "使用"),
            List.of(
                    "一根绳子长3米，用去1/4，还剩几分之几？",
                    "3/4",
                    "同分母分数加减（简单）",
                    "",
                    "数",
                    "",
                    "最简分数",
                    "分数",
                    "2",
                    "1－1/4＝3/4",
                    "",
                    "使用"),
            List.of("下面哪个图形一定有四条相等的边？", "B", "K114", "长方形\n正方形\n三角形", "选择", "", "", "", "1", "", "", "草稿"));

    private BankSheet() {}

    private static <T> Map<String, T> inOrder(T[] values, String... words) {
        Map<String, T> byWord = new LinkedHashMap<>();
        for (int place = 0; place < values.length; place++) {
            byWord.put(words[place], values[place]);
        }
        return byWord;
    }

    /** A workbook with the titles and three examples. */
    public static void writeTemplate(OutputStream to) throws IOException {
        TableWriter.xlsx(List.of(new Sheet("题目", rows())), to);
    }

    private static List<TableRow> rows() {
        List<String> titles =
                HEADINGS.stream().map(heading -> heading.names().get(0)).toList();
        List<List<String>> texts =
                Stream.concat(Stream.of(titles), EXAMPLES.stream()).toList();
        return texts.stream()
                .map(row -> TableRow.of(
                        texts.indexOf(row) + 1, row.stream().map(Cell::text).toList()))
                .toList();
    }

    /** The form that a row fills in; words that it does not know are refused in the row. */
    static ItemForm form(RowFields row) {
        return new ItemForm(
                row.text("stem"),
                inLines(row.text("options")),
                row.text("key"),
                word(row, "kind", row.text("kind"), KINDS),
                row.text("unit"),
                words(row, "notations", NOTATIONS),
                words(row, "demands", DEMANDS),
                row.text("marks"),
                inLines(row.text("solution")),
                inLines(row.text("hints")),
                list(row.text("knowledgePoints")));
    }

    /** In use, where the row does not say. */
    static ItemState state(RowFields row) {
        String state = word(row, "state", row.text("state"), STATES);
        return ItemState.named(state).orElse(ItemState.IN_USE);
    }

    /** Lines of a cell may be parted by ｜ as well. */
    private static String inLines(String text) {
        return text.replaceAll("\\s*[|｜]\\s*", "\n");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[;；、,，\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Set<String> words(RowFields row, String field, Map<String, ? extends Enum<?>> known) {
        Set<String> words = new TreeSet<>();
        for (String one : list(row.text(field))) {
            words.add(word(row, field, one, known));
        }
        words.remove("");
        return words;
    }

    /** The constant's name, or nothing where there is no word or an unknown one. */
    private static String word(RowFields row, String field, String text, Map<String, ? extends Enum<?>> known) {
        if (text.isEmpty()) {
            return "";
        }
        Optional<String> name = known.entrySet().stream()
                .filter(entry -> Wording.key(entry.getKey()).equals(Wording.key(text))
                        || Wording.key(entry.getValue().name()).equals(Wording.key(text)))
                .map(entry -> entry.getValue().name())
                .findFirst();
        if (name.isEmpty()) {
            row.refuse(field, Sentence.of("bank.row.word", text, row.title(field), String.join("、", known.keySet())));
        }
        return name.orElse("");
    }
}
