/**
 * Practice on the screen: what a pupil hands in is graded at once and becomes an event through the one way in; what was got
 * wrong, and when it is tried again, is read from the answers and kept nowhere else. Knows no pages and no names. Begin with
 * {@link org.xueqing.ingest.practice.PracticeDesk}, then {@link org.xueqing.ingest.practice.Notebook}.
 */
@NullMarked
package org.xueqing.ingest.practice;

import org.jspecify.annotations.NullMarked;
