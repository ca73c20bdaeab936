/**
 * The installation of {@code docker-compose.yml}: every word of the file held against the code, and the same commands run together as
 * processes. Begin with {@link org.xueqing.dashboard.topology.Compose}.
 */
@NullMarked
package org.xueqing.dashboard.topology;

import org.jspecify.annotations.NullMarked;
