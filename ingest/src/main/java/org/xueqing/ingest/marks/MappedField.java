package org.xueqing.ingest.marks;

/** What a column of another platform's export can mean. */
public enum MappedField {
    NATIONAL_ID("学籍号", "全国学籍号"),
    CLASS("班级", "行政班", "班"),
    PUPIL_NO("学号", "座号"),
    NAME("姓名", "学生姓名", "学生"),
    ITEM("题号", "题目", "题目编号", "试题编号", "题目ID", "试题ID"),
    CORRECT("是否正确", "结果", "对错", "正误"),
    SCORE("得分", "分数"),
    FULL_MARKS("满分", "分值", "总分值"),
    RESPONSE("作答", "学生答案", "答案", "作答内容"),
    ANSWERED_AT("作答时间", "提交时间", "时间", "答题时间"),
    SECONDS("用时", "用时(秒)", "耗时"),
    KNOWLEDGE_POINT("知识点", "知识点编号");

    private final java.util.List<String> usualTitles;

    MappedField(String... usualTitles) {
        this.usualTitles = java.util.List.of(usualTitles);
    }

    /** Titles that platforms give to such a column, for a first proposal. */
    public java.util.List<String> usualTitles() {
        return usualTitles;
    }
}
