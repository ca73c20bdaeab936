package org.xueqing.dashboard.practice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.NameBasedId;
import org.xueqing.event.Setting;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.practice.Attempt;
import org.xueqing.plan.Part;

/**
 * An item as it lies before the pupil.
 *
 * @param activityId empty where the pupil practises alone
 * @param kind which entry of the wrong answers it is a retest of; empty in an assignment
 * @param before the pupil's answers to it there
 */
public record Task(
        String activityId,
        String kind,
        String label,
        String itemId,
        Setting setting,
        Part part,
        Content content,
        AnswerForm form,
        List<Attempt> before) {

    public static final int TRIES = 2;

    /** Of the answer that the page's form hands in without its script: the same form twice is one answer. */
    public UUID eventId(String sitting) {
        return NameBasedId.of("sitting:" + sitting, itemId, before.size());
    }

    /** 选做: to be done or not, as the pupil likes. */
    public boolean isOptional() {
        return part == Part.OPTIONAL;
    }

    public boolean isDone() {
        return isRight() || before.size() >= tries();
    }

    public boolean isRight() {
        return before.stream().anyMatch(Attempt::isCorrect);
    }

    public boolean isTried() {
        return !before.isEmpty();
    }

    /** In a test nothing is said of right and wrong, and nobody helps. */
    public boolean isTest() {
        return setting == Setting.TEST;
    }

    public int tries() {
        return isTest() ? 1 : TRIES;
    }

    public int hints() {
        return isTest() ? 0 : content.hints().size();
    }

    /** What the pupil wrote last. */
    public @Nullable String own() {
        return before.isEmpty() ? null : before.get(before.size() - 1).response();
    }
}
