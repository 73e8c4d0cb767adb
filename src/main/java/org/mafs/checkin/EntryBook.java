package org.mafs.checkin;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
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

    /** Stands for a page that gave no name to itself. */
    private static final UUID NO_PAGE = new UUID(0, 0);

    private final EntryLedger ledger;
    private final Drafts drafts;
    private final HandingIn handingIn;
    private final AnswersHandedIn handedIn;
    private final Beside beside;
    private final RiskWatch risk;
    private final RoomNews news;

    EntryBook(EntryLedger ledger, Drafts drafts, HandingIn handingIn, AnswersHandedIn handedIn, Beside beside,
            RiskWatch risk, RoomNews news) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.handingIn = handingIn;
        this.handedIn = handedIn;
        this.beside = beside;
        this.risk = risk;
        this.news = news;
    }

    @TriedAgain
    Written answer(Form form, Occasion occasion, FormWay way, Entry entry) {
        return once(form, occasion, way, entry, () -> entry.record() == handingIn.number(form, occasion)
                ? toDraft(form, occasion, way, entry) : afterHandingIn(form, occasion, way, entry));
    }

    /**
     * Hands a form in. What others have begun of it and not handed in, and what differs, is not thrown away.
     *
     * @throws org.mafs.base.Conflict when somebody has handed in other answers since; see {@link #besideWhole}
     */
    @TriedAgain
    Written handIn(Form form, Occasion occasion, FormWay way, Entry entry) {
        return once(form, occasion, way, entry, () -> {
            keepWhatOthersBegan(form, occasion, way, entry);
            handingIn.handIn(form, occasion, new GivenAnswers(entry.answers()), entry.filled(way), entry.record());
            return Written.KEPT;
        });
    }

    @TriedAgain
    Written besideWhole(Form form, Occasion occasion, FormWay way, Entry entry) {
        return once(form, occasion, way, entry, () -> {
            beside.keep(form, occasion, entry.writer(), entry.answers(), entry.filled(way), true);
            risk.look(form, occasion);
            return Written.BESIDE;
        });
    }

    private Written once(Form form, Occasion occasion, FormWay way, Entry entry, Supplier<Written> writing) {
        ledger.hold(occasion.enrolment());
        FormKey key = occasion.key(form);
        return ledger.known(key, entry).orElseGet(() -> ledger.add(key, way, entry, writing.get()));
    }

    private Written toDraft(Form form, Occasion occasion, FormWay way, Entry entry) {
        OptionalLong version = drafts.keep(occasion.key(form), occasion.enrolment(), entry.field(), entry.value(),
                entry.writer(), entry.base());
        if (version.isEmpty()) {
            return oneBeside(form, occasion, way, entry);
        }
        if (version.getAsLong() == 1) {
            occasion.session().ifPresent(news::changed);
        }
        risk.given(form, occasion, entry.field());
        return new Written(Status.KEPT, version.getAsLong());
    }

    /** An answer that was under way while the form was handed in elsewhere. */
    private Written afterHandingIn(Form form, Occasion occasion, FormWay way, Entry entry) {
        String there = handedIn.of(form, occasion).byField().getOrDefault(entry.field(), "");
        return there.equals(entry.value().strip()) ? Written.KEPT : oneBeside(form, occasion, way, entry);
    }

    private Written oneBeside(Form form, Occasion occasion, FormWay way, Entry entry) {
        beside.keep(form, occasion, entry.writer(), Map.of(entry.field(), entry.value()), entry.filled(way), false);
        risk.look(form, occasion);
        return Written.BESIDE;
    }

    private void keepWhatOthersBegan(Form form, Occasion occasion, FormWay way, Entry entry) {
        FormKey key = occasion.key(form);
        Map<UUID, Map<String, String>> others = othersBegan(key, occasion, entry);
        if (others.isEmpty()) {
            return;
        }
        Map<UUID, FormWay> ways = ledger.ways(key);
        others.forEach((writer, answers) -> beside.keep(form, occasion, writer, answers,
                entry.filled(ways.getOrDefault(writer, writer.equals(NO_PAGE) ? FormWay.TOGETHER : way)), false));
    }

    /** By page, the answers that stand in the draft, come from another page and are not what is handed in now. */
    private Map<UUID, Map<String, String>> othersBegan(FormKey key, Occasion occasion, Entry entry) {
        Map<UUID, Map<String, String>> others = new HashMap<>();
        drafts.kept(key, occasion.enrolment()).forEach((field, kept) -> {
            UUID writer = kept.writer().orElse(NO_PAGE);
            boolean differs = !kept.value().isBlank()
                    && !kept.value().strip().equals(entry.answers().getOrDefault(field, "").strip());
            if (differs && !writer.equals(entry.writer())) {
                others.computeIfAbsent(writer, any -> new HashMap<>()).put(field, kept.value());
            }
        });
        return others;
    }
}
