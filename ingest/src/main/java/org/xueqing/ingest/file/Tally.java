package org.xueqing.ingest.file;

import org.xueqing.ingest.outbox.Verdict;

/** How many rows became what. Rows read = the sum. */
public record Tally(long accepted, long repeated, long conflicting, long refused) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public long rows() {
        return accepted + repeated + conflicting + refused;
    }

    /** Whether every row is in the log now. */
    public boolean isComplete() {
        return conflicting == 0 && refused == 0;
    }

    /** One more, by what became of it; withheld counts as refused. */
    public Tally plus(Verdict verdict) {
        if (verdict instanceof Verdict.Accepted) {
            return plusAccepted();
        }
        if (verdict instanceof Verdict.Repeated) {
            return plusRepeated();
        }
        return verdict instanceof Verdict.Conflicting ? plusConflicting() : plusRefused();
    }

    public Tally plus(Tally other) {
        return new Tally(
                accepted + other.accepted,
                repeated + other.repeated,
                conflicting + other.conflicting,
                refused + other.refused);
    }

    Tally plusAccepted() {
        return new Tally(accepted + 1, repeated, conflicting, refused);
    }

    Tally plusRepeated() {
        return new Tally(accepted, repeated + 1, conflicting, refused);
    }

    Tally plusConflicting() {
        return new Tally(accepted, repeated, conflicting + 1, refused);
    }

    Tally plusRefused() {
        return new Tally(accepted, repeated, conflicting, refused + 1);
    }
}
