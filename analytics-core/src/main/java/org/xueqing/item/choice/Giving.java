package org.xueqing.item.choice;

import java.time.LocalDate;

/** That an item was given, on a day, to those for whom a choice is made. */
public record Giving(Candidate item, LocalDate on) {}
