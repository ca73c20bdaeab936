package org.xueqing.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.plan.Offer.Drawn;

/** One list while it is filled. */
final class Filling {

    private static final int TRIES = 12;

    /** Of equal gains chance decides. */
    private static final double TIE = 1e-6;

    private final Ground ground;
    private final Shelf shelf;
    private final Rules rules;
    private final Group group;
    private final Seen seen;
    private final Reasons reasons;
    private final SplittableRandom[] chances;
    private final double[] ties;
    private final boolean[] isEmpty;
    private final int[] linesOfPoint;
    private final double[] gains;
    private final List<Line> lines = new ArrayList<>();
    /** Seconds, by part. */
    private final int[] left = new int[Part.values().length];

    Filling(Ground ground, Shelf shelf, Rules rules, Group group, Seen seen, long seed) {
        this.ground = ground;
        this.shelf = shelf;
        this.rules = rules;
        this.group = group;
        this.seen = seen;
        this.reasons = new Reasons(ground, group);
        this.chances = new SplittableRandom[shelf.size()];
        this.ties = new double[shelf.size()];
        this.isEmpty = new boolean[shelf.size()];
        this.linesOfPoint = new int[ground.size()];
        this.gains = new double[ground.size()];
        for (int offer = 0; offer < chances.length; offer++) {
            chances[offer] =
                    new SplittableRandom(seed ^ (long) shelf.offer(offer).code().hashCode() * 0x9E3779B97F4A7C15L);
            ties[offer] = 1 + TIE * chances[offer].nextDouble();
        }
    }

    Plan fill(Budget budget, List<Line> locked) {
        List<Line> notPlaced = keep(budget, locked);
        fill(Part.REQUIRED);
        if (lines.stream().map(Line::reason).noneMatch(Reasons::stretches)) {
            stretch();
        }
        fill(Part.OPTIONAL);
        lines.sort(ground.order());
        return new Plan(lines, notPlaced);
    }

    /**
     * What stands best in the place of a line beside those that stay: in its part, and something that stretches for what stretched;
     * empty where nothing fits.
     */
    Optional<Line> instead(Budget budget, List<Line> kept, Line gone) {
        keep(budget, kept);
        makeRoom(gone.part(), gone.seconds());
        int before = lines.size();
        if (Reasons.stretches(gone.reason())) {
            stretch();
        }
        for (int best = best(gone.part()); best >= 0 && lines.size() == before; best = best(gone.part())) {
            place(gone.part(), best, reasons.of(shelf.practised(best)));
        }
        return lines.stream().skip(before).findFirst();
    }

    /** Returns those for which there is no room. */
    private List<Line> keep(Budget budget, List<Line> locked) {
        int required = (int) (budget.seconds() * rules.requiredShare());
        left[Part.REQUIRED.ordinal()] = required;
        left[Part.OPTIONAL.ordinal()] = budget.seconds() - required;
        weigh();
        return locked.stream()
                .sorted(Comparator.comparing(Line::itemId))
                .filter(line -> !keep(line))
                .toList();
    }

    private boolean keep(Line line) {
        if (!ground.holds(line.knowledgePoints())
                || !seen.isFresh(line.item())
                || !makeRoom(line.part(), line.seconds())) {
            return false;
        }
        add(line, line.knowledgePoints().stream().mapToInt(ground::number).toArray());
        return true;
    }

    /** A part may take from the other one, never from what is not there: then nothing moves. */
    private boolean makeRoom(Part part, int seconds) {
        Part other = part == Part.REQUIRED ? Part.OPTIONAL : Part.REQUIRED;
        int missing = Math.max(0, seconds - left(part));
        if (missing > left(other)) {
            return false;
        }
        left[part.ordinal()] += missing;
        left[other.ordinal()] -= missing;
        return true;
    }

    private void fill(Part part) {
        for (int best = best(part); best >= 0; best = best(part)) {
            place(part, best, reasons.of(shelf.practised(best)));
        }
    }

    /** The hardest item that there is of something held, once a list. */
    private void stretch() {
        int hardest = -1;
        for (int offer = 0; offer < shelf.size(); offer++) {
            if (fits(offer, Part.OPTIONAL)
                    && group.mastery(shelf.practised(offer)) >= Reasons.HELD_FROM
                    && (hardest < 0 || isHarder(offer, hardest))) {
                hardest = offer;
            }
        }
        if (hardest >= 0 && !place(Part.OPTIONAL, hardest, reasons.stretching(shelf.practised(hardest)))) {
            stretch();
        }
    }

    private boolean isHarder(int offer, int other) {
        int compared =
                Double.compare(shelf.offer(offer).hardness(), shelf.offer(other).hardness());
        return compared == 0 ? rate(offer) > rate(other) : compared > 0;
    }

    /** What promises most a second and still fits; −1 where nothing does. */
    private int best(Part part) {
        int best = -1;
        double most = 0;
        for (int offer = 0; offer < shelf.size(); offer++) {
            double rate = rate(offer);
            if (rate > most && fits(offer, part)) {
                most = rate;
                best = offer;
            }
        }
        return best;
    }

    private boolean fits(int offer, Part part) {
        return !isEmpty[offer]
                && linesOfPoint[shelf.practised(offer)] < rules.mostPerPoint()
                && group.seconds(shelf.seconds(offer)) <= left(part);
    }

    private double rate(int offer) {
        double gain = 0;
        for (int point : shelf.points(offer)) {
            gain += gains[point];
        }
        return ties[offer] * gain / shelf.seconds(offer);
    }

    private void weigh() {
        for (int point = 0; point < gains.length; point++) {
            gains[point] = group.gain(point);
        }
    }

    /** What else a line moved, to the last bit as if all were weighed anew. */
    private void weighAround(int[] moved) {
        for (int point : moved) {
            for (int neighbour : ground.neighbours(point)) {
                gains[neighbour] = group.gain(neighbour);
            }
        }
    }

    /** False where the offer has nothing fresh: then it is empty from now on. */
    private boolean place(Part part, int offer, Reason usual) {
        Offer from = shelf.offer(offer);
        String point = from.knowledgePoints().get(0);
        Optional<Suspicion> suspicion = group.suspicion(point);
        Map<Candidate, Optional<Exercise>> fresh = fresh(offer, suspicion.isPresent());
        if (fresh.isEmpty()) {
            isEmpty[offer] = true;
            return false;
        }
        isEmpty[offer] = from.isSingle();
        Optional<Candidate> telling = suspicion.flatMap(each -> telling(each, fresh));
        Reason reason = telling.isPresent() ? suspicion.orElseThrow().reason() : usual;
        Candidate item = telling.orElseGet(() -> fresh.keySet().iterator().next());
        add(new Line(part, item, from.knowledgePoints(), group.seconds(from.seconds()), reason), shelf.points(offer));
        return true;
    }

    private static Optional<Candidate> telling(Suspicion suspicion, Map<Candidate, Optional<Exercise>> fresh) {
        List<Exercise> known = fresh.values().stream().flatMap(Optional::stream).toList();
        return suspicion.best(known).flatMap(best -> fresh.entrySet().stream()
                .filter(each -> each.getValue().filter(best::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst());
    }

    /** Several where a wrong procedure is suspected, so that there is a choice. */
    private Map<Candidate, Optional<Exercise>> fresh(int offer, boolean wantsChoice) {
        Offer from = shelf.offer(offer);
        Map<Candidate, Optional<Exercise>> fresh = new LinkedHashMap<>();
        int tries = from.isSingle() ? 1 : TRIES;
        for (int drawn = 0; drawn < tries && (wantsChoice || fresh.isEmpty()); drawn++) {
            Drawn one = from.draw(chances[offer]);
            if (seen.isFresh(one.item())) {
                fresh.put(one.item(), one.exercise());
            }
        }
        return fresh;
    }

    private void add(Line line, int[] points) {
        lines.add(line);
        left[line.part().ordinal()] -= line.seconds();
        linesOfPoint[points[0]]++;
        seen.add(line.item());
        group.add(points);
        weighAround(points);
    }

    private int left(Part part) {
        return left[part.ordinal()];
    }
}
