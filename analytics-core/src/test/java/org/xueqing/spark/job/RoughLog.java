package org.xueqing.spark.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;
import org.xueqing.history.LogRecord;

/**
 * A log with everything that a log can hold: late, untimed, future and helped answers, second attempts, joint points,
 * unmapped items, repeats, conflicts, voids before and after their targets, steps. Every second pupil is smooth: its answers
 * come in order and nothing is taken back.
 */
final class RoughLog {

    private static final int PUPILS = 36;
    private static final int ITEMS = 24;
    private static final Instant BEGIN = Instant.parse("2026-02-02T01:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(53);

    private final RandomGenerator random;
    private final List<LogRecord> records = new ArrayList<>();
    private final Map<String, List<UUID>> identities = new HashMap<>();

    private RoughLog(RandomGenerator random) {
        this.random = random;
    }

    static List<LogRecord> of(RandomGenerator random, int records) {
        RoughLog log = new RoughLog(random);
        IntStream.range(0, records).forEach(log::add);
        return List.copyOf(log.records);
    }

    /** Item → its points, as the bank says; the last items are unmapped. */
    static Map<String, List<String>> items() {
        Map<String, List<String>> items = new HashMap<>();
        for (int i = 0; i < ITEMS - 2; i++) {
            String own = "K" + (101 + i % 7);
            items.put("item-" + i, i % 4 == 0 ? List.of(own, "K" + (101 + (i + 3) % 7)) : List.of(own));
        }
        return items;
    }

    static String pupil(int number) {
        return "s-%02d".formatted(number);
    }

    private void add(int number) {
        int pupil = random.nextInt(PUPILS);
        Instant receivedAt = BEGIN.plus(STEP.multipliedBy(number));
        boolean isRough = pupil % 2 == 1;
        PupilEvent event = isRough ? rough(pupil, receivedAt) : answer(pupil, receivedAt, newId(), number);
        boolean isVouched = !isRough || random.nextInt(3) > 0;
        records.add(new LogRecord(0, number, isVouched, receivedAt, event));
    }

    private PupilEvent rough(int pupil, Instant receivedAt) {
        List<UUID> known = identities.computeIfAbsent(pupil(pupil), absent -> new ArrayList<>());
        UUID another = known.isEmpty() ? newId() : known.get(random.nextInt(known.size()));
        UUID identity = random.nextInt(12) == 0 ? another : newId();
        known.add(identity);
        return switch (random.nextInt(16)) {
            case 0 -> new Voided(identity, pupil(pupil), another, "wrong sheet", "t");
            case 1 -> {
                UUID target = newId();
                known.add(target);
                yield new Voided(identity, pupil(pupil), target, "to come", "t");
            }
            case 2 -> new Stepped(identity, pupil(pupil), item(), Stepped.Step.HINT_OPENED, receivedAt);
            case 3, 4 -> answer(pupil, receivedAt.minus(Duration.ofDays(random.nextInt(40))), identity, 0);
            case 5 -> answer(pupil, receivedAt.plus(Duration.ofHours(random.nextInt(60))), identity, 0);
            case 6 -> answer(pupil, null, identity, random.nextInt(400));
            default -> answer(pupil, receivedAt, identity, 0);
        };
    }

    /** Some smooth pupils give no time at all. */
    private Answered answer(int pupil, @Nullable Instant at, UUID identity, long sequence) {
        @Nullable Instant answeredAt = pupil % 8 == 0 ? null : at;
        return new Answered(
                identity,
                pupil(pupil),
                item(),
                random.nextInt(20) == 0 ? List.of("K101", "K109") : List.of(),
                random.nextInt(3) > 0,
                null,
                null,
                answeredAt,
                answeredAt == null ? sequence : null,
                null,
                random.nextInt(9) == 0 ? 2 : 1,
                random.nextInt(7) == 0 ? 1 : 0,
                Setting.HOMEWORK,
                null,
                null);
    }

    private String item() {
        return "item-" + random.nextInt(ITEMS);
    }

    private UUID newId() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
