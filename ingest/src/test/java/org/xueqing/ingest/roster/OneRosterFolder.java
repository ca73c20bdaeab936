package org.xueqing.ingest.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An invented delivery of OneRoster 1.2: two classes, two pupils, a guardian, a teacher; and what changed a month later. */
final class OneRosterFolder {

    private static final String USERS =
            "sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,identifier,sms,agentSourcedIds,"
                    + "userMasterIdentifier\n";
    private static final String ENROLLMENTS =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary\n";

    private OneRosterFolder() {}

    static Path bulk(Path folder) throws IOException {
        return write(
                folder,
                Map.of(
                        "manifest.csv",
                        manifest("bulk"),
                        "orgs.csv",
                        "sourcedId,status,dateLastModified,name,type\no1,,,实验小学,school\no2,,,第二小学,school\n",
                        "academicSessions.csv",
                        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n"
                                + "a1,,,第一学期,semester,2026-09-01,2027-01-20,,2027\n",
                        "classes.csv",
                        "sourcedId,status,dateLastModified,title,grades,classCode,classType,schoolSourcedId,subjects\n"
                                + "k1,,,三年级1班,03,301,homeroom,o1,\nk2,,,三年级2班,03,302,homeroom,o1,\n"
                                + "k3,,,足球社团,,,scheduled,o1,体育\nk4,,,三年级1班数学,03,,scheduled,o1,数学\n",
                        "users.csv",
                        USERS + "u1,,,true,u1,明,王,,,u3,\nu2,,,true,u2,华,李,,,," + Rows.nationalId(600_002)
                                + "\nu3,,,true,u3,父,王,,13700000001,u1,\nu4,,,true,u4,静,陈,T77,,,\n"
                                + "u9,,,true,u9,别,人,,,,\n",
                        "roles.csv",
                        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
                                + "r1,,,u1,primary,student,,,o1\nr2,,,u2,primary,student,,,o1\n"
                                + "r3,,,u3,primary,parent,,,o1\nr4,,,u4,primary,teacher,,,o1\n"
                                + "r9,,,u9,primary,student,,,o2\n",
                        "enrollments.csv",
                        ENROLLMENTS + "e1,,,k1,o1,u1,student,false\ne2,,,k2,o1,u2,student,false\n"
                                + "e3,,,k4,o1,u1,student,false\ne4,,,k4,o1,u4,teacher,true\ne5,,,k2,o1,u4,teacher,true\n"));
    }

    /** The first pupil is renamed and moves, the second leaves, the teacher gives up a class. */
    static Path delta(Path folder) throws IOException {
        String when = "2026-10-01T00:00:00.000Z";
        return write(
                folder,
                Map.of(
                        "manifest.csv",
                        manifest("delta"),
                        "orgs.csv",
                        "sourcedId,status,dateLastModified,name,type\n",
                        "academicSessions.csv",
                        "sourcedId,status,dateLastModified,title,type,startDate,endDate\n",
                        "classes.csv",
                        "sourcedId,status,dateLastModified,title,grades,classType\n",
                        "users.csv",
                        USERS
                                + "u1,active,%s,true,u1,大明,王,,,,\nu1,active,%s,true,u1,小明,王,,,,\n"
                                        .formatted("2026-09-20T00:00:00.000Z", when)
                                + "u2,tobedeleted,%s,true,u2,华,李,,,,\n".formatted(when),
                        "roles.csv",
                        "sourcedId,status,dateLastModified,userSourcedId,role,orgSourcedId\n"
                                + "r1,active,%s,u1,student,\nr2,tobedeleted,%s,u2,student,\nr22,active,%s,u2,student,\n"
                                        .formatted(when, when, when),
                        "enrollments.csv",
                        ENROLLMENTS
                                + "e1,tobedeleted,%s,k1,,u1,student,false\n".formatted(when)
                                + "e7,active,%s,k2,,u1,student,false\n".formatted(when)
                                + "e4,tobedeleted,%s,k4,,u4,teacher,true\n".formatted(when)));
    }

    private static String manifest(String mode) {
        StringBuilder manifest = new StringBuilder(
                "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.demographics,absent\n");
        for (String file : new String[] {"orgs", "academicSessions", "classes", "users", "roles", "enrollments"}) {
            manifest.append("file.").append(file).append(',').append(mode).append('\n');
        }
        return manifest.toString();
    }

    private static Path write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
