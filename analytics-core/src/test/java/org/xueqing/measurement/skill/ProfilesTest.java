package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;

class ProfilesTest {

    @Test
    void theFractionPaperTells58Of256ProfilesApartAndOnlySkills2And7() {
        QMatrix matrix = Fraction.matrix();
        Profiles profiles = Profiles.of(matrix, Prerequisites.none(8)).orElseThrow();
        assertThat(profiles.count()).isEqualTo(58);
        assertThat(IntStream.range(0, 8).filter(profiles::tells)).containsExactly(1, 6);
        Profiles detailed = Profiles.inDetail(matrix, Prerequisites.none(8)).orElseThrow();
        assertThat(detailed.count()).isEqualTo(256);
        assertThat(IntStream.range(0, 8)).allMatch(detailed::tells);
    }

    @Test
    void unionsOfRowsAreWhatListingAllProfilesFinds() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            QMatrix matrix = random(random, 6, 1 + random.nextInt(9));
            Prerequisites order = randomOrder(random, 6);
            Profiles profiles = Profiles.of(matrix, order).orElseThrow();
            Map<List<Boolean>, List<Long>> listed = byWhatTheyAnswer(matrix, order);
            assertThat(profiles.count()).isEqualTo(listed.size());
            listed.forEach((right, members) -> isOne(profiles, right, members));
        }
    }

    @Test
    void prerequisitesLeaveOnlyProfilesClosedUnderThem() {
        Prerequisites chain = Prerequisites.of(List.of(0L, 1L, 2L, 4L, 8L));
        assertThat(Profiles.of(identity(5), chain).orElseThrow().count()).isEqualTo(6);
        assertThat(Profiles.inDetail(identity(5), chain).orElseThrow().count()).isEqualTo(6);
        assertThat(Profiles.of(identity(5), Prerequisites.none(5)).orElseThrow().count())
                .isEqualTo(32);
    }

    @Test
    void fortySkillsWorkWhereTheyCollapseAndAreTooManyWhereNot() {
        List<String> names = IntStream.range(0, 40).mapToObj(k -> "k" + k).toList();
        List<Long> blocks = LongStream.range(0, 8).mapToObj(b -> 0x1FL << 5 * b).toList();
        Profiles profiles =
                Profiles.of(new QMatrix(names, blocks), Prerequisites.none(40)).orElseThrow();
        assertThat(profiles.count()).isEqualTo(256);
        assertThat(Profiles.of(identity(40), Prerequisites.none(40))).isEmpty();
        Prerequisites chain = Prerequisites.of(
                LongStream.range(0, 40).mapToObj(k -> (1L << k) >>> 1).toList());
        assertThat(Profiles.of(identity(40), chain).orElseThrow().count()).isEqualTo(41);
    }

    @Test
    void sixtyFourSkillsAreTheMost() {
        assertThat(new QMatrix(identity(64).skills(), List.of(-1L)).measured()).isEqualTo(-1L);
        assertThatThrownBy(() -> identity(65)).hasMessageContaining("65 skills");
        assertThatThrownBy(() -> QMatrix.of(List.of("a"), new int[][] {{2}})).hasMessageContaining("skill 0: 2");
    }

    @Test
    void aCircleOfPrerequisitesIsRefused() {
        assertThatThrownBy(() -> Prerequisites.of(List.of(2L, 4L, 1L))).hasMessageContaining("below each other");
    }

    @Test
    void theCurriculumOrdersItsPointsAlsoOverPointsThatThePaperLeavesOut() {
        Curriculum curriculum = Curriculum.load();
        var last = curriculum.points().stream()
                .filter(point -> point.prerequisites().stream().anyMatch(before -> !curriculum
                        .point(before)
                        .orElseThrow()
                        .prerequisites()
                        .isEmpty()))
                .findFirst()
                .orElseThrow();
        String deep = curriculum
                .point(last.prerequisites().stream()
                        .filter(before -> !curriculum
                                .point(before)
                                .orElseThrow()
                                .prerequisites()
                                .isEmpty())
                        .findFirst()
                        .orElseThrow())
                .orElseThrow()
                .prerequisites()
                .get(0);
        Prerequisites order = Prerequisites.of(curriculum, List.of(last.id(), deep));
        assertThat(order.closures()).containsExactly(3L, 2L);
        assertThatThrownBy(() -> Prerequisites.of(curriculum, List.of("K999999")))
                .hasMessageContaining("K999999");
    }

    /** Every law of one profile: the items it holds, and what it says of each skill. */
    private static void isOne(Profiles profiles, List<Boolean> right, List<Long> members) {
        int profile = profiles.ofHolder(members.get(0));
        assertThat(IntStream.range(0, right.size()).mapToObj(item -> profiles.holds(profile, item)))
                .isEqualTo(right);
        for (int skill = 0; skill < 6; skill++) {
            int bit = skill;
            TreeSet<Boolean> held = members.stream()
                    .map(member -> (member >>> bit & 1) == 1)
                    .collect(Collectors.toCollection(TreeSet::new));
            Holding expected = held.size() == 2 ? Holding.OPEN : held.first() ? Holding.HELD : Holding.LACKED;
            assertThat(profiles.holding(profile, skill)).isEqualTo(expected);
        }
    }

    private static Map<List<Boolean>, List<Long>> byWhatTheyAnswer(QMatrix matrix, Prerequisites order) {
        Map<List<Boolean>, List<Long>> found = new HashMap<>();
        for (long set = 0; set < 64; set++) {
            long skills = set;
            if (order.closure(set) == set) {
                List<Boolean> right = matrix.needs().stream()
                        .map(need -> (need & ~skills) == 0)
                        .toList();
                found.computeIfAbsent(right, absent -> new ArrayList<>()).add(set);
            }
        }
        return found;
    }

    static QMatrix identity(int skills) {
        return new QMatrix(
                IntStream.range(0, skills).mapToObj(k -> "k" + k).toList(),
                IntStream.range(0, skills).mapToObj(k -> 1L << k).toList());
    }

    static QMatrix random(Random random, int skills, int items) {
        return new QMatrix(
                IntStream.range(0, skills).mapToObj(k -> "k" + k).toList(),
                IntStream.range(0, items)
                        .mapToObj(item -> (long) random.nextInt(1 << skills) & random.nextInt(1 << skills))
                        .toList());
    }

    private static Prerequisites randomOrder(Random random, int skills) {
        return Prerequisites.of(IntStream.range(0, skills)
                .mapToObj(k -> random.nextInt(3) > 0 ? 0L : (long) random.nextInt(1 << k))
                .toList());
    }
}
