package org.xueqing.item.family.rational;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on fractions and decimals. */
public final class RationalFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    PartFamilies.ALL,
                    FractionOrderFamilies.ALL,
                    FractionSumFamilies.ALL,
                    DecimalMeaningFamilies.ALL,
                    DecimalWritingFamilies.ALL,
                    DecimalOrderFamilies.ALL,
                    DecimalSumFamilies.ALL,
                    DecimalProductFamilies.ALL,
                    DecimalQuotientFamilies.ALL,
                    RoundedResultFamilies.ALL,
                    FractionFormFamilies.ALL,
                    EqualFractionFamilies.ALL,
                    RewritingFamilies.ALL,
                    FractionProductFamilies.ALL,
                    FractionMixedFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private RationalFamilies() {}
}
