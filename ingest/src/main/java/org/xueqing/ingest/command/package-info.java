/**
 * The command line. Begin with {@link org.xueqing.ingest.command.Xueqing}.
 */
@NullMarked
package org.xueqing.ingest.command;

import org.jspecify.annotations.NullMarked;
