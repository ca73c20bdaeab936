package org.xueqing.item.family.whole;

import static org.xueqing.item.family.whole.ShortcutFamilies.n;
import static org.xueqing.item.family.whole.ShortcutFamilies.shortcut;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.sheet.Lesson;

/** Shortcuts for sums and differences, grade 4. */
final class SumShortcutFamilies {

    private static final Lesson GRADE_4 = Lesson.reasoning(4);

    static final List<ItemFamily> ALL = ofSums();

    private SumShortcutFamilies() {}

    private static List<ItemFamily> ofSums() {
        return List.of(
                GRADE_4.family("K204", "LAW-ADD-COMMUTE", "加法交换律：凑成整百再加", 25, SumShortcutFamilies::outerHundred),
                GRADE_4.family("K204", "LAW-ADD-ASSOCIATE", "加法结合律：后两个数凑成整百", 25, SumShortcutFamilies::innerHundred),
                GRADE_4.family("K205", "NEAR-HUNDRED-ADD", "加接近整百的数", 25, SumShortcutFamilies::plusNearHundred),
                GRADE_4.family("K205", "NEAR-HUNDRED-SUB", "减接近整百的数", 25, SumShortcutFamilies::minusNearHundred),
                GRADE_4.family("K205", "SUB-TOGETHER", "连续减去两个数", 25, SumShortcutFamilies::minusTwo));
    }

    private static Draft outerHundred(Draw draw) {
        long a = draw.until(it -> it.between(23, 78), it -> it % 10 > 0);
        long b = draw.until(it -> it.between(37, 89), it -> it % 10 > 0);
        return shortcut(
                n(a).plus(n(b)).plus(n(100 - a)),
                List.of("=" + a + "+" + (100 - a) + "+" + b, "=100+" + b, "=" + (100 + b)),
                "交换两个加数的位置，先凑成100。");
    }

    private static Draft innerHundred(Draw draw) {
        long a = draw.between(123, 389);
        long b = draw.until(it -> it.between(23, 78), it -> it % 10 > 0);
        return shortcut(
                n(a).plus(n(b)).plus(n(100 - b)),
                List.of("=" + a + "+(" + b + "+" + (100 - b) + ")", "=" + a + "+100", "=" + (a + 100)),
                "后两个数先加，正好凑成100。");
    }

    private static Draft plusNearHundred(Draw draw) {
        Pair pair = nearHundred(draw);
        long a = draw.between(124, 489);
        return shortcut(
                n(a).plus(n(pair.first() - pair.second())),
                List.of(
                        "=" + a + "+" + pair.first() + "−" + pair.second(),
                        "=" + (a + pair.first()) + "−" + pair.second(),
                        "=" + (a + pair.first() - pair.second())),
                "看成加" + pair.first() + "，多加了几就减几。");
    }

    private static Draft minusNearHundred(Draw draw) {
        Pair pair = nearHundred(draw);
        long a = draw.between(524, 889);
        return shortcut(
                n(a).minus(n(pair.first() - pair.second())),
                List.of(
                        "=" + a + "−" + pair.first() + "+" + pair.second(),
                        "=" + (a - pair.first()) + "+" + pair.second(),
                        "=" + (a - pair.first() + pair.second())),
                "看成减" + pair.first() + "，多减了几就加几。");
    }

    private static Draft minusTwo(Draw draw) {
        long b = draw.until(it -> it.between(52, 88), it -> it % 10 > 0);
        long c = 100L * draw.between(1, 2) - b;
        long a = draw.until(it -> it.between(324, 789), it -> it % 100 != b);
        return shortcut(
                n(a).minus(n(b)).minus(n(c)),
                List.of("=" + a + "−(" + b + "+" + c + ")", "=" + a + "−" + (b + c), "=" + (a - b - c)),
                "连续减去两个数，等于减去这两个数的和。");
    }

    /** A round number and what lacks to it. */
    private static Pair nearHundred(Draw draw) {
        return new Pair(100L * draw.between(1, 4), draw.between(1, 4));
    }
}
