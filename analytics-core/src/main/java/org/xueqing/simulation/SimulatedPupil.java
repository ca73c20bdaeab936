package org.xueqing.simulation;

/**
 * A pupil of the school, as the roster knows them.
 *
 * @param studentId {@code p-} and eight hexadecimal digits; tells nothing of class, number or name
 * @param pupilNumber 学号 within the class, two digits
 * @param name invented; homonyms occur
 */
public record SimulatedPupil(String studentId, String classId, String pupilNumber, String name) {

    static SimulatedPupil of(SimulatedClass home, int number, long seed) {
        String subject = home.classId() + "/" + number;
        return new SimulatedPupil(
                studentId(home, number, seed),
                home.classId(),
                "%02d".formatted(number),
                PupilNames.draw(Chance.of(seed, "name/" + subject)));
    }

    /** Place in the school, through a one-to-one mixing of 32 bits: no two pupils share an id. */
    private static String studentId(SimulatedClass home, int number, long seed) {
        int place = home.grade() << 16 | home.number() << 8 | number;
        return "p-%08x".formatted(mixed(place ^ mixed(Long.hashCode(seed * 0x9E3779B97F4A7C15L))));
    }

    /** Finaliser of MurmurHash3, a permutation of the 32-bit numbers. */
    private static int mixed(int bits) {
        int mixed = (bits ^ bits >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
