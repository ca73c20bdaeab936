package org.xueqing.item.family.whole;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on whole numbers, in teaching order. */
public final class WholeFamilies {

    public static final List<ItemFamily> ALL =
            Stream.of(DifferenceFamilies.ALL).flatMap(List::stream).toList();

    private WholeFamilies() {}
}
