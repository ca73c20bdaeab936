package org.xueqing.dashboard.work.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.alarm.AlarmQueries.Past;
import org.xueqing.dashboard.work.alarm.MeasureQueries.Afterwards;
import org.xueqing.dashboard.work.alarm.Shown.Done;
import org.xueqing.dashboard.work.alarm.Shown.Effect;
import org.xueqing.dashboard.work.alarm.Shown.Ended;
import org.xueqing.dashboard.work.alarm.Shown.Silent;

/** What was done in a class, what came of alarms, and of whom nothing can be said. */
@Service
class DoneReading {

    /** With fewer alarms whose end is known nothing is said of how often they were right. */
    private static final int FEWEST_PAST = 10;

    private static final double PERCENT = 100;
    private static final String NOT_IN_RUN = "NOT_IN_RUN";

    private final AlarmReading reading;
    private final Words words;

    DoneReading(AlarmReading reading, Words words) {
        this.reading = reading;
        this.words = words;
    }

    Done done(MeasureQueries.Line line, Map<String, VisiblePupil> here, Map<String, String> names, Locale language) {
        String pupils = line.pupils().stream()
                .flatMap(id -> Stream.ofNullable(here.get(id)))
                .map(VisiblePupil::name)
                .collect(Collectors.joining(words.say(language, "alarm.and")));
        return new Done(
                line.doneOn().toString(),
                pupils.isEmpty() ? words.say(language, "alarm.pupils.gone") : pupils,
                words.say(language, "alarm.measure." + line.kind()),
                line.note(),
                names.getOrDefault(line.doneBy(), line.doneBy()),
                since(line, language),
                afterwards(line.afterwards(), language));
    }

    private String afterwards(@Nullable Afterwards afterwards, Locale language) {
        if (afterwards == null) {
            return "";
        }
        String own = words.say(language, "alarm.afterwards", afterwards.answers(), afterwards.correct());
        Double share = afterwards.alikeShare();
        return share == null
                ? own + words.say(language, "alarm.afterwards.nobody")
                : own + words.say(language, "alarm.afterwards.alike", afterwards.alike(), Math.round(share * PERCENT));
    }

    /** What measures of each kind did in the school. */
    List<Effect> effects(List<MeasureQueries.Effect> effects, Locale language) {
        return effects.stream()
                .map(effect -> new Effect(
                        words.say(language, "alarm.measure." + effect.kind()),
                        words.say(
                                language, "alarm.effect.counts", effect.measures(), effect.helped(), effect.compared()),
                        said(effect, language)))
                .toList();
    }

    /** Only what chance hardly explains is called an effect. */
    private String said(MeasureQueries.Effect effect, Locale language) {
        if (effect.difference() == null || effect.low() == null || effect.high() == null) {
            return words.say(language, "alarm.effect.few", org.xueqing.effect.Effect.FEWEST_COMPARED);
        }
        String what = effect.low() > 0 ? "better" : effect.high() < 0 ? "worse" : "unclear";
        return words.say(
                language,
                "alarm.effect." + what,
                Math.abs(points(effect.difference())),
                points(effect.low()),
                points(effect.high()));
    }

    private static long points(double share) {
        return Math.round(share * PERCENT);
    }

    /** How the alarm behind a measure stands. */
    private String since(MeasureQueries.Line line, Locale language) {
        if (line.alarm() == null) {
            return words.say(language, "alarm.since.free");
        }
        if (line.cameOfIt() != null) {
            return words.say(language, "alarm.came." + line.cameOfIt());
        }
        return line.clearedWhy() != null
                ? words.say(language, "alarm.cleared." + line.clearedWhy())
                : words.say(
                        language,
                        "alarm.since.open",
                        Math.round(line.raisedRisk() * PERCENT),
                        Math.round(line.risk() * PERCENT));
    }

    List<Ended> ended(VisibleClass visible, List<AlarmLine> lines, Map<String, VisiblePupil> here, Locale language) {
        Map<String, String> courses = new HashMap<>();
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(here.get(line.studentId()))
                        .map(pupil -> new Ended(
                                pupil.name(),
                                courses.computeIfAbsent(
                                        line.course(), course -> reading.courseOf(visible, course, language)),
                                line.raisedOn().toString(),
                                String.valueOf(line.clearedOn()),
                                why(line, language),
                                words.say(
                                        language,
                                        "alarm.came." + (line.cameOfIt() == null ? "UNKNOWN" : line.cameOfIt())))))
                .toList();
    }

    private String why(AlarmLine line, Locale language) {
        String why = words.say(language, "alarm.cleared." + line.clearedWhy());
        String note = Optional.ofNullable(line.setAsideNote()).orElse("");
        return note.isEmpty() ? why : words.say(language, "alarm.cleared.with", why, note);
    }

    /** How often alarms of this class were right. */
    String past(Past past, Locale language) {
        return past.known() < FEWEST_PAST
                ? words.say(language, "alarm.past.few", past.known(), FEWEST_PAST)
                : words.say(language, "alarm.past", past.known(), past.missed());
    }

    /** By reason; in school order. Without anything said of anybody, the class is in no course that the run knows. */
    List<Silent> silent(List<VisiblePupil> pupils, Map<String, String> reasons, Locale language) {
        if (reasons.isEmpty()) {
            return List.of(new Silent(words.say(language, "alarm.silent.NO_COURSE"), List.of()));
        }
        Map<String, List<String>> silent = new LinkedHashMap<>();
        for (VisiblePupil pupil : pupils) {
            String reason = reasons.getOrDefault(pupil.studentId(), NOT_IN_RUN);
            if (!reason.isEmpty()) {
                silent.computeIfAbsent(reason, absent -> new ArrayList<>()).add(pupil.name());
            }
        }
        return silent.entrySet().stream()
                .map(each -> new Silent(words.say(language, "alarm.silent." + each.getKey()), each.getValue()))
                .toList();
    }
}
