package org.xueqing.item.family.quota;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on parts of quantities in stories. */
public final class QuotaFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    EquationStoryFamilies.ALL,
                    FractionStoryFamilies.ALL,
                    FractionChangeFamilies.ALL,
                    ShareFamilies.ALL,
                    PercentageFamilies.ALL,
                    MoneyRateFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private QuotaFamilies() {}
}
