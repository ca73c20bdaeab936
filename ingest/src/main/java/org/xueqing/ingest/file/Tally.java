package org.xueqing.ingest.file;

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
