/**
 * What an installation needs now and then so that it does not grow without end: small files of the lake become large ones,
 * snapshots that nobody needs and files that nobody knows go, and so do records of the topics that everybody has read. Knows
 * no pupil. Begin with {@link org.xueqing.ingest.upkeep.Upkeep}.
 */
@NullMarked
package org.xueqing.ingest.upkeep;

import org.jspecify.annotations.NullMarked;
