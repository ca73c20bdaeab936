/**
 * What an administrator writes about the school: its name, its calendar, and files for the roster between the look at the
 * difference and the word that it may go in. Must never know findings or answers; the changes themselves are made by the
 * doors of ingest. Begin with {@link org.xueqing.dashboard.roster.RosterUploads}.
 */
@NullMarked
package org.xueqing.dashboard.roster;

import org.jspecify.annotations.NullMarked;
