package org.xueqing.dashboard.sender;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Door;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.sender.SenderKey;
import org.xueqing.ingest.store.StoreException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes one event, or up to a thousand of which all or none are kept. 200: durable. 400, 403, 409: nothing is kept, and each
 * event that stands in the way is named. 503: nothing is known to be kept, and sending again later converges. 401: no open
 * sender's key was shown in {@code Authorization: Bearer …}.
 *
 * <p>It stands before everything that pages need: a machine has no session and no forms, and thousands of answers a second pass.
 */
public final class EventsApi extends HttpFilter {

    public static final String PATH = "/api/v1/events";

    static final int MOST_EVENTS = 1_000;
    static final int LARGEST_BODY_BYTES = 5 * 1024 * 1024;

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(EventsApi.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String BEARER = "Bearer ";
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;
    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

    private final transient Door door;
    private final transient KnownSenders senders;
    private final transient LocaleResolver languages;
    private final transient JsonMapper json;

    public EventsApi(Door door, KnownSenders senders, LocaleResolver languages, JsonMapper json) {
        this.door = door;
        this.senders = senders;
        this.languages = languages;
        this.json = json;
    }

    private record Reply(int status, Object body, Optional<Duration> retryAfter) {

        static Reply of(int status, Object body) {
            return new Reply(status, body, Optional.empty());
        }

        static Reply notNow(Duration retryAfter) {
            return new Reply(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Errors.notNow(), Optional.of(retryAfter));
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            answer(request, response);
        } catch (StoreException gone) {
            // Nothing is known to be kept.
            LOG.warn("The door could not ask the store", gone);
            write(Reply.notNow(SOON), response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Sender> sender = sender(request);
        if (sender.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!isJson(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            write(accept(request, sender.get()), response);
        }
    }

    private Optional<Sender> sender(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> SenderKey.parse(header.substring(BEARER.length())))
                .flatMap(senders::holding);
    }

    private static boolean isJson(@org.jspecify.annotations.Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE);
    }

    private void write(Reply reply, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(reply.body());
        response.setStatus(reply.status());
        reply.retryAfter().ifPresent(after -> response.setHeader("Retry-After", Long.toString(after.toSeconds())));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Reply accept(HttpServletRequest request, Sender sender) throws IOException {
        // What is announced as too large is not read at all.
        byte[] body = request.getContentLengthLong() > LARGEST_BODY_BYTES
                ? null
                : request.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
        if (body == null || body.length > LARGEST_BODY_BYTES) {
            return Reply.of(TOO_LARGE, Errors.tooLarge(LARGEST_BODY_BYTES));
        }
        List<Reading> readings = text(body).map(EventReader::readAll).orElseGet(Errors::notText);
        if (readings.size() > MOST_EVENTS) {
            return Reply.of(TOO_LARGE, Errors.tooMany(readings.size(), MOST_EVENTS));
        }
        Errors unreadable = Errors.ofReadings(readings);
        return unreadable.isEmpty()
                ? accept(candidates(readings), sender)
                : Reply.of(HttpServletResponse.SC_BAD_REQUEST, unreadable);
    }

    private Reply accept(List<Candidate> batch, Sender sender) {
        Errors foreign = foreign(batch, sender);
        if (!foreign.isEmpty()) {
            return Reply.of(HttpServletResponse.SC_FORBIDDEN, foreign);
        }
        if (batch.isEmpty()) {
            return decided(batch, List.of());
        }
        Door.Reply reply = door.submit(batch);
        return reply instanceof Door.Reply.NotNow notNow
                ? Reply.notNow(notNow.retryAfter())
                : decided(batch, ((Door.Reply.Decided) reply).verdicts());
    }

    private static Reply decided(List<Candidate> batch, List<Verdict> verdicts) {
        Errors errors = Errors.ofVerdicts(verdicts);
        if (errors.isEmpty()) {
            return Reply.of(HttpServletResponse.SC_OK, Dispositions.of(batch, verdicts));
        }
        boolean isConflict = verdicts.stream().noneMatch(Verdict.Refused.class::isInstance);
        return Reply.of(isConflict ? CONFLICT : HttpServletResponse.SC_BAD_REQUEST, errors);
    }

    /** Whom the sender may not write for. It learns no more of them than that. */
    private Errors foreign(List<Candidate> batch, Sender sender) {
        Set<String> others = batch.stream()
                .map(Candidate::event)
                .filter(event -> !sender.isOwn(event))
                .map(event -> event.subjectId())
                .collect(Collectors.toSet());
        if (!others.isEmpty() && !sender.schools().isEmpty()) {
            others.removeAll(senders.all().reached(sender, others));
        }
        return Errors.notYours(batch, others);
    }

    private static List<Candidate> candidates(List<Reading> readings) {
        List<Candidate> candidates = new ArrayList<>();
        for (Reading reading : readings) {
            candidates.add(Candidate.of((Reading.Read) reading));
        }
        return candidates;
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
