/**
 * Assignments and papers: what pupils were given, who was expected, and the results of paper work on their way to the log.
 * The exam calendar stands before every way in. Knows no pages and no names: pupils come with their number in class and
 * their pseudonymous id. Begin with {@link org.xueqing.ingest.activity.Activities}, then
 * {@link org.xueqing.ingest.activity.Keying} and {@link org.xueqing.ingest.activity.PaperResults}.
 */
@NullMarked
package org.xueqing.ingest.activity;

import org.jspecify.annotations.NullMarked;
