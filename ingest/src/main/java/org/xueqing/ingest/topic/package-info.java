/**
 * The topics: their names, their making, and how one record is read. Knows no database. Begin with {@link org.xueqing.ingest.topic.TopicRecord}.
 */
@NullMarked
package org.xueqing.ingest.topic;

import org.jspecify.annotations.NullMarked;
