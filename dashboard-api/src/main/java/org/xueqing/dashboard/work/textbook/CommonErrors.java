package org.xueqing.dashboard.work.textbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Misconception;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.work.textbook.TextbookPoint.FrequentError;
import org.xueqing.dashboard.work.textbook.TextbookQueries.Wrong;
import org.xueqing.misconception.Asked;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Clusters;
import org.xueqing.misconception.procedure.Procedures;

/** What a class wrote wrongly more than once, with the wrong procedures that lead to it. Names nobody. */
@Component
class CommonErrors {

    private static final int LEAST_PUPILS = 2;
    private static final int SHOWN = 5;

    private final Curriculum curriculum;
    private final Map<String, Misconception> byCode;

    CommonErrors(Curriculum curriculum) {
        this.curriculum = curriculum;
        this.byCode = curriculum.misconceptions().stream()
                .collect(Collectors.toMap(Misconception::code, misconception -> misconception));
    }

    /** By point, what most wrote first. */
    Map<String, List<FrequentError>> of(List<Wrong> answers, Volume volume, Locale language) {
        List<BuggyProcedure> procedures = Procedures.metBy(volume, curriculum);
        Map<String, List<FrequentError>> byPoint = new HashMap<>();
        answers.stream()
                .collect(Collectors.groupingBy(Wrong::knowledgePoint))
                .forEach((point, its) -> byPoint.put(point, ofPoint(its, procedures, language)));
        return byPoint;
    }

    private List<FrequentError> ofPoint(List<Wrong> answers, List<BuggyProcedure> procedures, Locale language) {
        List<FrequentError> errors = new ArrayList<>();
        answers.stream().collect(Collectors.groupingBy(Wrong::itemId)).forEach((itemId, its) -> {
            String stem = its.get(0).stem();
            Map<String, Optional<String>> byPupil = new LinkedHashMap<>();
            its.forEach(answer -> byPupil.put(answer.studentId(), Optional.of(answer.response())));
            Clusters.of(Asked.of(itemId, stem), byPupil, procedures).clusters().stream()
                    .filter(cluster -> cluster.pupils() >= LEAST_PUPILS)
                    .map(cluster -> error(stem == null ? itemId : stem, cluster, language))
                    .forEach(errors::add);
        });
        return errors.stream()
                .sorted(Comparator.comparingInt(FrequentError::pupils)
                        .reversed()
                        .thenComparing(FrequentError::stem)
                        .thenComparing(FrequentError::written))
                .limit(SHOWN)
                .toList();
    }

    private FrequentError error(String stem, Clusters.Cluster cluster, Locale language) {
        List<String> ideas = cluster.codes().stream()
                .sorted()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .map(idea -> language.getLanguage().equals("en") ? idea.nameEn() : idea.nameZh())
                .toList();
        return new FrequentError(stem, cluster.written(), cluster.pupils(), cluster.reason(), ideas);
    }
}
