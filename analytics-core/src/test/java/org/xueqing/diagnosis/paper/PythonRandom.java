package org.xueqing.diagnosis.paper;

import java.util.random.RandomGenerator;

/**
 * The generator of CPython's {@code random} (Mersenne Twister, Matsumoto and Nishimura 1998, seeded by array), so that figures simulated
 * by the golden script can be made again to the last digit.
 */
final class PythonRandom implements RandomGenerator {

    private static final int SIZE = 624;

    private final int[] state = new int[SIZE];
    private int at = SIZE;

    /** @param seed one word, as {@code random.seed(seed)} of a number below 2³² */
    PythonRandom(int seed) {
        start(19650218);
        int i = 1;
        for (int k = 0; k < SIZE; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + seed;
            i = next(i);
        }
        for (int k = 0; k < SIZE - 1; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
            i = next(i);
        }
        state[0] = 0x80000000;
    }

    private void start(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    private int next(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    private void twist() {
        for (int k = 0; k < SIZE; k++) {
            int y = (state[k] & 0x80000000) | (state[(k + 1) % SIZE] & 0x7fffffff);
            state[k] = state[(k + 397) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        at = 0;
    }

    @Override
    public int nextInt() {
        if (at == SIZE) {
            twist();
        }
        int y = state[at++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    @Override
    public long nextLong() {
        return ((long) nextInt() << 32) | (nextInt() & 0xffffffffL);
    }

    /** As {@code random.random()}. */
    @Override
    public double nextDouble() {
        long high = nextInt() >>> 5;
        long low = nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }
}
