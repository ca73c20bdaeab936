package org.xueqing.item.family.measure;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on measures, in teaching order. */
public final class MeasureFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    ConversionFamilies.ALL, UnitChoiceFamilies.ALL, ClockFamilies.ALL, CalendarFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private MeasureFamilies() {}
}
