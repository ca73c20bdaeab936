package org.xueqing.dashboard.access;

import java.util.List;

/** Some of a class's pupils. */
public record PupilPage(List<VisiblePupil> pupils, Paging paging) {

    public PupilPage {
        pupils = List.copyOf(pupils);
    }

    /**
     * Which page of how many.
     *
     * @param page from 0
     * @param pupils on all pages
     */
    public record Paging(int page, int pupils, int perPage) {

        public Paging {
            if (page < 0 || pupils < 0 || perPage < 1) {
                throw new IllegalArgumentException("page %d of %d by %d".formatted(page, pupils, perPage));
            }
        }

        /** At least one. */
        public int pages() {
            return Math.max(1, (pupils + perPage - 1) / perPage);
        }
    }
}
