package org.mafs.checkin;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.mafs.access.FormWay;
import org.mafs.base.TriedAgain;
import org.mafs.checkin.EntryResult.Status;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one entry, in one transaction: all of it or nothing, and once however often it comes. */
@Component
@Transactional
class EntryBook {

    /** Where an entry stands afterwards. */
    record Written(Status status, long version) {

        static final Written KEPT = new Written(Status.KEPT, 0);
        static final Written BESIDE = new Written(Status.BESIDE, 0);
    }

    private final Drafts drafts;
    private final HandingIn handingIn;
    private final AnswersHandedIn handedIn;
    private final Beside beside;
    private final RoomNews news;

    EntryBook(Drafts drafts, HandingIn handingIn, AnswersHandedIn handedIn, Beside beside, RoomNews news) {
        this.drafts = drafts;
        this.handingIn = handingIn;
        this.handedIn = handedIn;
        this.beside = beside;
        this.news = news;
    }

    @TriedAgain
    Written answer(Form form, Occasion occasion, FormWay way, Entry entry) {
        FormKey key = occasion.key(form);
        if (!drafts.isNew(key, occasion.enrolment(), entry.writer(), entry.seq())) {
            return Written.KEPT;
        }
        if (!entry.record().equals(handingIn.number(form, occasion))) {
            return afterHandingIn(form, occasion, way, entry);
        }
        int before = drafts.kept(key, occasion.enrolment()).size();
        OptionalLong version = drafts.keep(key, occasion.enrolment(), entry.field(), entry.value(), entry.writer(),
                entry.base());
        if (version.isEmpty()) {
            beside.keep(form, occasion, entry.writer(), Map.of(entry.field(), entry.value()), filled(way, entry), false);
            return Written.BESIDE;
        }
        if (before != drafts.kept(key, occasion.enrolment()).size()) {
            occasion.session().ifPresent(news::changed);
        }
        return new Written(Status.KEPT, version.getAsLong());
    }

    /**
     * Hands a form in. What others have begun of it and not handed in, and what differs, is not thrown away.
     *
     * @throws org.mafs.base.Conflict when somebody has handed in other answers since; see {@link #besideWhole}
     */
    @TriedAgain
    Written handIn(Form form, Occasion occasion, FormWay way, Entry entry) {
        FormKey key = occasion.key(form);
        if (!drafts.isNew(key, occasion.enrolment(), entry.writer(), entry.seq())) {
            return Written.KEPT;
        }
        othersBegan(key, occasion, entry).forEach((writer, answers) ->
                beside.keep(form, occasion, writer, answers, filled(way, entry), false));
        handingIn.handIn(form, occasion, new GivenAnswers(entry.answers()), filled(way, entry), entry.record());
        return Written.KEPT;
    }

    @TriedAgain
    Written besideWhole(Form form, Occasion occasion, FormWay way, Entry entry) {
        if (drafts.isNew(occasion.key(form), occasion.enrolment(), entry.writer(), entry.seq())) {
            beside.keep(form, occasion, entry.writer(), entry.answers(), filled(way, entry), true);
        }
        return Written.BESIDE;
    }

    /** An answer that was under way while the form was handed in elsewhere. */
    private Written afterHandingIn(Form form, Occasion occasion, FormWay way, Entry entry) {
        String there = handedIn.of(form, occasion).byField().getOrDefault(entry.field(), "");
        if (there.equals(entry.value().strip())) {
            return Written.KEPT;
        }
        beside.keep(form, occasion, entry.writer(), Map.of(entry.field(), entry.value()), filled(way, entry), false);
        return Written.BESIDE;
    }

    /** By page, the answers that stand in the draft, come from another page and are not what is handed in now. */
    private Map<UUID, Map<String, String>> othersBegan(FormKey key, Occasion occasion, Entry entry) {
        Map<UUID, Map<String, String>> others = new HashMap<>();
        drafts.kept(key, occasion.enrolment()).forEach((field, kept) -> kept.writer()
                .filter(writer -> !writer.equals(entry.writer()) && !kept.value().isEmpty()
                        && !kept.value().strip().equals(entry.answers().getOrDefault(field, "").strip()))
                .ifPresent(writer -> others.computeIfAbsent(writer, any -> new HashMap<>()).put(field, kept.value())));
        return others;
    }

    private static Filled filled(FormWay way, Entry entry) {
        return new Filled(way, entry.language() == null ? "en" : entry.language(),
                entry.layout() == null ? "page" : entry.layout());
    }
}
