package org.mafs.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mafs.access.FormWay;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.Sitting.Asked;
import org.mafs.checkin.Sitting.Named;
import org.mafs.mutualaid.FellowshipKind;
import org.mafs.mutualaid.VisitChoices;
import org.mafs.mutualaid.VisitedPlace;
import org.mafs.mutualaid.VisitedPlace.OfFellowship;
import org.mafs.mutualaid.Visits;
import org.springframework.stereotype.Component;

/**
 * Puts into the question about meetings outside where this one person may have been: their plans, where they have been
 * before, and the kinds of mutual aid, with groups for families last.
 */
@Component
class VisitQuestion {

    /** The parts that may be asked once somebody went. */
    private static final String FIRST = "first";
    private static final List<String> ALWAYS = List.of("how", "back");

    private final Visits visits;

    VisitQuestion(Visits visits) {
        this.visits = visits;
    }

    List<Asked> among(List<Asked> questions, Form form, Occasion occasion, FormWay way, String language) {
        return form.equals(Form.CHECK_IN) ? questions.stream().map(question -> question.kind().equals("visits")
                ? filled(question, form, occasion, way, language) : question).toList() : questions;
    }

    /** The fields of these that tell of a visit to somewhere that is not there, or is another person's plan. */
    Set<String> unknown(EnrolmentId enrolment, Map<String, String> answers) {
        Map<String, VisitedPlace> told = new TreeMap<>();
        answers.forEach((field, answer) -> VisitFields.place(field).filter(place -> !answer.isBlank())
                .ifPresent(place -> told.put(field, place)));
        if (!told.isEmpty()) {
            told.values().removeAll(visits.called(enrolment, Set.copyOf(told.values())).keySet());
        }
        return told.keySet();
    }

    /** A link may be opened by somebody else: it says nothing of where the person has been or means to go. */
    private Asked filled(Asked question, Form form, Occasion occasion, FormWay way, String language) {
        VisitChoices choices = visits.choices(occasion.key(form), occasion.enrolment(), occasion.takenOn());
        List<Named> places = new ArrayList<>();
        if (way != FormWay.BY_LINK) {
            Stream.concat(choices.plans().stream(), choices.been().stream()).forEach(choice -> places.add(
                    new Named(choice.place().code(), choice.name(Locale.forLanguageTag(language)))));
        }
        choices.fellowships().stream().sorted((one, other) -> Boolean.compare(one.kind() == FellowshipKind.FAMILIES,
                other.kind() == FellowshipKind.FAMILIES)).forEach(kind -> places.add(
                new Named(new OfFellowship(kind.code()).code(), kind.inShort())));
        List<String> parts = choices.isFirst() && way != FormWay.BY_LINK
                ? Stream.concat(Stream.of(FIRST), ALWAYS.stream()).toList() : ALWAYS;
        return question.with(parts, places);
    }
}
