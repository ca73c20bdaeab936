package org.xueqing.item.family.whole;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on whole numbers, in teaching order. */
public final class WholeFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    CountingFamilies.ALL,
                    SplitFamilies.ALL,
                    WithinTwentyFamilies.ALL,
                    PlaceValueFamilies.ALL,
                    ComparingFamilies.ALL,
                    SumFamilies.ALL,
                    DifferenceFamilies.ALL,
                    MeaningFamilies.ALL,
                    FactFamilies.ALL,
                    ChainFamilies.ALL,
                    RemainderFamilies.ALL,
                    RoundingFamilies.ALL,
                    ProductFamilies.ALL,
                    QuotientFamilies.ALL,
                    MixedFamilies.ALL,
                    SumShortcutFamilies.ALL,
                    ShortcutFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private WholeFamilies() {}
}
