package org.xueqing.item.family.whole;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on whole numbers, in teaching order. */
public final class WholeFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    WithinTwentyFamilies.ALL,
                    SumFamilies.ALL,
                    DifferenceFamilies.ALL,
                    ProductFamilies.ALL,
                    QuotientFamilies.ALL,
                    RemainderFamilies.ALL,
                    ChainFamilies.ALL,
                    CountingFamilies.ALL,
                    SplitFamilies.ALL,
                    PlaceValueFamilies.ALL,
                    ComparingFamilies.ALL,
                    RoundingFamilies.ALL,
                    ShortcutFamilies.ALL,
                    MeaningFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private WholeFamilies() {}
}
