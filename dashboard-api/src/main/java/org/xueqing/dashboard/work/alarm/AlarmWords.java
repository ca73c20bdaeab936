package org.xueqing.dashboard.work.alarm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xueqing.curriculum.Semester;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.alarm.AlarmQueries.Weak;
import org.xueqing.dashboard.work.alarm.Shown.Action;

/** Says risks, reasons and actions as teachers do. */
@Component
class AlarmWords {

    private static final int MOST_POINTS = 3;
    private static final double VERY_PROBABLE_FROM = 0.75;
    private static final double PROBABLE_FROM = 0.5;

    /** Above this share of the class's usual answers nobody takes part too little. */
    private static final double USUAL_SHARE = 0.8;

    /** A point that fewer of the class hold is gone over with everybody. */
    private static final double WHOLE_CLASS_BELOW = 0.5;

    private final Words words;

    AlarmWords(Words words) {
        this.words = words;
    }

    /** 三年级上册第 2 单元 千克和克, or the whole volume. */
    String course(CourseEvidence evidence, Locale language) {
        Course course = evidence.course();
        String semester = course.volume().semester() == Semester.FIRST ? "first" : "second";
        return words.say(
                language,
                "alarm.course." + (course.isTerm() ? "term." : "unit.") + semester,
                course.volume().grade(),
                course.unit(),
                evidence.title());
    }

    String risk(Course course, double risk, Locale language) {
        String word = risk >= VERY_PROBABLE_FROM ? "very" : risk >= PROBABLE_FROM ? "probably" : "maybe";
        return words.say(language, "alarm.risk." + (course.isTerm() ? "term." : "unit.") + word);
    }

    /** What speaks for missing the goal, strongest first, each with what can be checked. */
    List<String> reasons(AlarmLine alarm, CourseEvidence evidence, List<Weak> weak, Locale language) {
        Set<String> reasons = new LinkedHashSet<>();
        for (String sign : alarm.signs()) {
            reason(sign, alarm, evidence, weak, language).ifPresent(reasons::add);
        }
        List<Weak> weakest = evidence.weakest(weak);
        if (!weakest.isEmpty() && !alarm.signs().contains("held")) {
            reasons.add(words.say(language, "alarm.reason.weakest", points(weakest, language)));
        }
        return reasons.isEmpty() ? List.of(words.say(language, "alarm.reason.none")) : List.copyOf(reasons);
    }

    private Optional<String> reason(
            String sign, AlarmLine alarm, CourseEvidence evidence, List<Weak> weak, Locale language) {
        return switch (sign) {
            case "held" -> Optional.of(withPoints("alarm.reason.held", evidence.weakest(weak), language));
            case "foundations" ->
                Optional.of(withPoints("alarm.reason.foundations", evidence.weakFoundations(weak), language));
            case "takes-part" -> takesPart(alarm, evidence, language);
            case "surplus", "surplus-to-come" -> Optional.of(words.say(language, "alarm.reason.surplus"));
            default -> Optional.empty();
        };
    }

    private String withPoints(String key, List<Weak> points, Locale language) {
        return points.isEmpty()
                ? words.say(language, key)
                : words.say(language, key + ".points", points(points, language));
    }

    private Optional<String> takesPart(AlarmLine alarm, CourseEvidence evidence, Locale language) {
        int own = evidence.answers().getOrDefault(alarm.studentId(), 0);
        double usual = evidence.usualAnswers();
        return own < USUAL_SHARE * usual
                ? Optional.of(words.say(language, "alarm.reason.takes-part", own, Math.round(usual)))
                : Optional.empty();
    }

    private String points(List<Weak> weak, Locale language) {
        return weak.stream()
                .limit(MOST_POINTS)
                .map(each -> words.say(language, "alarm.point", name(each, language), each.answers(), each.correct()))
                .collect(Collectors.joining(words.say(language, "alarm.and")));
    }

    private static String name(Weak weak, Locale language) {
        return language.getLanguage().equals("en") ? weak.nameEn() : weak.nameZh();
    }

    /**
     * One thing to do next: with everybody where most of the class do not hold the point, in a group where several alarms come from
     * it, else practice.
     *
     * @param shared of how many pupils with an open alarm a point is the weakest
     */
    Action action(
            CourseEvidence evidence,
            List<Weak> weak,
            Map<String, Double> holding,
            Map<String, Long> shared,
            Locale language) {
        Optional<Weak> point = evidence.weakest(weak).stream()
                .findFirst()
                .or(() -> evidence.weakFoundations(weak).stream().findFirst());
        Action.Kind kind = point.map(it -> kind(it, holding, shared)).orElse(Action.Kind.PRACTICE);
        String said = point.map(it -> words.say(language, "alarm.action." + kind, name(it, language)))
                .orElseGet(() -> words.say(language, "alarm.action.ask"));
        return new Action(
                kind,
                said,
                point.map(Weak::point).orElse(null),
                evidence.course().volumeKey());
    }

    private static Action.Kind kind(Weak point, Map<String, Double> holding, Map<String, Long> shared) {
        if (holding.getOrDefault(point.point(), 1.0) < WHOLE_CLASS_BELOW) {
            return Action.Kind.REVIEW;
        }
        return shared.getOrDefault(point.point(), 0L) > 1 ? Action.Kind.GROUP : Action.Kind.PRACTICE;
    }
}
