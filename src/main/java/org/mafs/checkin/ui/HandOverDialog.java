package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.HandingOver;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.Form;
import org.mafs.cohort.SessionRecord;

/** Which forms a person fills in on this tablet. Agreed to, the page and everything behind it is gone from it. */
class HandOverDialog extends Dialog {

    /**
     * Takes the offer up. Nothing of this page stays in the browser's history; where it fails the page stays, and says
     * why. What is told in passing is emptied, not taken away: its own clock takes it from the page.
     */
    private static final String TAKE_UP = """
            const base = document.baseURI;
            try {
                const answer = await fetch(new URL('f/hand-over', base), { method: 'POST', cache: 'no-store',
                        headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code: $0 }) });
                const said = await answer.json();
                if (answer.ok) {
                    document.title = 'MAFS';
                    const told = [...document.querySelectorAll('vaadin-notification-container')];
                    told.forEach(each => each.replaceChildren());
                    document.body.replaceChildren(...told);
                    location.replace(new URL('f', base));
                    return new Promise(() => {});
                }
                return said.reason || $1;
            } catch {
                return $1;
            }""";

    private final HandingOver handingOver;
    private final EveningPerson person;
    private final SessionRecord session;
    private final CheckboxGroup<Form> forms = new CheckboxGroup<>(Words.say("checkin.hand-over.forms"));
    private final ErrorNote problem = new ErrorNote();
    private final Button go;

    HandOverDialog(HandingOver handingOver, EveningPerson person, SessionRecord session) {
        this.handingOver = handingOver;
        this.person = person;
        this.session = session;
        String name = firstWord(person.enrolment().name());
        this.go = new Button(Words.say("checkin.hand-over", name), pressed -> attempt());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        setHeaderTitle(Words.say("checkin.hand-over", name));
        addClassName("form-dialog");
        forms.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        forms.setItemLabelGenerator(form -> Words.say("checkin.hand-over.form", form.title(),
                form.minutes()));
        forms.setItems(notIn());
        forms.setValue(notIn().stream().filter(form -> person.due().contains(form) || person.begun().contains(form))
                .collect(Collectors.toSet()));
        Div body = new Div(problem, forms, new Paragraph(Words.say("checkin.hand-over.words", name)));
        body.addClassName("dialog-body");
        add(body);
        getFooter().add(new Button(Words.say("app.cancel"), pressed -> close()), go);
    }

    static String firstWord(String name) {
        return Stream.of(name.strip().split("\\s+")).findFirst().orElse(name);
    }

    private List<Form> notIn() {
        return person.forms().stream().filter(form -> !person.done().contains(form)).toList();
    }

    private void attempt() {
        problem.clear();
        try {
            String code = handingOver.offer(VaadinService.getCurrentRequest().getWrappedSession().getId(),
                    person.enrolment().id(), Optional.of(session.id()), session.heldOn(),
                    notIn().stream().filter(forms.getValue()::contains).map(Form::code).toList(),
                    "/" + Paths.session(session.id()));
            getElement().executeJs(TAKE_UP, code, Words.say("checkin.hand-over.failed")).then(String.class, this::failed);
        } catch (Refused refused) {
            failed(refused.getMessage());
        }
    }

    private void failed(String reason) {
        problem.say(reason);
        go.setEnabled(true);
    }
}
