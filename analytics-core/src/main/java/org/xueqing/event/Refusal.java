package org.xueqing.event;

import java.util.Locale;

/** Why something cannot be accepted. Sentences for people are made from these words in the message bundles. */
public enum Refusal {
    /** Not JSON as in RFC 8259, or a key twice. */
    NOT_JSON,
    /** A required field is absent. */
    MISSING,
    /** Not of the field's type: 2 is no boolean, {@code 1-2-3-4-5} no UUID. */
    WRONG_TYPE,
    /** Outside the bounds of the contract. */
    OUT_OF_RANGE,
    /** An instant without a zone. */
    NO_ZONE,
    /** Neither {@code answeredAt} nor {@code sequence}. */
    NO_ORDER,
    /** Characters that are no text: NUL or half of a surrogate pair, or bytes that are not UTF-8. */
    NOT_TEXT,
    /** Longer than {@link EventReader#LONGEST_TEXT}. */
    TOO_LONG,
    /** The schema of the record is none that is known. */
    UNKNOWN_SCHEMA,
    /** The record's key is not the event's pupil or class. */
    WRONG_KEY,
    /** The event does not belong on the topic that it came on. */
    WRONG_TOPIC,
    /** A void of something that is no answer. */
    NOT_AN_ANSWER;

    /** The word that files and interfaces use, for example {@code out-of-range}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
