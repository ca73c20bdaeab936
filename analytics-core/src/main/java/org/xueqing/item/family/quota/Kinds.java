package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.draw.Draw;

/** Two kinds of things in one place, counted with one measure word. */
record Kinds(String place, String first, String second, String measure) {

    private static final List<Kinds> ALL = List.of(
            new Kinds("果园里", "桃树", "梨树", "棵"),
            new Kinds("饲养场里", "黑兔", "白兔", "只"),
            new Kinds("图书角里", "科技书", "故事书", "本"),
            new Kinds("花坛里", "菊花", "月季花", "盆"),
            new Kinds("美术组里", "男生", "女生", "人"));

    static Kinds drawn(Draw draw) {
        return draw.oneOf(ALL);
    }
}
