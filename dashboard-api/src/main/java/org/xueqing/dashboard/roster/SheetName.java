package org.xueqing.dashboard.roster;

/** What a sheet that was sent is called, so that what is said of its rows names the file that its sender knows. */
public final class SheetName {

    private static final int LONGEST = 80;

    private SheetName() {}

    /** Only what a file name needs, so that no path comes in with it. */
    public static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String kept = last.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_");
        String shortened = kept.length() > LONGEST ? kept.substring(kept.length() - LONGEST) : kept;
        return shortened.isBlank() || shortened.startsWith(".") ? "sheet" + shortened : shortened;
    }
}
