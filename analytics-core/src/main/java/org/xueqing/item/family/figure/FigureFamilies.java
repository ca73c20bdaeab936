package org.xueqing.item.family.figure;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;

/** All families on drawn figures. */
public final class FigureFamilies {

    public static final List<ItemFamily> ALL = Stream.of(
                    RulerFamilies.ALL,
                    NumberLineFamilies.ALL,
                    RectangleFamilies.ALL,
                    PolygonFamilies.ALL,
                    CircleFamilies.ALL,
                    SolidFamilies.ALL,
                    AngleFamilies.ALL)
            .flatMap(List::stream)
            .toList();

    private FigureFamilies() {}
}
