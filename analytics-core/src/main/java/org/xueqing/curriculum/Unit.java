package org.xueqing.curriculum;

/** A unit of an edition's volume; revision units have no points of their own. */
public record Unit(String edition, Volume volume, int number, String title, Confidence confidence) {}
