package org.xueqing.dashboard.work;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit of a volume and its points in teaching order. */
public record UnitOfPoints(int number, String title, List<Point> points) {

    /**
     * A point as a class stands to it.
     *
     * @param taughtAt null if the class was not taught it
     */
    public record Point(String id, String nameZh, String nameEn, @Nullable Instant taughtAt) {
        public String nameIn(Locale language) {
            return language.getLanguage().equals("en") ? nameEn : nameZh;
        }

        public boolean isTaught() {
            return taughtAt != null;
        }
    }

    public UnitOfPoints {
        points = List.copyOf(points);
    }

    public long taught() {
        return points.stream().filter(Point::isTaught).count();
    }
}
