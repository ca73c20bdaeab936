package org.xueqing.ingest.plan;

import java.util.Map;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.message.Sentence;

/** What became of a printed sheet that somebody entered. */
public sealed interface Entered {

    /**
     * What could be read is stored.
     *
     * @param answers how many stand now, of those on paper
     * @param notTaken by label of the item, why what was typed there is not stored; what stood there before stays
     */
    record Stored(int answers, Tally tally, Map<String, Sentence> notTaken) implements Entered {

        public Stored {
            notTaken = Map.copyOf(notTaken);
        }
    }

    /** Somebody has entered it meanwhile; nothing was stored. */
    record Overtaken() implements Entered {}
}
