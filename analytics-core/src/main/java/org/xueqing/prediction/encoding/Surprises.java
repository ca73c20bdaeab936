package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Sums of surprises by a key, in one flat table with open addressing: millions of keys, no object for any. A surprise is
 * outcome − expectation; its weight is the information p(1 − p) of the expectation.
 */
final class Surprises implements Serializable {

    private static final long FREE = -1;
    private static final int FIRST_SIZE = 1 << 10;

    private long[] keys = free(FIRST_SIZE);
    private float[] surprises = new float[FIRST_SIZE];
    private float[] weights = new float[FIRST_SIZE];
    private int size;

    /** @param key not negative */
    void add(long key, double surprise, double weight) {
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            size++;
        }
        surprises[slot] += (float) surprise;
        weights[slot] += (float) weight;
        if (2 * size > keys.length) {
            grow();
        }
    }

    /**
     * Log-odds by which outcomes under the key differ from what was expected.
     *
     * @param towards where nothing is known
     * @param mass how much information that is worth
     */
    double shrunk(long key, double towards, double mass) {
        int slot = slot(keys, key);
        return keys[slot] == FREE ? towards : (surprises[slot] + mass * towards) / (weights[slot] + mass);
    }

    int size() {
        return size;
    }

    /** Key after key, so that equal sums are equal bytes whatever came first. */
    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        long[] sorted = LongStream.of(keys).filter(key -> key != FREE).sorted().toArray();
        long before = 0;
        for (long key : sorted) {
            int slot = slot(keys, key);
            out.writeLong(key - before);
            out.writeFloat(surprises[slot]);
            out.writeFloat(weights[slot]);
            before = key;
        }
    }

    static Surprises read(DataInput in) throws IOException {
        Surprises table = new Surprises();
        long key = 0;
        for (int left = in.readInt(); left > 0; left--) {
            key += in.readLong();
            table.add(key, in.readFloat(), in.readFloat());
        }
        return table;
    }

    private void grow() {
        long[] newKeys = free(2 * keys.length);
        float[] newSurprises = new float[newKeys.length];
        float[] newWeights = new float[newKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int slot = slot(newKeys, keys[i]);
                newKeys[slot] = keys[i];
                newSurprises[slot] = surprises[i];
                newWeights[slot] = weights[i];
            }
        }
        keys = newKeys;
        surprises = newSurprises;
        weights = newWeights;
    }

    private static long[] free(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }

    /** Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4), then one after the other. */
    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
