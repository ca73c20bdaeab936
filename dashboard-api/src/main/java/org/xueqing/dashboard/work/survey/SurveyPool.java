package org.xueqing.dashboard.work.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Unit;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.bank.Draws;
import org.xueqing.item.choice.Exposure;

/** Points of a grade's volume to choose from, and items about them. */
@Component
class SurveyPool {

    private static final String PREFIX = "point:";
    private static final int MOST_OF_A_POINT = 12;

    private final Curriculum curriculum;
    private final PointQueries points;
    private final Draws draws;

    SurveyPool(Curriculum curriculum, PointQueries points, Draws draws) {
        this.curriculum = curriculum;
        this.points = points;
        this.draws = draws;
    }

    /** A unit with its points. */
    public record Choice(int number, String title, List<KnowledgePoint> points) {
        public Choice {
            points = List.copyOf(points);
        }
    }

    List<Choice> choices(VisibleGrade grade) {
        Volume volume = points.volume(grade.schoolId(), grade.grade());
        List<Choice> choices = new ArrayList<>();
        for (Unit unit : curriculum.units(Curriculum.SUJIAO_2013, volume)) {
            choices.add(new Choice(
                    unit.number(),
                    unit.title(),
                    curriculum.placements(Curriculum.SUJIAO_2013).stream()
                            .filter(place -> place.volume().equals(volume) && place.unitNumber() == unit.number())
                            .flatMap(place -> curriculum.point(place.knowledgePoint()).stream())
                            .toList()));
        }
        choices.removeIf(choice -> choice.points().isEmpty());
        return choices;
    }

    /** How many items of each point somebody typed, of points that there are. */
    Map<String, Integer> wanted(MultiValueMap<String, String> form) {
        Map<String, Integer> wanted = new TreeMap<>();
        form.forEach((name, values) -> {
            String typed = values.get(0) == null ? "" : values.get(0).strip();
            if (name.startsWith(PREFIX)
                    && typed.matches("\\d{1,2}")
                    && Integer.parseInt(typed) > 0
                    && curriculum.point(name.substring(PREFIX.length())).isPresent()) {
                wanted.put(name.substring(PREFIX.length()), Math.min(MOST_OF_A_POINT, Integer.parseInt(typed)));
            }
        });
        return wanted;
    }

    /** Items and the point that each is drawn for; a point with too few of them gives what it has. */
    Map<String, String> drawn(String schoolId, Map<String, Integer> wanted, long seed, LocalDate today) {
        Map<String, String> pool = new LinkedHashMap<>();
        wanted.forEach(
                (point, count) -> draws.some(schoolId, point, new Draws.Some(count, seed, 0), Exposure.NONE, today)
                        .forEach(line -> pool.putIfAbsent(line.itemId(), point)));
        return pool;
    }
}
