package org.mafs.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.OfficialWordings;
import org.mafs.measure.PastedWording;

/** One measure: the official words it is asked in, language by language, and those before them. */
@Route("settings/measures/:" + MeasureSettingsView.CODE)
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class MeasureSettingsView extends Page implements BeforeEnterObserver {

    static final String CODE = "code";

    private final InstrumentLibrary library;
    private final OfficialWordings wordings;
    private final Div content = new Div();
    private Instrument instrument;

    MeasureSettingsView(InstrumentLibrary library, OfficialWordings wordings) {
        this.library = library;
        this.wordings = wordings;
        content.addClassName("stack");
        RouterLink back = Destination.to(MeasuresSettingsView.class).link(Words.say("measures.back"));
        back.addClassName("button");
        Div actions = new Div(back);
        actions.addClassName("actions");
        add(actions, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        instrument = library.current(event.getRouteParameters().get(CODE).orElseThrow())
                .orElseThrow(NotFoundException::new);
        heading(instrument.title());
        subline(Words.say("measures.facts", instrument.items().size()));
        show();
    }

    private void show() {
        content.removeAll();
        content.add(wording());
    }

    private Section wording() {
        Section section = new Section(new H2(Words.say("measure.wording.title")));
        section.addClassNames("section", "stack");
        if (instrument.isOwnWording()) {
            section.add(new Paragraph(Words.say("measure.wording.own")));
            return section;
        }
        List<OfficialWording> all = wordings.of(instrument.code());
        List<OfficialWording> inUse = all.stream().filter(this::isInUse).toList();
        List<OfficialWording> earlier = all.stream().filter(wording -> !isInUse(wording)).toList();
        Button add = new Button(Words.say("measure.wording.add"), new Glyph("plus"), pressed -> put(PastedWording
                .empty(inUse.isEmpty() ? Words.HOME.getLanguage() : "", instrument), false));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(add);
        actions.addClassName("actions");
        section.add(new Paragraph(Words.say("measure.wording.about")), actions);
        if (inUse.isEmpty()) {
            section.add(new Paragraph(Words.say("measure.wording.none")));
        }
        inUse.forEach(wording -> section.add(card(wording)));
        if (!earlier.isEmpty()) {
            section.add(new H3(Words.say("measure.wording.earlier")));
            earlier.forEach(wording -> section.add(card(wording)));
        }
        return section;
    }

    /** The words of an earlier version of the measure are not asked any more. */
    private boolean isInUse(OfficialWording wording) {
        return wording.isInUse() && wording.instrument() == instrument.version();
    }

    private Div card(OfficialWording wording) {
        boolean inUse = isInUse(wording);
        H3 title = new H3(Words.say("measure.wording.in", wording.languageName(), wording.number()));
        Div head = new Div(title, inUse ? new Chip("check", Words.say("measure.wording.now"), Tone.GOOD)
                : new Chip("away", Words.say("measure.wording.before"), Tone.QUIET));
        head.addClassName("spread");
        Paragraph history = new Paragraph(history(wording));
        history.addClassNames("quiet", "small");
        Div card = new Div(head, history);
        if (wording.instrument() != instrument.version()) {
            Paragraph version = new Paragraph(Words.say("measure.wording.of-version", wording.instrument()));
            version.addClassNames("quiet", "small");
            card.add(version);
        }
        card.add(new NativeDetails(Words.say("measure.wording.show"), WordingPreview.of(wording)));
        if (inUse) {
            card.add(actions(wording));
        }
        card.addClassNames("card", "section");
        return card;
    }

    private Div actions(OfficialWording wording) {
        Button change = new Button(Words.say("measure.wording.change"), new Glyph("edit"),
                pressed -> put(PastedWording.of(wording), true));
        change.setAriaLabel(Words.say("measure.wording.change.label", wording.languageName()));
        Button retire = new Button(Words.say("measure.wording.retire"),
                pressed -> new RetireWordingDialog(wording, wordings, this::show).open());
        retire.setAriaLabel(Words.say("measure.wording.retire.label", wording.languageName()));
        Div actions = new Div(change, retire);
        actions.addClassName("actions");
        return actions;
    }

    private void put(PastedWording begun, boolean sameLanguage) {
        new WordingDialog(instrument, begun, sameLanguage, wordings, this::show).open();
    }

    private static String history(OfficialWording wording) {
        Optional<String> used = wording.usedAt().map(MeasureSettingsView::day);
        return used.map(day -> Words.say("measure.wording.used", day(wording.installedAt()), day))
                .orElseGet(() -> Words.say("measure.wording.unused", day(wording.installedAt())));
    }

    private static String day(Instant at) {
        return Calendar.longDay(at.atZone(Calendar.PLACE).toLocalDate());
    }
}
