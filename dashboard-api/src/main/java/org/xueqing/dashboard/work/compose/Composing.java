package org.xueqing.dashboard.work.compose;

import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.bank.Draws;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.ingest.forecast.ClassChances;
import org.xueqing.ingest.forecast.ClassForecast;
import org.xueqing.item.choice.Exposure;

/** Opens what is known of a class for a paper to be put together. */
@Service
class Composing {

    private final ClassPupils pupils;
    private final ClassChances chances;
    private final Draws draws;
    private final Givings givings;
    private final GivenItems items;
    private final ItemPoints itemPoints;
    private final PointList names;
    private final PointQueries points;

    Composing(
            ClassPupils pupils,
            ClassChances chances,
            Draws draws,
            Givings givings,
            GivenItems items,
            ItemPoints itemPoints,
            PointList names,
            PointQueries points) {
        this.pupils = pupils;
        this.chances = chances;
        this.draws = draws;
        this.givings = givings;
        this.items = items;
        this.itemPoints = itemPoints;
        this.names = names;
        this.points = points;
    }

    /** For one click: the class's histories are read once, whatever is proposed and shown. */
    Composition of(VisibleClass visible) {
        Exposure exposure = givings.ofClass(visible.id());
        ClassForecast forecast = chances.of(asked(visible));
        ItemPool pool = new ItemPool(visible, exposure, forecast, draws, items, itemPoints, names, points.today());
        return new Composition(pool, new PaperReading(visible, exposure, forecast, items, itemPoints, names));
    }

    /** Pupils whose work may be analysed; those of others are as those of the class. */
    private ClassChances.OfClass asked(VisibleClass visible) {
        return new ClassChances.OfClass(
                visible.schoolId(),
                visible.name().grade(),
                pupils.allFollowed(visible).stream()
                        .filter(VisiblePupil::showsWork)
                        .map(VisiblePupil::studentId)
                        .toList());
    }
}
