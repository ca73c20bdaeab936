package org.xueqing.dashboard.fault;

import java.util.List;
import java.util.Set;
import org.xueqing.event.PupilEvent;

/**
 * One request to the door.
 *
 * @param body as it is sent
 * @param events that it would store
 * @param right statuses that a working door may answer
 */
record Request(String body, List<PupilEvent> events, Set<Integer> right) {}
