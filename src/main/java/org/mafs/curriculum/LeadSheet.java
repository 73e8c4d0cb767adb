package org.mafs.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mafs.base.AccountId;
import org.mafs.cohort.Tonight;

/**
 * What the page in lead mode is given at its beginning; moments are milliseconds, empty ones null.
 *
 * @param words       the page has none of its own but the first
 * @param key         what it seals notes with
 * @param csrf        what it has to show when it brings marks
 * @param now         by the server's clock
 * @param me          the account that asks
 * @param idleMinutes without a touch, until notes are put out of sight
 */
record LeadSheet(Map<String, String> words, String key, Csrf csrf, long now, long me, int idleMinutes, Evening evening,
        Text text, Marked marked, List<Leader> leaders) {

    /** The way from the page to the top of the app. */
    static final String TOP = "../";
    private static final String DATES = TOP + "c/%s/dates";

    record Csrf(String header, String token) {
    }

    record Evening(int number, int of, String title, String cohort, String place, long startsAt, long endsAt,
            Long keptFrom, String room) {
    }

    record Text(UUID id, String title, List<String> aims, List<String> materials, String opening, List<Step> steps,
            List<Advice> guidance, List<Page> pages) {
    }

    record Step(String key, String title, int minutes, int atLeast, String how) {
    }

    record Advice(String title, String how) {
    }

    /** @param dates where the story in dates is fetched from, as a table */
    record Page(String slug, String title, String said, String picture, String alt, String dates) {
    }

    record Marked(Long begunAt, Long endedAt, Long ledBy, Long coLedBy, List<MarkedNow> steps) {
    }

    record MarkedNow(String key, String outcome, Long begunAt, Long endedAt, String note) {
    }

    record Leader(long id, String name) {
    }

    static LeadSheet of(Lead lead, Map<String, String> words, String key, Csrf csrf, Instant now, AccountId me,
            int idleMinutes, String room) {
        return new LeadSheet(words, key, csrf, now.toEpochMilli(), me.value(), idleMinutes, evening(lead, room),
                text(lead), marked(lead.marked()),
                lead.leaders().stream().map(one -> new Leader(one.id().value(), one.name())).toList());
    }

    static Marked marked(MarkedSession marked) {
        return new Marked(moment(marked.begunAt()), moment(marked.endedAt()), account(marked.ledBy()),
                account(marked.coLedBy()), marked.steps().stream().map(step -> new MarkedNow(step.step(),
                        step.outcome().map(Enum::name).orElse(null), moment(step.begunAt()), moment(step.endedAt()),
                        step.note().orElse(null))).toList());
    }

    private static Evening evening(Lead lead, String room) {
        Tonight tonight = lead.tonight();
        return new Evening(tonight.session().number(), tonight.sessionsInAll(), tonight.session().title(),
                tonight.cohort(), tonight.place(), lead.startsAt().toEpochMilli(), lead.endsAt().toEpochMilli(),
                moment(lead.keptFrom()), room);
    }

    private static Text text(Lead lead) {
        SessionContent content = lead.content();
        ContentLanguage language = new ContentLanguage(lead.text().language());
        return new Text(lead.text().uuid(), content.head().title(), content.head().aims(), content.head().materials(),
                html(content.opening(), language),
                content.steps().stream().map(step -> new Step(step.key(), step.title(), step.minutes(), step.atLeast(),
                        html(step.how(), language))).toList(),
                content.guidance().stream().map(one -> new Advice(one.title(), html(one.how(), language))).toList(),
                content.pages().stream().map(page -> new Page(page.slug(), page.title(), html(page.said(), language),
                        seen(page, picture -> picture.at(TOP)), seen(page, Picture::alt),
                        page.picture().filter(Picture::isTimeline).map(drawn -> DATES.formatted(lead.text().uuid()))
                                .orElse(null))).toList());
    }

    /** The page itself is in English: what is not says so, and from which side it is read. */
    private static String html(Passage passage, ContentLanguage language) {
        String html = passage.html(TOP);
        return html.isEmpty() || language.tag().equals(Curriculum.HOME) ? html
                : "<div lang=\"%s\" dir=\"%s\">%s</div>".formatted(language.tag(), language.direction(), html);
    }

    /** Dates are told rather than drawn here. */
    private static String seen(ShownPage page, Function<Picture, String> part) {
        return page.picture().filter(picture -> !picture.isTimeline()).map(part).orElse(null);
    }

    private static Long moment(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(null);
    }

    private static Long account(Optional<AccountId> account) {
        return account.map(AccountId::value).orElse(null);
    }
}
