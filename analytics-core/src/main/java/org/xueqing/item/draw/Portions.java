package org.xueqing.item.draw;

import java.util.List;

/** Portions, children and numerals that stories about parts and rates are told with. */
public final class Portions {

    /** What is cut into equal parts. */
    public static final List<String> WHOLES = List.of("一个蛋糕", "一张纸", "一根绳子", "一个圆", "一个长方形", "一块巧克力", "一根彩带");

    /** What comes in counted sets: set, measure word, thing. */
    public static final List<Counted> SETS = List.of(
            new Counted("一盘", "个", "桃"),
            new Counted("一盒", "支", "铅笔"),
            new Counted("一袋", "个", "苹果"),
            new Counted("一箱", "瓶", "牛奶"),
            new Counted("一堆", "个", "蘑菇"),
            new Counted("一盒", "块", "糖"));

    public static final List<String> CHILDREN = List.of("小明", "小红", "小华", "小芳", "小刚", "小丽", "小军", "小兰");

    private static final List<String> NUMERALS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private Portions() {}

    /** @param set with its article @param measure word for one */
    public record Counted(String set, String measure, String thing) {}

    /** 0 to 10 before a measure word: 两位, 三位. */
    public static String count(int number) {
        return number == 2 ? "两" : numeral(number);
    }

    /** 0 to 10 in Chinese. */
    public static String numeral(int number) {
        return NUMERALS.get(number);
    }
}
