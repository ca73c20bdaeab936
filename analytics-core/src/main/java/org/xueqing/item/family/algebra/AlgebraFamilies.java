package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on letters, equations, ratios, factors and multiples, and numbers below zero. */
public final class AlgebraFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    NegativeFamilies.ALL,
                    LetterFamilies.ALL,
                    LetterValueFamilies.ALL,
                    EquationFamilies.ALL,
                    DivisorFamilies.ALL,
                    NumberSortFamilies.ALL,
                    RatioFamilies.ALL,
                    ProportionFamilies.ALL,
                    ProportionalQuantityFamilies.ALL,
                    ScaleFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private AlgebraFamilies() {}
}
