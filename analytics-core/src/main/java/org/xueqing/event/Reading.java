package org.xueqing.event;

/** What came of reading a text: an event, or the one reason why there is none. */
public sealed interface Reading {

    /**
     * @param event what the sender said, in values
     * @param unknownFields JSON object of the fields that the contract does not name, {@code {}} if there are none; kept
     *     for later versions, ignored by equality
     */
    record Read(LearningEvent event, String unknownFields) implements Reading {}

    /**
     * @param field name of the offending field, empty if the text as a whole is at fault
     * @param value what stood there, shortened; empty if nothing did
     */
    record Refused(Refusal reason, String field, String value) implements Reading {

        private static final int SHOWN_CHARACTERS = 80;

        public Refused {
            value = value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "…";
        }
    }
}
