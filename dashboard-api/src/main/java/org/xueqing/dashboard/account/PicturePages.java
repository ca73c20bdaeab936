package org.xueqing.dashboard.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;

/** The teacher opens the lesson and the device; the youngest choose their name and their picture. */
@Controller
class PicturePages {

    private static final String DEVICE = "xueqing-device";
    private static final Duration A_SCHOOL_YEAR = Duration.ofDays(365);
    private static final int MOST_TRIES = 3;
    /** Whoever has nothing to do there is led to the own page. */
    private static final String FIRST_ITEM = "/me/practice/next?arriving=true";

    private final Pictures pictures;
    private final ClassAccess access;
    private final ClassPupils pupils;
    private final FailedSignIns failures;
    private final Audit audit;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PicturePages(Pictures pictures, ClassAccess access, ClassPupils pupils, java.time.Clock clock, Audit audit) {
        this.pictures = pictures;
        this.access = access;
        this.pupils = pupils;
        this.failures = new FailedSignIns(clock, MOST_TRIES);
        this.audit = audit;
    }

    /** A card to cut out: the pupil and the secret picture, none yet if empty. */
    public record Card(VisiblePupil pupil, Optional<Integer> picture) {}

    @OpenTo(Audience.TEACHING)
    @GetMapping("/classes/{classId}/pictures")
    String lesson(@AuthenticationPrincipal Viewer viewer, @PathVariable String classId, Locale language, Model model) {
        VisibleClass visible = young(access.visible(viewer, classId));
        model.addAttribute("schoolClass", visible);
        model.addAttribute("className", visible.name().in(language));
        model.addAttribute("opening", pictures.opening(visible).orElse(null));
        model.addAttribute(
                "cards",
                pupils.all(visible).stream()
                        .filter(VisiblePupil::showsWork)
                        .map(pupil -> new Card(pupil, pictures.pictureOf(pupil)))
                        .toList());
        return "pictures/lesson";
    }

    @OpenTo(Audience.TEACHING)
    @PostMapping("/classes/{classId}/pictures")
    String change(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String classId,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request,
            HttpServletResponse response) {
        VisibleClass visible = young(access.visible(viewer, classId));
        switch (act) {
            case "open" -> pictures.open(visible);
            case "close" -> pictures.close(visible);
            case "assign" -> pictures.assign(visible, pupils.all(visible));
            case "device" -> remember(pictures.register(visible), request, response);
            default ->
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "act is open, close, assign or device");
        }
        audit.record(viewer, Audit.Action.ACCOUNTS_MADE, visible, "pictures: " + act);
        return "redirect:/classes/" + visible.id() + "/pictures";
    }

    @OpenTo(Audience.ANYBODY)
    @GetMapping("/pictures")
    String choose(@CookieValue(name = DEVICE, defaultValue = "") String device, Model model) {
        if (device.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Pictures.Opening> opening = pictures.openingOf(device);
        model.addAttribute("isOpen", opening.isPresent());
        model.addAttribute("asksCode", !pictures.knows(device));
        model.addAttribute("names", opening.map(pictures::names).orElseGet(List::of));
        model.addAttribute(
                "pictures", IntStream.rangeClosed(1, Pictures.COUNT).boxed().toList());
        return "pictures/choose";
    }

    @OpenTo(Audience.ANYBODY)
    @PostMapping("/pictures")
    String signIn(
            @CookieValue(name = DEVICE, defaultValue = "") String device,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "0") int picture,
            HttpServletRequest request,
            HttpServletResponse response) {
        Pictures.Opening opening =
                pictures.openingOf(device).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!failures.admits(who)) {
            return "redirect:/pictures?locked";
        }
        Optional<Viewer> viewer = pictures.entering(device, opening, code, who, picture);
        if (viewer.isEmpty()) {
            return "redirect:/pictures?wrong";
        }
        failures.forget(who);
        begin(viewer.get(), opening, request, response);
        audit.record(who, Audit.Action.SIGN_IN, "picture");
        return "redirect:" + FIRST_ITEM;
    }

    /** A session of its own that ends with the lesson. */
    private void begin(
            Viewer viewer, Pictures.Opening opening, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SessionRules.endAt(request.getSession(), opening.until());
    }

    private static void remember(String secret, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE, secret)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .path("/pictures")
                        .maxAge(A_SCHOOL_YEAR)
                        .build()
                        .toString());
    }

    /** Only for classes that do not read and write well yet, and only where the viewer sees the pupils. */
    private static VisibleClass young(VisibleClass visible) {
        if (!visible.isYoung() || !visible.showsPupils()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return visible;
    }
}
