package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;

/**
 * Which number is a little, or much, larger or smaller than another one.
 *
 * @param offered differences from it, by option
 * @param meant how the other number stands to it
 */
public record RoughComparison(List<Long> offered, Meant meant) implements Exercise {

    public RoughComparison {
        offered = List.copyOf(offered);
    }

    /** As grade 1 says it: 多一些, 多得多, 少一些, 少得多. */
    public enum Meant {
        A_LITTLE_MORE("多一些", 3, 9),
        MUCH_MORE("多得多", 30, 60),
        A_LITTLE_FEWER("少一些", -9, -3),
        MUCH_FEWER("少得多", -60, -30);

        private final String printed;
        private final long least;
        private final long most;

        Meant(String printed, long least, long most) {
            this.printed = printed;
            this.least = least;
            this.most = most;
        }

        public String printed() {
            return printed;
        }

        public boolean fits(long difference) {
            return least <= difference && difference <= most;
        }

        /** 多一些 for 少一些. */
        public Meant opposite() {
            return values()[(ordinal() + 2) % 4];
        }

        /** 多一些 for 多得多. */
        public Meant otherSize() {
            return values()[ordinal() ^ 1];
        }
    }

    /** The option that fits what someone took it to mean. */
    public Answer choice(Meant taken) {
        int number = 0;
        while (!taken.fits(offered.get(number))) {
            number++;
        }
        return new Answer.Choice(number);
    }

    @Override
    public Answer answer() {
        return choice(meant);
    }
}
