package org.xueqing.ingest.bank;

import org.xueqing.ingest.message.Sentence;
import org.xueqing.itemanalysis.Discrimination;
import org.xueqing.itemanalysis.Flaw;
import org.xueqing.itemanalysis.ItemCounts;
import org.xueqing.itemanalysis.WilsonInterval;
import org.xueqing.itemanalysis.WrongAnswer;

/** Why an item should be repaired or retired, with its figures, in a sentence. */
public final class FlawWords {

    private FlawWords() {}

    /** The name under which a flaw is kept. */
    public static String name(Flaw flaw) {
        return flaw.getClass().getSimpleName();
    }

    public static Sentence said(Flaw flaw) {
        if (flaw instanceof Flaw.SuspectedKey it) {
            return Sentence.of(
                    "flaw.SuspectedKey",
                    it.strongest().answers(),
                    it.wrong().written(),
                    it.wrong().pupils(),
                    it.strongest().correct());
        }
        if (flaw instanceof Flaw.CommonWrong it) {
            return common(it.wrong(), it.counts());
        }
        if (flaw instanceof Flaw.Unreadable it) {
            return Sentence.of("flaw.Unreadable", it.counts().answers(), it.unreadable());
        }
        return flaw instanceof Flaw.TooHard it ? rate("flaw.TooHard", it.rate(), it.answers()) : ofStatistics(flaw);
    }

    private static Sentence ofStatistics(Flaw flaw) {
        if (flaw instanceof Flaw.TooEasy it) {
            return rate("flaw.TooEasy", it.rate(), it.answers());
        }
        return flaw instanceof Flaw.Reversed it
                ? discrimination("flaw.Reversed", it.discrimination())
                : discrimination("flaw.Indifferent", ((Flaw.Indifferent) flaw).discrimination());
    }

    private static Sentence common(WrongAnswer wrong, ItemCounts counts) {
        return Sentence.of("flaw.CommonWrong", counts.answers(), wrong.written(), wrong.pupils(), counts.correct());
    }

    private static Sentence rate(String key, WilsonInterval rate, long answers) {
        return Sentence.of(key, answers, rate.share(), rate.low(), rate.high());
    }

    private static Sentence discrimination(String key, Discrimination.Known known) {
        return Sentence.of(key, known.answers(), known.r(), known.low(), known.high());
    }
}
