package org.xueqing.prediction.encoding;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers 0, 1, 2 … for keys in the order in which they were first met; a flat table with open addressing: millions of keys, no object for any. */
final class Keys implements Serializable {

    static final int UNKNOWN = -1;

    private static final int FREE = -1;
    private static final int FIRST_SIZE = 1 << 10;

    /** By number. */
    private long[] keys = new long[FIRST_SIZE / 2];

    /** By place, what the key hashes to: a number, or free. At least half are free. */
    private int[] places = free(FIRST_SIZE);

    private int size;

    /** The key's number; a new one if it was never met. */
    int number(long key) {
        int place = place(key);
        if (places[place] == FREE) {
            if (size == keys.length) {
                grow();
                place = place(key);
            }
            keys[size] = key;
            places[place] = size++;
        }
        return places[place];
    }

    int known(long key) {
        int number = places[place(key)];
        return number == FREE ? UNKNOWN : number;
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        places = free(2 * places.length);
        for (int number = 0; number < size; number++) {
            places[place(keys[number])] = number;
        }
    }

    private static int[] free(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }

    /** Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4), then one after the other. */
    private int place(long key) {
        int mask = places.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (places[place] != FREE && keys[places[place]] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
