package org.xueqing.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.dashboard.access.Role;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.ingest.store.Store;

/**
 * Sign-in by picture for the youngest: class code, own name, one secret picture. It works on the class's devices alone, and
 * only while the teacher has opened the lesson; the session ends with it. {@link KnownDevices} ask for the code no more.
 */
public final class Pictures {

    /** Pictures to choose from, numbered from 1. */
    public static final int COUNT = 12;

    static final Duration LESSON = Duration.ofMinutes(40);

    private static final int SECRET_BYTES = 32;
    private static final int CODES = 10_000;

    private static final String OPEN =
            """
            insert into class_openings (class_id, code, opened_by, open_until) values (:class, :code, :by, :until)
            on conflict (class_id) do update
               set code = excluded.code, opened_by = excluded.opened_by, open_until = excluded.open_until
            """;
    private static final String OPENING_OF_DEVICE =
            """
            select o.class_id, o.code, o.open_until from class_devices d join class_openings o using (class_id)
             where d.device_hash = :device and o.open_until > :now
            """;
    private static final String PUPILS =
            """
            select a.login, r.name, r.pupil_no
              from class_members m join roster_pupils r using (student_id) join accounts a using (student_id)
             where m.class_id = :class and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
               and a.closed_at is null and a.picture is not null
               and not exists (select 1 from withheld w where w.student_id = m.student_id and w.purpose = 'PRACTICE')
             order by length(r.pupil_no), r.pupil_no
            """;

    private final JdbcClient store;
    private final Accounts accounts;
    private final Clock clock;
    private final RandomGenerator random;
    private final KnownDevices known;

    public Pictures(Store store, Accounts accounts, Clock clock, RandomGenerator random) {
        this.store = JdbcClient.create(store.dataSource());
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
        this.known = new KnownDevices(clock);
    }

    /** An open lesson, as a device of the class sees it. */
    record Opening(String classId, String code, Instant until) {}

    /** A pupil who may choose the own name. */
    record Name(String login, String name, String number) {}

    /** Makes this device one of the class's; returns the secret for its cookie. */
    String register(VisibleClass visible) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String cookie = HexFormat.of().formatHex(secret);
        store.sql("insert into class_devices values (:device, :class, :by, :now)")
                .param("device", hash(cookie))
                .param("class", visible.id())
                .param("by", visible.viewer().login())
                .param("now", now())
                .update();
        return cookie;
    }

    /** Opens the lesson; a code that was told before no longer counts, nor, if the lesson was open, do devices that know it. */
    void open(VisibleClass visible) {
        if (opening(visible).isPresent()) {
            known.forgetClass(visible.id());
        }
        store.sql(OPEN)
                .param("class", visible.id())
                .param("code", "%04d".formatted(random.nextInt(CODES)))
                .param("by", visible.viewer().login())
                .param("until", clock.instant().plus(LESSON).atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(VisibleClass visible) {
        store.sql("delete from class_openings where class_id = :class")
                .param("class", visible.id())
                .update();
    }

    Optional<Opening> opening(VisibleClass visible) {
        return store.sql(
                        "select class_id, code, open_until from class_openings where class_id = :class and open_until > :now")
                .param("class", visible.id())
                .param("now", now())
                .query((row, number) -> new Opening(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The open lesson of the class to which a device belongs. */
    Optional<Opening> openingOf(String cookie) {
        return store.sql(OPENING_OF_DEVICE)
                .param("device", hash(cookie))
                .param("now", now())
                .query((row, number) -> new Opening(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whether a child is not asked for the code on this device. */
    boolean knows(String cookie) {
        return known.contains(hash(cookie));
    }

    List<Name> names(Opening opening) {
        return store.sql(PUPILS)
                .param("class", opening.classId())
                .param("today", clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate())
                .query((row, number) -> new Name(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Who comes in on this device of the class: the pupil whose name and picture these are, with the code where it is asked for. */
    Optional<Viewer> entering(String cookie, Opening opening, String code, String login, int picture) {
        String device = hash(cookie);
        if (known.admits(device)) {
            Optional<Viewer> viewer = matching(opening, opening.code(), login, picture);
            viewer.ifPresent(in -> known.succeeded(device));
            return viewer;
        }
        Optional<Viewer> viewer = matching(opening, code, login, picture);
        viewer.ifPresent(in -> known.remember(device, opening.classId()));
        return viewer;
    }

    /** The pupil whose code, name and picture these are. */
    private Optional<Viewer> matching(Opening opening, String code, String login, int picture) {
        return names(opening).stream()
                .filter(name -> name.login().equals(login) && code.strip().equals(opening.code()))
                .filter(name -> picture(login).filter(own -> own == picture).isPresent())
                .map(name -> new Viewer(login, name.name(), Role.STUDENT))
                .findFirst();
    }

    /** Gives every pupil of a class an account and a secret picture, where there is none. */
    void assign(VisibleClass visible, List<VisiblePupil> pupils) {
        for (VisiblePupil pupil : pupils) {
            if (pupil.isRostered() && pupil.showsWork()) {
                if (!hasAccount(pupil)) {
                    accounts.create(
                            NewAccount.pupil(pupil.studentId(), pupil.name(), pupil.studentId()),
                            Accounts.generatePassword());
                }
                store.sql("update accounts set picture = :picture where student_id = :student and picture is null")
                        .param("picture", 1 + random.nextInt(COUNT))
                        .param("student", pupil.studentId())
                        .update();
            }
        }
    }

    private boolean hasAccount(VisiblePupil pupil) {
        return store.sql("select exists (select 1 from accounts where student_id = :student)")
                .param("student", pupil.studentId())
                .query(Boolean.class)
                .single();
    }

    /** The secret picture of a pupil, for the card that the teacher hands out. */
    Optional<Integer> pictureOf(VisiblePupil pupil) {
        return store.sql("select picture from accounts where student_id = :student and picture is not null")
                .param("student", pupil.studentId())
                .query(Integer.class)
                .optional();
    }

    private Optional<Integer> picture(String login) {
        return store.sql("select picture from accounts where login = :login and picture is not null")
                .param("login", login)
                .query(Integer.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String cookie) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
