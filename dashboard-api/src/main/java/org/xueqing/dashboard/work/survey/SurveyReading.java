package org.xueqing.dashboard.work.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.dashboard.work.compose.ItemPoints;
import org.xueqing.ingest.survey.Survey;
import org.xueqing.ingest.survey.Surveys;
import org.xueqing.ingest.survey.Surveys.Estimates;
import org.xueqing.measurement.survey.SurveyMean;
import org.xueqing.measurement.survey.SurveyShare;

/** What a survey says of the grade: the pool, its areas, competencies, points and items. */
@Service
class SurveyReading {

    private static final String WHOLE = "WHOLE";

    private final Surveys surveys;
    private final ItemPoints points;
    private final Curriculum curriculum;
    private final PointList names;

    SurveyReading(Surveys surveys, ItemPoints points, Curriculum curriculum, PointList names) {
        this.surveys = surveys;
        this.points = points;
        this.curriculum = curriculum;
        this.names = names;
    }

    /** @param kind WHOLE, AREA, COMPETENCY or POINT; @param items how many of the pool */
    public record Line(String kind, String name, int items, SurveyShare share) {}

    public record Results(List<Line> lines, SurveyMean mean) {
        public Results {
            lines = List.copyOf(lines);
        }
    }

    Results read(Survey survey, Locale language) {
        Map<String, TreeSet<String>> domains = domains(survey);
        Estimates estimates = surveys.estimates(survey, domains);
        List<Line> lines = new ArrayList<>();
        estimates.shares().forEach((domain, share) -> {
            String kind = domain.substring(0, domain.indexOf('\n'));
            String key = domain.substring(domain.indexOf('\n') + 1);
            lines.add(new Line(
                    kind,
                    kind.equals("POINT") ? names.name(key, language) : key,
                    domains.getOrDefault(domain, new TreeSet<>()).size(),
                    share));
        });
        return new Results(lines, estimates.mean());
    }

    private Map<String, TreeSet<String>> domains(Survey survey) {
        TreeMap<String, TreeSet<String>> areas = new TreeMap<>();
        TreeMap<String, TreeSet<String>> competencies = new TreeMap<>();
        TreeMap<String, TreeSet<String>> ofPoints = new TreeMap<>();
        points.of(survey.pool()).forEach((item, about) -> {
            for (String id : about) {
                KnowledgePoint point = curriculum.point(id).orElse(null);
                if (point != null) {
                    put(areas, "AREA\n" + point.area(), item);
                    point.competencies().forEach(one -> put(competencies, "COMPETENCY\n" + one, item));
                    put(ofPoints, "POINT\n" + id, item);
                }
            }
        });
        Map<String, TreeSet<String>> domains = new LinkedHashMap<>();
        domains.put(WHOLE + "\n", new TreeSet<>(survey.pool()));
        domains.putAll(areas);
        domains.putAll(competencies);
        domains.putAll(ofPoints);
        return domains;
    }

    private static void put(Map<String, TreeSet<String>> domains, String domain, String item) {
        domains.computeIfAbsent(domain, none -> new TreeSet<>()).add(item);
    }
}
