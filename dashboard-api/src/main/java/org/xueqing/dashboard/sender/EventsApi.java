package org.xueqing.dashboard.sender;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Door;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.sender.Sender;
import org.xueqing.ingest.store.StoreException;

/**
 * Takes one event, or up to a thousand of which all or none are kept. 200: durable. 400, 403, 409: nothing is kept, and each
 * event that stands in the way is named. 503: nothing is known to be kept, and sending again later converges.
 */
@RestController
@OpenTo(Audience.SENDERS)
class EventsApi {

    private static final Logger LOG = LoggerFactory.getLogger(EventsApi.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    static final int MOST_EVENTS = 1_000;
    static final int LARGEST_BODY_BYTES = 5 * 1024 * 1024;

    private final Door door;
    private final KnownSenders senders;

    EventsApi(Door door, KnownSenders senders) {
        this.door = door;
        this.senders = senders;
    }

    @Operation(summary = "Accepts one event or an array of up to 1,000, all or none")
    @PostMapping(
            path = "/api/v1/events",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> accept(HttpServletRequest request, SenderViewer viewer) throws IOException {
        // What is announced as too large is not read at all.
        byte[] body = request.getContentLengthLong() > LARGEST_BODY_BYTES
                ? null
                : request.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
        if (body == null || body.length > LARGEST_BODY_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(Errors.tooLarge(LARGEST_BODY_BYTES));
        }
        List<Reading> readings = text(body).map(EventReader::readAll).orElseGet(Errors::notText);
        if (readings.size() > MOST_EVENTS) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(Errors.tooMany(readings.size(), MOST_EVENTS));
        }
        Errors unreadable = Errors.ofReadings(readings);
        return unreadable.isEmpty()
                ? accept(candidates(readings), viewer.sender())
                : ResponseEntity.badRequest().body(unreadable);
    }

    /** The store is gone for now: nothing is known to be kept. */
    @ExceptionHandler(StoreException.class)
    ResponseEntity<Object> gone(StoreException gone) {
        LOG.warn("The door could not ask the store", gone);
        return notNow(SOON);
    }

    private static ResponseEntity<Object> notNow(Duration retryAfter) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", Long.toString(retryAfter.toSeconds()))
                .body(Errors.notNow());
    }

    private ResponseEntity<Object> accept(List<Candidate> batch, Sender sender) {
        Errors foreign = foreign(batch, sender);
        if (!foreign.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(foreign);
        }
        if (batch.isEmpty()) {
            return ResponseEntity.ok(Dispositions.of(batch, List.of()));
        }
        Door.Reply reply = door.submit(batch);
        if (reply instanceof Door.Reply.NotNow notNow) {
            return notNow(notNow.retryAfter());
        }
        return decided(batch, ((Door.Reply.Decided) reply).verdicts());
    }

    private static ResponseEntity<Object> decided(List<Candidate> batch, List<Verdict> verdicts) {
        Errors errors = Errors.ofVerdicts(verdicts);
        if (errors.isEmpty()) {
            return ResponseEntity.ok(Dispositions.of(batch, verdicts));
        }
        boolean isConflict = verdicts.stream().noneMatch(Verdict.Refused.class::isInstance);
        return ResponseEntity.status(isConflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST)
                .body(errors);
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
