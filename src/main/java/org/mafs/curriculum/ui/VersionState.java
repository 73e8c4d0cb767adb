package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.curriculum.ContentStatus;
import org.mafs.curriculum.VersionLine;

/** How far a version has come, in a word, and who had a hand in it, in sentences. */
final class VersionState {

    private VersionState() {
    }

    static Component chips(VersionLine version) {
        Div chips = new Div(chip(version));
        chips.addClassName("row");
        chips.add(new Chip(version.shipped() ? "download" : "edit",
                Words.say(version.shipped() ? "curriculum.edit.shipped" : "curriculum.edit.own"), Chip.Tone.QUIET));
        return chips;
    }

    private static Chip chip(VersionLine version) {
        if (version.inForce()) {
            return new Chip("check", words(version), Chip.Tone.GOOD);
        }
        return switch (version.status()) {
            case DRAFT -> new Chip("edit", words(version.status()), Chip.Tone.CAUTION);
            case REVIEWED -> new Chip("speak", words(version.status()), Chip.Tone.CAUTION);
            case PUBLISHED, PUT_ASIDE, WITHDRAWN -> new Chip("clock", words(version.status()), Chip.Tone.QUIET);
            case OFFERED -> new Chip("new", words(version.status()), Chip.Tone.PLAIN);
        };
    }

    static String words(VersionLine version) {
        return version.inForce() ? Words.say("curriculum.edit.in-force") : words(version.status());
    }

    private static String words(ContentStatus status) {
        return Words.say(switch (status) {
            case DRAFT -> "curriculum.edit.draft";
            case REVIEWED -> "curriculum.edit.reviewed";
            case PUBLISHED -> "curriculum.edit.published";
            case OFFERED -> "curriculum.edit.offered";
            case WITHDRAWN -> "curriculum.edit.withdrawn";
            case PUT_ASIDE -> "curriculum.edit.put-aside";
        });
    }

    /** One sentence after the other. */
    static String story(VersionLine version) {
        StringBuilder story = new StringBuilder();
        version.writtenBy().ifPresent(name -> story.append(
                Words.say("curriculum.edit.written", name, day(version.writtenAt()))));
        version.reviewedBy().ifPresent(name -> story.append(" ")
                .append(Words.say("curriculum.edit.read-by", name, day(version.reviewedAt().orElseThrow()))));
        version.publishedAt().filter(Instant.EPOCH::isBefore).ifPresent(at -> story.append(" ").append(version.publishedBy()
                .map(name -> Words.say("curriculum.edit.published-by", name, day(at)))
                .orElseGet(() -> Words.say("curriculum.edit.came", day(at)))));
        version.withdrawnBy().ifPresent(name -> story.append(" ").append(Words.say("curriculum.edit.withdrawn-by", name,
                day(version.withdrawnAt().orElseThrow()))));
        return story.toString().strip();
    }

    private static String day(Instant moment) {
        return Calendar.longDay(LocalDate.ofInstant(moment, Calendar.PLACE));
    }
}
