package org.xueqing.dashboard.admin;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xueqing.dashboard.access.Audience;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.GradeAccess;
import org.xueqing.dashboard.access.GradeAccess.KeptSchool;
import org.xueqing.dashboard.access.OpenTo;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.account.AccountList;
import org.xueqing.dashboard.account.AccountMaking;
import org.xueqing.dashboard.account.AccountMaking.Slip;
import org.xueqing.dashboard.account.Accounts;

/** Accounts for people on the roster. Passwords stand on one page once, to be printed and cut into slips. */
@Controller
@OpenTo(Audience.ADMINISTRATION)
class AccountPages {

    private static final int LONGEST_SUBJECT = 255;

    private final GradeAccess access;
    private final ClassAccess classes;
    private final Accounts accounts;
    private final AccountMaking making;
    private final AccountList list;
    private final Audit audit;

    AccountPages(
            GradeAccess access,
            ClassAccess classes,
            Accounts accounts,
            AccountMaking making,
            AccountList list,
            Audit audit) {
        this.access = access;
        this.classes = classes;
        this.accounts = accounts;
        this.making = making;
        this.list = list;
        this.audit = audit;
    }

    @GetMapping("/accounts")
    String accounts(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String q,
            Locale language,
            Model model) {
        if (access.kept(viewer).isEmpty()) {
            return "redirect:/grades?first";
        }
        KeptSchool kept = access.kept(viewer, school);
        model.addAttribute("school", kept);
        model.addAttribute("schools", access.kept(viewer));
        model.addAttribute("q", q);
        model.addAttribute("accounts", list.lines(kept, viewer, q));
        model.addAttribute(
                "choices",
                classes.classes(viewer).stream()
                        .filter(visible -> visible.schoolId().equals(kept.id()))
                        .map(visible -> new RosterPages.Choice(
                                visible.id(), visible.name().in(language)))
                        .toList());
        return "admin/accounts";
    }

    @PostMapping("/accounts")
    String change(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String subject,
            Locale language,
            Model model) {
        KeptSchool kept = access.kept(viewer, school);
        switch (act) {
            case "staff" -> show(viewer, making.forStaff(kept), kept.name(), model);
            case "pupils", "guardians" ->
                show(viewer, ofClass(viewer, act, of), className(viewer, of, language), model);
            case "reset" -> show(viewer, reset(viewer, kept, login, language), kept.name(), model);
            case "close" -> close(viewer, kept, login);
            case "link" -> {
                return "redirect:/accounts?" + link(viewer, kept, login, subject.strip()) + "&school=" + kept.id();
            }
            default -> {
                return "redirect:/accounts?school=" + kept.id();
            }
        }
        if (act.equals("close")) {
            return "redirect:/accounts?closed&school=" + kept.id();
        }
        model.addAttribute("school", kept);
        return "admin/slips";
    }

    private List<Slip> ofClass(Viewer viewer, String act, String classId) {
        VisibleClass visible = classes.visible(viewer, classId);
        return act.equals("pupils") ? making.forPupils(visible) : making.forGuardians(visible);
    }

    private String className(Viewer viewer, String classId, Locale language) {
        return classes.visible(viewer, classId).name().in(language);
    }

    private List<Slip> reset(Viewer viewer, KeptSchool kept, String login, Locale language) {
        return list.lines(kept, viewer, login).stream()
                .filter(line -> line.login().equals(login) && !line.isClosed())
                .map(line -> new Slip(
                        line.role(), line.name(), line.place().in(language), login, accounts.resetPassword(login)))
                .toList();
    }

    private void close(Viewer viewer, KeptSchool kept, String login) {
        if (list.isKept(kept, viewer, login)) {
            list.close(login);
            audit.record(viewer.login(), Audit.Action.ACCOUNT_CLOSED, login);
        }
    }

    /** @param subject as a provider writes it, which is at most 255 characters by its standard */
    private String link(Viewer viewer, KeptSchool kept, String login, String subject) {
        if (subject.length() > LONGEST_SUBJECT || !list.isKept(kept, viewer, login)) {
            return "unlinked";
        }
        if (!list.link(login, subject)) {
            return "taken";
        }
        audit.record(viewer.login(), Audit.Action.ACCOUNT_LINKED, login);
        return subject.isEmpty() ? "unlinked" : "linked";
    }

    private void show(Viewer viewer, List<Slip> slips, String title, Model model) {
        model.addAttribute("slips", slips);
        model.addAttribute("of", title);
        slips.forEach(slip -> audit.record(viewer.login(), Audit.Action.ACCOUNTS_MADE, slip.login()));
    }
}
