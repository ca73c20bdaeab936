package org.xueqing.simulation;

/** An invented guardian; no such number is given to anybody. */
public record Guardian(String name, String phone) {}
