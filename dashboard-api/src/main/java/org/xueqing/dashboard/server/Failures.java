package org.xueqing.dashboard.server;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.OpenTo;

/**
 * Every failure, once: problem+json for the API, a page for people. Tells nothing of the inside, and the same of what is
 * absent and what is not the viewer's.
 */
@Hidden
@Controller
@OpenTo(Audience.ANYBODY)
class Failures implements ErrorController {

    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/") ? problem(status, request) : page(status);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(status.getReasonPhrase());
        if (status == HttpStatus.BAD_REQUEST
                && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String reason
                && !reason.isBlank()) {
            problem.setDetail(reason);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView("failed");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("kind", kind(status));
        return page;
    }

    /** Key of what the page says. */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "absent";
            case FORBIDDEN, UNAUTHORIZED -> "expired";
            default -> status.is4xxClientError() ? "refused" : "broken";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
