/**
 * The command line, save for the server and the demo. A command reads its arguments, opens the installation, has the work
 * done and says how it went: one sentence where it could not. Begin with {@link org.xueqing.ingest.command.Xueqing}.
 */
@NullMarked
package org.xueqing.ingest.command;

import org.jspecify.annotations.NullMarked;
