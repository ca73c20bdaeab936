/**
 * A teacher's daily work: lessons taught, assignments and papers, keying what is wrong, 讲评, and what the pages of books are
 * about. What a viewer reads comes as that viewer, under the rows' own rule; what a teacher says goes in by the ways of
 * {@code ingest.activity} and {@code ingest.catalogue}. Never estimates, and knows no findings. Begin with
 * {@link org.xueqing.dashboard.work.ActivityPages}, then {@code KeyingPages} and {@code Review}.
 */
@NullMarked
package org.xueqing.dashboard.work;

import org.jspecify.annotations.NullMarked;
