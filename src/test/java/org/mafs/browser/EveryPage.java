package org.mafs.browser;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Every page and every dialog, and who meets it there.
 *
 * @param username empty for somebody who has not signed in
 * @param step what is done on the page before it is looked at
 */
record EveryPage(Optional<String> username, String name, String path, Consumer<Visit> step) {

    static EveryPage open(String name, String path, Consumer<Visit> step) {
        return new EveryPage(Optional.empty(), name, path, step);
    }

    static EveryPage of(String username, String name, String path) {
        return of(username, name, path, visit -> { });
    }

    static EveryPage of(String username, String name, String path, Consumer<Visit> step) {
        return new EveryPage(Optional.of(username), name, path, step);
    }

    /** @param evening a session of today with people in every state */
    static List<EveryPage> all(PreparedEvening evening) {
        String room = evening.room();
        String person = evening.person();
        String cohort = evening.cohort();
        List<EveryPage> pages = new ArrayList<>(List.of(
                open("sign-in", "sign-in", visit -> { }),
                open("sign-in refused", "sign-in?error", visit -> { }),
                open("welcome", "welcome", visit -> { }),
                open("welcome refused", "welcome", visit -> visit.button("Make my account").click()),
                of("facilitator", "today", "today"),
                of("facilitator", "cohorts", "cohorts"),
                of("facilitator", "curriculum", "curriculum"),
                of("facilitator", "no such page", "nowhere"),
                of("facilitator", "no such page below", "no/where", visit -> visit.heading("Nothing to see here").waitFor()),
                of("facilitator", "not yours", "settings"),
                of("facilitator", "people", "people"),
                of("facilitator", "calls", "calls"),
                of("facilitator", "follow-ups", "follow-ups"),
                of("coordinator", "today", "today"),
                of("coordinator", "cohorts", "cohorts"),
                of("coordinator", "more filters", "cohorts",
                        visit -> visit.resize(Screen.PHONE).button("More filters").click()),
                of("coordinator", "columns", "cohorts",
                        visit -> visit.resize(Screen.TABLET).button("Columns").click()),
                of("coordinator", "new cohort", "cohorts", visit -> visit.button("New cohort").click()),
                of("coordinator", "outcomes", "outcomes"),
                of("coordinator", "outcomes, nothing chosen", "outcomes?cohort=none"),
                of("coordinator", "settings", "settings"),
                of("coordinator", "import and export", "settings/import"),
                of("coordinator", "lists of meetings", "meetings/import"),
                of("coordinator", "account menu", "today",
                        visit -> visit.page().locator(".shell-user").click()),
                of("researcher", "outcomes", "outcomes"),
                of("coordinator", "reports", "reports"),
                of("funder", "reports", "reports"),
                of("admin", "settings", "settings"),
                of("admin", "invite", "settings", visit -> visit.button("Invite somebody").click())));
        pages.addAll(List.of(
                of("coordinator", "cohort", cohort),
                of("coordinator", "mutual aid of a group", cohort + "/mutual-aid"),
                of("coordinator", "versions a cohort keeps", cohort + "/curriculum"),
                of("facilitator", "versions of a text", "curriculum/session-1/versions"),
                of("facilitator", "a version of a text", "curriculum/session-1/versions",
                        visit -> visit.page().locator(".version-list a").first().click()),
                of("facilitator", "a text is written", "curriculum/weekly-goals/versions", EveryPage::write),
                of("facilitator", "a translation", "curriculum/session-1/versions",
                        visit -> visit.button("Add a translation").click()),
                of("facilitator", "texts as files", "curriculum/zip"),
                of("coordinator", "how a group's sessions went", cohort + "/delivery"),
                of("coordinator", "name on the certificates", cohort + "/delivery",
                        visit -> visit.button("Name on the certificates").click()),
                of("coordinator", "how a session went", room + "/delivery"),
                of("coordinator", "what was delivered", "curriculum/delivery"),
                of("researcher", "what was delivered", "curriculum/delivery"),
                of("coordinator", "mutual aid, for everybody", cohort + "/mutual-aid",
                        visit -> visit.button("Note it for everybody").click()),
                of("coordinator", "who can go along", "meetings/companions"),
                of("coordinator", "support in numbers", "meetings/support"),
                of("coordinator", "rename", cohort, visit -> visit.button("Rename").click()),
                of("coordinator", "add a person", cohort, visit -> visit.button("Add a person").click()),
                of("coordinator", "add a person, refused", cohort, visit -> {
                    visit.button("Add a person").click();
                    visit.button("Add to the list").click();
                    visit.page().locator(".error-note").waitFor();
                }),
                of("coordinator", "facilitators", cohort, visit -> visit.button("Choose facilitators").click()),
                of("coordinator", "person panel", cohort, visit -> visit.button(PreparedEvening.HERE).click()),
                of("coordinator", "full cohort", evening.fullCohort()),
                of("coordinator", "change session", cohort, visit -> visit.button("Change session 3").click()),
                of("coordinator", "more for a session", cohort,
                        visit -> visit.button("More for session 3").click()),
                of("coordinator", "find cover", cohort, visit -> {
                    visit.button("More for session 3").click();
                    visit.button("Find cover").click();
                }),
                of("coordinator", "cancel session", cohort, visit -> {
                    visit.button("More for session 3").click();
                    visit.button("Cancel this session").click();
                }),
                of("coordinator", "add a session", cohort, visit -> visit.button("Add a session").click()),
                of("coordinator", "person", person),
                of("coordinator", "agreement", person,
                        visit -> visit.button("Record the answer: Research").click()),
                of("coordinator", "withdraw", person, visit -> visit.button("Withdraw: Taking part").click()),
                of("coordinator", "everything they said", person,
                        visit -> visit.button("Everything they said").click()),
                of("coordinator", "move", person, visit -> visit.button("Move to another cohort").click()),
                of("coordinator", "has left", person, visit -> visit.button("Has left").click())));
        pages.addAll(List.of(
                of("coordinator", "people", "people"),
                of("coordinator", "whole person", evening.whole()),
                of("coordinator", "edit person", evening.whole(), visit -> visit.button("Edit").click()),
                of("coordinator", "join two records", evening.whole(),
                        visit -> visit.button("Join with another record").click()),
                of("coordinator", "referrals", "people/referrals"),
                of("coordinator", "new referral", "people/referrals",
                        visit -> visit.button("New referral").click()),
                of("coordinator", "answer a referral", "people/referrals",
                        visit -> visit.button("Answer the referral of Maureen Tull").click()),
                of("coordinator", "follow-ups", "follow-ups"),
                of("coordinator", "calls", "calls")));
        pages.addAll(List.of(
                of("facilitator", "meetings", "meetings"),
                of("coordinator", "meetings near a postcode, with more filters", "meetings?near=LE1+9YX&openness=open&order=distance"),
                of("facilitator", "a meeting", "meetings?words=smart+monday", EveryPage::firstMeeting),
                of("coordinator", "a closed meeting", "meetings?words=harbour+group&listed=closed", EveryPage::firstMeeting),
                of("facilitator", "add a meeting", "meetings", visit -> visit.button("Add a meeting").click())));
        pages.addAll(List.of(
                of("coordinator", "places", "settings/places"),
                of("coordinator", "postcodes", "settings/postcodes"),
                of("coordinator", "take away a list of meetings", "meetings",
                        visit -> visit.button("Take away a list").click()),
                of("coordinator", "add a site", "settings/places", visit -> visit.button("Add a site").click()),
                of("coordinator", "add a room", "settings/places",
                        visit -> visit.button("Add a room at HMP Fallowmere").click()),
                of("coordinator", "name a safeguarding lead", "settings/places",
                        visit -> visit.button("Change the lead or the deputy of HMP Fallowmere").click()),
                of("coordinator", "programmes", "settings/programmes"),
                of("coordinator", "change a programme", "settings/programmes",
                        visit -> visit.button("Change You do the MAFS").click()),
                of("coordinator", "what people agree to", "settings/agreements"),
                of("coordinator", "next words", "settings/agreements",
                        visit -> visit.button("Write the next words: Research").click()),
                of("coordinator", "messages", "settings/messages"),
                of("coordinator", "follow-up window", "settings/messages",
                        visit -> visit.button("Change: Follow-up").click()),
                of("coordinator", "reminders", "settings/messages",
                        visit -> visit.button("Change: Reminders").click()),
                of("coordinator", "mail server", "settings/messages",
                        visit -> visit.button("Change: E-mail").click()),
                of("coordinator", "text gateway", "settings/messages",
                        visit -> visit.button("Change: Text messages").click()),
                of("coordinator", "message log", "settings/messages/log"),
                of("coordinator", "safeguarding alerts", "settings/safeguarding"),
                of("coordinator", "change safeguarding alerts", "settings/safeguarding",
                        visit -> visit.button("Change when the lead and the deputy get a message").click()),
                of("coordinator", "import and export", "settings/import")));
        pages.addAll(List.of(
                of("coordinator", "room", room),
                of("coordinator", "paper sheets", room + "/paper"),
                of("coordinator", "paper sheet of somebody", room + "/paper", visit -> visit
                        .button("Key in the sheet of " + PreparedEvening.NEW).click()),
                of("coordinator", "paper sheet, refused", room + "/paper", visit -> {
                    visit.button("Save this sheet").click();
                    visit.page().locator(".error-note").waitFor();
                }),
                of("coordinator", "other marks", room,
                        visit -> {
                            visit.button("More for " + PreparedEvening.HERE).click();
                            visit.button("Change the mark for " + PreparedEvening.HERE).click();
                        }),
                of("coordinator", "own phone", room, visit -> {
                    visit.button("More for " + PreparedEvening.HERE).click();
                    visit.button("Own phone: " + PreparedEvening.HERE).click();
                }),
                of("coordinator", "session plan", room + "/plan"),
                of("coordinator", "lead mode", room.replace("sessions/", "lead/"),
                        visit -> visit.button("Begin now").waitFor()),
                of("coordinator", "walk-in", room, visit -> visit.button("Walk-in").click()),
                of("coordinator", "reason", room,
                        visit -> visit.button(PreparedEvening.NOT_YET + ": sorry").click()),
                of("coordinator", "close session", room,
                        visit -> visit.button("Close").click()),
                of("coordinator", "closed room", evening.closedRoom()),
                of("coordinator", "check-in", room + "/" + person + "/check-in", EveryPage::formIsThere),
                of("coordinator", "CORE-10", room + "/" + person + "/core-10", EveryPage::formIsThere),
                of("coordinator", "CORE-10 refused", room + "/" + evening.newcomer() + "/core-10", visit -> {
                    visit.button("Save CORE-10 for " + Evening.firstWord(PreparedEvening.NEW)).click();
                    visit.page().locator(".error-note").waitFor();
                }),
                of("coordinator", "CORE-10 handed in", room + "/" + person + "/core-10", visit -> {
                    visit.button("Save CORE-10 for " + Evening.firstWord(PreparedEvening.HERE)).click();
                    visit.page().locator(".finding").waitFor();
                }),
                of("coordinator", "last four weeks", room + "/" + person + "/look-back", EveryPage::formIsThere),
                of("coordinator", "last four weeks, without a session", person + "/look-back", EveryPage::formIsThere),
                of("coordinator", "CORE-10, without a session", person + "/core-10", EveryPage::formIsThere)));
        pages.addAll(List.of(
                of("coordinator", "journey", person + "/journey"),
                of("coordinator", "a new plan", person + "/plan"),
                of("coordinator", "a plan and how it went", person,
                        visit -> visit.page().locator(".mutual-aid").waitFor()),
                of("coordinator", "a page to take home", person + "/journey",
                        visit -> visit.button("Print to take home").click()),
                of("coordinator", "mutual aid, without a session", person + "/mutual-aid", EveryPage::formIsThere),
                of("coordinator", "view of the session", room + "/" + person + "/session-view", EveryPage::formIsThere),
                of("coordinator", "TOP", person + "/top", EveryPage::formIsThere),
                of("coordinator", "things to look at", "data-quality"),
                of("coordinator", "measures", "settings/measures"),
                of("coordinator", "a measure's official words", "settings/measures/core-10"),
                of("admin", "put in official words", "settings/measures/core-10",
                        visit -> visit.page().locator(".actions vaadin-button").first().click()),
                of("admin", "an instrument", "settings/measures/who-5/edit"),
                of("coordinator", "a new instrument", "settings/measures/new"),
                of("coordinator", "help lines", "settings/help-lines"),
                of("admin", "add a help line", "settings/help-lines",
                        visit -> visit.button("Add a help line").click()),
                of("coordinator", "look at question 6", room,
                        visit -> visit.page().locator(".person-card vaadin-button[aria-label*='question 6']").first()
                                .click())));
        pages.addAll(List.of(
                of("coordinator", "came twice", evening.late(), visit -> visit.button("Keep what counts now").waitFor()),
                of("coordinator", "tablets and forms", "settings/forms"),
                of("coordinator", "change how forms are filled in", "settings/forms",
                        visit -> visit.button("Change how forms are filled in").click()),
                of("coordinator", "my PIN", "today", visit -> {
                    visit.page().locator(".shell-user").click();
                    visit.button("My PIN").click();
                    visit.button("Keep this PIN").waitFor();
                }),
                of("coordinator", "everything on a card", room,
                        visit -> visit.button("More for " + PreparedEvening.NEW).click()),
                open("no network", "offline.html", visit -> visit.heading("No network").waitFor()),
                open("own phone", evening.ownPhone(), EveryPage::phoneIsOpen),
                open("own phone, a question", evening.ownPhone(), EveryPage::startsOnPhone),
                open("own phone, all on one page", evening.ownPhone(), visit -> {
                    startsOnPhone(visit);
                    visit.button("Show all on one page").click();
                }),
                open("own phone, not me", evening.ownPhone(), visit -> {
                    phoneIsOpen(visit);
                    visit.button(Pattern.compile("I am not .*")).click();
                    visit.heading("Please close this page").waitFor();
                })));
        pages.addAll(List.of(
                open("all there is to read", "c", visit -> visit.page().locator(".card").first().waitFor()),
                open("what was looked for", "c?words=meeting", visit -> visit.page().locator(".found .card mark").first().waitFor()),
                open("a session to read", "c", EveryPage::firstSession),
                open("a hand-out to read", "c", visit -> {
                    visit.page().locator(".cards-sheets .card").first().click();
                    visit.page().locator(".sheet .paper").waitFor();
                }),
                open("nothing to read", "c/nothing", visit -> visit.heading("There is no such page").waitFor()),
                open("a session for the room", "c", visit -> {
                    firstSession(visit);
                    visit.link("Show it large").click();
                    visit.page().locator("[data-bar]").waitFor();
                }),
                of("coordinator", "curriculum", "curriculum"),
                of("facilitator", "curriculum, searched", "curriculum?words=sponsor"),
                of("facilitator", "curriculum, nothing found", "curriculum?words=zzyzx"),
                of("facilitator", "a session to be read", "curriculum/session-3", EveryPage::unfold),
                of("researcher", "a step to be read", "curriculum/session-3?at=step-check-in"),
                of("facilitator", "a session on a phone", "curriculum/session-1",
                        visit -> visit.button("On a phone").click()),
                of("facilitator", "a hand-out", "curriculum/timeline")));
        String chosen = "cohort=" + cohort.substring(cohort.lastIndexOf('/') + 1);
        pages.addAll(List.of(
                of("researcher", "outcomes before anybody looked", "outcomes?" + chosen,
                        visit -> visit.button("Open without a plan").click()),
                of("researcher", "a plan is written", "outcomes/plans/new?" + chosen,
                        visit -> visit.button("Freeze the plan").waitFor()),
                of("coordinator", "a frozen plan is changed", "outcomes", EveryPage::changePlan)));
        pages.addAll(List.of(
                of("coordinator", "concern", evening.concern()),
                of("coordinator", "who was told", evening.concern(),
                        visit -> visit.button("Write down who was told").click()),
                of("coordinator", "worried about somebody", room,
                        visit -> visit.button("I am worried about somebody").click())));
        for (String step : List.of("Register", "Check-in", "Topic", "Pledge")) {
            pages.add(of("coordinator", "room, " + step, room, visit -> {
                visit.button(step).click();
                visit.page().locator(".steps [aria-current]").getByText(step).waitFor();
            }));
        }
        return pages;
    }

    /** Opened anew each time: going from one fragment to another would not load the page again. */
    private static void phoneIsOpen(Visit visit) {
        visit.page().reload();
        visit.heading("Hi " + Evening.firstWord(PreparedEvening.NEW)).waitFor();
    }

    private static void startsOnPhone(Visit visit) {
        phoneIsOpen(visit);
        visit.button("Start").click();
        formIsThere(visit);
    }

    private static void firstSession(Visit visit) {
        visit.page().locator(".cards-sessions .card").first().click();
        visit.page().locator(".contents").waitFor();
    }

    private static void unfold(Visit visit) {
        visit.page().locator("details > summary").all().forEach(Locator::click);
    }

    private static void firstMeeting(Visit visit) {
        visit.page().locator("a.row-link:visible").first().click();
        visit.heading("About this meeting").waitFor();
    }

    private static void changePlan(Visit visit) {
        visit.link("The pilot").click();
        visit.link("Read the plan").click();
        visit.button("Change the plan").click();
    }

    private static void formIsThere(Visit visit) {
        visit.page().locator(".question").first().waitFor();
    }

    /** Opens it, and does what brings the dialog up. */
    void show(Visit visit) {
        visit.open(path);
        step.accept(visit);
        visit.settle();
    }

    @Override
    public String toString() {
        return name + username.map(who -> ", " + who).orElse("");
    }

    /** The draft is there from the first look on. */
    private static void write(Visit visit) {
        visit.page().locator("vaadin-button[theme~=primary]").first().click();
        visit.page().locator(".part-words").waitFor();
    }
}
