package org.xueqing.item.family;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.item.Item;

/** Quantities of a word problem that nobody would meet: 47.3 pupils, half a bus, a pencil of 300 元. */
final class Quantities {

    /** What is counted comes whole. */
    private static final Pattern COUNTED =
            Pattern.compile("(\\d+(?:[./]\\d+)?)(人|名|位|个班|只|头|匹|条鱼|辆|架|艘|本|支|枝|棵|朵|张|把|间|盏|件|双|块橡皮|粒|颗)(?!同样多|数|均|口)");

    private static final Pattern WRITTEN = Pattern.compile("（　　）(人|名|位|只|头|辆|本|支|枝|棵|朵|张|把|件|双)");
    private static final Pattern PART = Pattern.compile("\\d+/\\d+|\\d+\\.\\d+");

    private Quantities() {}

    /** What is absurd about the item; nothing where all is well. */
    static List<String> absurd(Item item) {
        List<String> absurd = new ArrayList<>();
        Matcher counted = COUNTED.matcher(item.stem());
        while (counted.find()) {
            if (PART.matcher(counted.group(1)).matches()) {
                absurd.add(counted.group());
            }
        }
        if (WRITTEN.matcher(item.stem()).find()
                && PART.matcher(item.rule().text()).matches()) {
            absurd.add("answer " + item.rule().text());
        }
        if (item.rule().text().startsWith("-") && WRITTEN.matcher(item.stem()).find()) {
            absurd.add("answer " + item.rule().text());
        }
        return absurd;
    }
}
