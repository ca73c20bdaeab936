package org.xueqing.dashboard.work.textbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Unit;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.textbook.Place.Wanted;

/** Every edition's volumes, and where a class opens them. */
@Component
class Bookshelf {

    private static final int SPRING_FROM = 2;
    private static final int SPRING_TO = 7;

    private final Curriculum curriculum;
    private final Clock clock;
    private final ZoneId zone;

    Bookshelf(Curriculum curriculum, Clock clock, ZoneId zone) {
        this.curriculum = curriculum;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is asked for where it exists; else the class's own edition, this term's volume, the first unit. */
    Place place(VisibleClass visible, Wanted wanted) {
        Volume volume = wanted.volume()
                .filter(text -> text.matches("[1-6]-[上下]"))
                .map(Bookshelf::volume)
                .orElseGet(() -> thisTerm(visible));
        Shelf shelf =
                shelf(wanted.edition().filter(curriculum.editions()::contains).orElse(visible.edition()), volume);
        List<Unit> units = shelf.units(volume);
        int unit = units.stream()
                .map(Unit::number)
                .filter(number -> wanted.unit().filter(number::equals).isPresent())
                .findFirst()
                .orElse(units.isEmpty() ? 0 : units.get(0).number());
        return new Place(shelf, volume, units, unit);
    }

    /** Those that have units of the volume. */
    List<String> editions(Volume volume) {
        return curriculum.editions().stream()
                .filter(edition -> !new Shelf(curriculum, edition).units(volume).isEmpty())
                .toList();
    }

    /** The volumes of the grade, of the one before and of the one after. */
    static List<String> volumes(Volume around) {
        return Stream.of(around.grade() - 1, around.grade(), around.grade() + 1)
                .filter(grade -> grade >= 1 && grade <= 6)
                .flatMap(grade -> Stream.of(Semester.values()).map(half -> Place.key(new Volume(grade, half))))
                .toList();
    }

    /** Where an edition has nothing of a volume, the 2013 one holds. */
    private Shelf shelf(String edition, Volume volume) {
        Shelf shelf = new Shelf(curriculum, edition);
        return shelf.units(volume).isEmpty() ? new Shelf(curriculum, Curriculum.SUJIAO_2013) : shelf;
    }

    private Volume thisTerm(VisibleClass visible) {
        int month = LocalDate.ofInstant(clock.instant(), zone).getMonthValue();
        boolean isSpring = month >= SPRING_FROM && month <= SPRING_TO;
        return new Volume(visible.name().grade(), isSpring ? Semester.SECOND : Semester.FIRST);
    }

    private static Volume volume(String key) {
        return new Volume(key.charAt(0) - '0', Semester.ofSign(key.substring(2)).orElseThrow());
    }
}
