package org.xueqing.ingest.trial;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.evaluation.Learner;
import org.xueqing.evaluation.Learner.Skills;
import org.xueqing.evaluation.Md5Folds;
import org.xueqing.evaluation.learner.Learners;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.translate.Format;

/**
 * Which models on which folds, out of the words of the command line. The baselines are always among them.
 *
 * @param skills how all models are to name skills; else each has its own way
 */
public record EvaluationPlan(List<Learner> learners, Md5Folds folds, Optional<Skills> skills) {

    private static final String ALL = "all";
    private static final Pattern FOLDS = Pattern.compile("md5:([2-9]|[1-9]\\d|100)");

    public EvaluationPlan {
        learners = List.copyOf(learners);
    }

    /** @param models names with commas between them, or {@code all} */
    public static EvaluationPlan of(String models, String folds, Optional<Format.SkillNames> skills) {
        Set<String> wanted = new LinkedHashSet<>(Learners.BASELINES);
        Arrays.stream(models.split(",")).map(String::strip).forEach(model -> {
            if (!model.equals(ALL) && Learners.named(model).isEmpty()) {
                throw new SpokenException(Sentence.of("trial.model", model, String.join(", ", Learners.names())));
            }
            wanted.addAll(model.equals(ALL) ? Learners.names() : List.of(model));
        });
        return new EvaluationPlan(
                Learners.all().stream()
                        .filter(learner -> wanted.contains(learner.name()))
                        .toList(),
                folds(folds),
                skills.map(EvaluationPlan::skills));
    }

    Skills skills(Learner learner) {
        return skills.orElse(learner.skills());
    }

    private static Skills skills(Format.SkillNames names) {
        return names == Format.SkillNames.Q ? Skills.Q : Skills.COMBINATION;
    }

    private static Md5Folds folds(String word) {
        Matcher matcher = FOLDS.matcher(word);
        if (!matcher.matches()) {
            throw new SpokenException(Sentence.of("trial.folds", word));
        }
        return new Md5Folds(Integer.parseInt(matcher.group(1)));
    }
}
