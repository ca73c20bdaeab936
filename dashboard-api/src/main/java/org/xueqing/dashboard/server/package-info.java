/**
 * The server: starts engines, flow and web application in order and stops them in the reverse one; settings of the web
 * application, security headers, errors, health. Knows no findings. Begin with
 * {@link org.xueqing.dashboard.server.Main} and {@link org.xueqing.dashboard.server.RunningServer}.
 */
@NullMarked
package org.xueqing.dashboard.server;

import org.jspecify.annotations.NullMarked;
