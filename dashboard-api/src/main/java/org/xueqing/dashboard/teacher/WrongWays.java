package org.xueqing.dashboard.teacher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.teacher.Evidence.Answer;
import org.xueqing.dashboard.teacher.Reasons.Kind;
import org.xueqing.dashboard.teacher.Reasons.WrongWay;
import org.xueqing.dashboard.work.Misconceptions;
import org.xueqing.item.Item;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.misconception.Asked;
import org.xueqing.misconception.Diagnosis.Finding;
import org.xueqing.misconception.Diagnosis.Weighed;
import org.xueqing.misconception.Explanation;
import org.xueqing.misconception.Lately;
import org.xueqing.misconception.Separation;
import org.xueqing.misconception.Variants;
import org.xueqing.misconception.procedure.Procedures;

/** Puts the diagnosis of a pupil's answers to one point into words for the teacher. */
@Service
class WrongWays {

    private static final double NEARLY_SURE = 0.98;
    private static final double WORTH_NAMING = 0.05;
    private static final int MOST_COMPETING = 2;
    private static final int TELLING_ITEMS = 2;

    private final Misconceptions misconceptions;
    private final Curriculum curriculum;

    WrongWays(Misconceptions misconceptions, Curriculum curriculum) {
        this.misconceptions = misconceptions;
        this.curriculum = curriculum;
    }

    /** @param answers the last one first, as the drawer lists them */
    Optional<WrongWay> of(String point, List<Answer> answers, Locale language) {
        List<org.xueqing.misconception.Evidence> read = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.isCounted() && answer.hints() == 0) {
                Asked.of(answer.itemId(), answer.stem())
                        .map(asked -> asked.answered(answer.correct(), answer.response()))
                        .ifPresent(read::add);
            }
        }
        Collections.reverse(read);
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(said(point, Lately.of(read, Procedures.metBy(point, curriculum)), language));
    }

    private WrongWay said(String point, Lately lately, Locale language) {
        Finding finding = lately.diagnosis().finding();
        int wrong = (int)
                lately.answers().stream().filter(answer -> !answer.isRight()).count();
        Set<String> codes = finding instanceof Finding.Procedures found ? found.codes() : Set.of();
        return new WrongWay(
                kind(finding),
                names(codes, point, language),
                finding instanceof Finding.Procedures found && found.probability() >= NEARLY_SURE,
                finding instanceof Finding.Procedures found ? found.matching() : 0,
                wrong,
                lately.answers().size(),
                competing(lately, codes, point, language),
                finding instanceof Finding.NotClear && wrong > 0 ? telling(point, lately) : List.of(),
                lately.overcome().map(over -> names(over, point, language)).orElse(List.of()));
    }

    private static Kind kind(Finding finding) {
        if (finding instanceof Finding.Procedures) {
            return Kind.PROCEDURE;
        }
        if (finding instanceof Finding.NoneKnown) {
            return Kind.NONE_KNOWN;
        }
        return finding instanceof Finding.NoPattern ? Kind.NO_PATTERN : Kind.NOT_CLEAR;
    }

    private List<String> names(Set<String> codes, String point, Locale language) {
        return misconceptions.names(codes, List.of(point), language);
    }

    private List<String> competing(Lately lately, Collection<String> named, String point, Locale language) {
        return lately.diagnosis().explanations().stream()
                .filter(each -> each.probability() >= WORTH_NAMING && each.matching() > 0)
                .map(Weighed::explanation)
                .filter(Explanation.Follows.class::isInstance)
                .map(each -> ((Explanation.Follows) each).procedure().code())
                .filter(code -> !named.contains(code))
                .flatMap(code -> names(Set.of(code), point, language).stream())
                .distinct()
                .limit(MOST_COMPETING)
                .toList();
    }

    /** The exercises of the point's families whose answers are expected to leave least doubt. */
    private static List<String> telling(String point, Lately lately) {
        Map<Exercise, String> stems = new LinkedHashMap<>();
        Variants.drawn(point, List.of(point))
                .filter(item -> lately.answers().stream()
                        .noneMatch(answer -> answer.exercise().equals(item.exercise())))
                .forEach((Item item) -> stems.putIfAbsent(item.exercise(), item.stem()));
        List<String> telling = new ArrayList<>();
        while (telling.size() < TELLING_ITEMS && !stems.isEmpty()) {
            Separation.best(List.copyOf(stems.keySet()), lately.diagnosis().explanations())
                    .ifPresent(best -> {
                        telling.add(stems.getOrDefault(best, ""));
                        stems.remove(best);
                    });
        }
        return telling;
    }
}
