package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * Sums of surprises by a key. A surprise is outcome − expectation; its weight is the information p(1 − p) of the expectation.
 */
final class Surprises implements Serializable {

    private final Keys keys;

    /** Surprise and weight beside each other, by the number of the key: one look into memory finds both. */
    private final float[] sums;

    /** @param keys all that will be met */
    Surprises(Keys keys) {
        this.keys = keys;
        this.sums = new float[2 * keys.size()];
    }

    /** Tells the same of several keys. */
    void add(int[] numbers, float surprise, float weight) {
        for (int number : numbers) {
            sums[2 * number] += surprise;
            sums[2 * number + 1] += weight;
        }
    }

    /**
     * Log-odds by which outcomes under the key differ from what was expected.
     *
     * @param towards where nothing is known
     * @param mass how much information that is worth
     */
    double shrunk(long key, double towards, double mass) {
        int number = keys.known(key);
        return number == Keys.UNKNOWN || isEmpty(number)
                ? towards
                : (sums[2 * number] + mass * towards) / (sums[2 * number + 1] + mass);
    }

    /** Known, but only by pupils who are left out. */
    private boolean isEmpty(int number) {
        return sums[2 * number + 1] == 0;
    }

    /** Key after key, so that equal sums are equal bytes whatever came first. */
    void write(DataOutput out) throws IOException {
        long[] told = IntStream.range(0, keys.size())
                .filter(number -> !isEmpty(number))
                .mapToLong(keys::key)
                .sorted()
                .toArray();
        out.writeInt(told.length);
        long before = 0;
        for (long key : told) {
            int number = keys.known(key);
            out.writeLong(key - before);
            out.writeFloat(sums[2 * number]);
            out.writeFloat(sums[2 * number + 1]);
            before = key;
        }
    }

    static Surprises read(DataInput in) throws IOException {
        int size = in.readInt();
        Keys keys = new Keys();
        float[] sums = new float[2 * size];
        long key = 0;
        for (int i = 0; i < sums.length; i += 2) {
            key += in.readLong();
            keys.number(key);
            sums[i] = in.readFloat();
            sums[i + 1] = in.readFloat();
        }
        return new Surprises(keys, sums);
    }

    private Surprises(Keys keys, float[] sums) {
        this.keys = keys;
        this.sums = sums;
    }
}
