package org.xueqing.dashboard.work.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.bank.BankQueries.Found;
import org.xueqing.ingest.bank.BankItem;
import org.xueqing.ingest.bank.FlawWords;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.choice.Exposure;
import org.xueqing.itemanalysis.Flaw;

/**
 * An item as the list shows it.
 *
 * @param behaviour how many answered and how many were right, in a sentence
 * @param flaws why it should be looked at, each a sentence with its figures
 * @param uses how often the chosen class was given it, or one with its numbers
 * @param last null where it never was
 */
public record BankLine(
        BankItem item,
        List<String> points,
        String behaviour,
        List<String> flaws,
        @Nullable String advice,
        int uses,
        @Nullable LocalDate last) {

    static BankLine of(Found found, Exposure exposure, PointList points, Words words, Locale language) {
        Flaw.Finding finding =
                found.behaviour().map(Flaw::of).orElse(new Flaw.Finding.NotEnough(0, Flaw.LEAST_ANSWERS));
        List<Flaw> flaws = finding instanceof Flaw.Finding.Judged judged ? judged.flaws() : List.of();
        Exposure.Uses uses = exposure.of(candidate(found.item()));
        return new BankLine(
                found.item(),
                found.item().knowledgePoints().stream()
                        .map(point -> points.name(point, language))
                        .toList(),
                behaviour(found, finding, words, language),
                flaws.stream().map(flaw -> FlawWords.said(flaw).in(language)).toList(),
                flaws.stream().findFirst().map(flaw -> flaw.advice().name()).orElse(null),
                uses.times(),
                uses.last().orElse(null));
    }

    static Candidate candidate(BankItem item) {
        return Candidate.of(
                item.itemId(), item.content().stem(), item.content().rule().text());
    }

    private static String behaviour(Found found, Flaw.Finding finding, Words words, Locale language) {
        if (finding instanceof Flaw.Finding.NotEnough few) {
            return words.say(language, "bank.few", few.answers(), few.needed());
        }
        return found.behaviour()
                .map(it -> words.say(
                        language,
                        "bank.behaviour",
                        it.counts().answers(),
                        it.counts().rate().share(),
                        it.counts().rate().low(),
                        it.counts().rate().high()))
                .orElse("");
    }
}
