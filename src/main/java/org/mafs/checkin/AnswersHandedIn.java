package org.mafs.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mafs.audit.Sealing;
import org.mafs.draft.FormKey;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.mutualaid.Visits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was handed in, by field, with what the person would rather not say. Within this room only: a participant's page
 * is never given it.
 */
@Component
@Transactional(readOnly = true)
class AnswersHandedIn {

    private static final UseDays NOTHING = new UseDays(UseDays.WEEK, Optional.empty(), Map.of());

    private final CheckIns checkIns;
    private final LookBack lookBack;
    private final CompletedForms measures;
    private final UseDiary diary;
    private final MeetingsVisited meetings;
    private final Visits visits;
    private final FilledForms filled;
    private final Sealing sealing;

    AnswersHandedIn(CheckIns checkIns, LookBack lookBack, CompletedForms measures, UseDiary diary,
            MeetingsVisited meetings, Visits visits, FilledForms filled, Sealing sealing) {
        this.checkIns = checkIns;
        this.lookBack = lookBack;
        this.measures = measures;
        this.diary = diary;
        this.meetings = meetings;
        this.visits = visits;
        this.filled = filled;
        this.sealing = sealing;
    }

    GivenAnswers of(Form form, Occasion occasion) {
        Optional<GivenAnswers> found = switch (form.kind()) {
            case CHECK_IN -> checkIns.findByFormKey(occasion.key(form).value()).map(told -> checkIn(told, occasion));
            case LOOK_BACK -> lookBack.handedIn(occasion.key(form), occasion.enrolment()).map(GivenAnswers::of);
            case MEASURE -> measures.handedIn(occasion.key(form), occasion.enrolment())
                    .map(response -> GivenAnswers.of(response.instrument(), response.answers()));
        };
        return withDeclined(found.map(GivenAnswers::byField).orElse(Map.of()), occasion.key(form));
    }

    private GivenAnswers withDeclined(Map<String, String> answers, FormKey key) {
        Map<String, String> all = new TreeMap<>(answers);
        filled.of(key).map(FilledForm::declined).orElse(List.of())
                .forEach(field -> all.putIfAbsent(field, GivenAnswers.DECLINED));
        return new GivenAnswers(all);
    }

    private GivenAnswers checkIn(CheckIn told, Occasion occasion) {
        OptionalInt visited = meetings.told(told.form(), occasion.enrolment());
        return GivenAnswers.of(new CheckInAnswers(told.mood(), told.week(sealing),
                diary.told(told.form(), occasion.enrolment()).orElse(NOTHING), visited, told.hope(sealing),
                visits.told(told.form(), occasion.enrolment())));
    }
}
