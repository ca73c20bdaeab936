package org.xueqing.ingest.topic;

import org.xueqing.event.LearningEvent;
import org.xueqing.event.PupilEvent;

/** The two streams of events. Each has a topic of its own and a space of identities of its own. */
public enum EventStream {
    PRACTICE("practice", "practice-events"),
    TEACHING("teaching", "teaching-events");

    /** Refused and conflicting records of both streams, as they came. */
    public static final String REJECTED_TOPIC = "practice-events.rejected";

    private final String word;
    private final String topic;

    EventStream(String word, String topic) {
        this.word = word;
        this.topic = topic;
    }

    public static EventStream of(LearningEvent event) {
        return event instanceof PupilEvent ? PRACTICE : TEACHING;
    }

    public static EventStream ofTopic(String topic) {
        return topic.equals(TEACHING.topic) ? TEACHING : PRACTICE;
    }

    public static EventStream ofWord(String word) {
        return word.equals(TEACHING.word) ? TEACHING : PRACTICE;
    }

    /** As the store's tables name it. */
    public String word() {
        return word;
    }

    public String topic() {
        return topic;
    }
}
