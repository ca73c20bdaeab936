package org.xueqing.ingest.statement;

/**
 * @param name may be empty
 * @param phone digits only
 * @param relation 父, 母 or empty
 */
public record GuardianStatement(String name, String phone, String relation) {}
