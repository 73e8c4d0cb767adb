package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.person.ConsentRecord;

/** Everything somebody said, newest first, each with the words that were shown then. */
class AgreementHistory extends Dialog {

    AgreementHistory(String name, List<ConsentRecord> newestFirst) {
        addClassName("form-dialog");
        setHeaderTitle(Words.say("cohort.consent.all.title"));
        Div body = new Div();
        body.addClassName("dialog-body");
        if (newestFirst.isEmpty()) {
            body.add(new Paragraph(Words.say("cohort.consent.all.none")));
        } else {
            OrderedList answers = new OrderedList();
            answers.addClassName("answer-history");
            newestFirst.forEach(said -> answers.add(answer(name, said)));
            body.add(answers);
        }
        add(body);
        getFooter().add(new Button(Words.say("app.close"), pressed -> close()));
    }

    private static ListItem answer(String name, ConsentRecord said) {
        Span recorded = new Span(Words.say("cohort.consent.recorded",
                Calendar.longDay(said.recordedAt().atZone(Calendar.PLACE).toLocalDate()),
                Calendar.time(said.recordedAt())));
        recorded.addClassNames("quiet", "small");
        ListItem item = new ListItem(AgreementLine.head(said.purpose(), Optional.of(said)),
                AgreementLine.circumstances(said), recorded);
        AgreementLine.signature(said, name).ifPresent(item::add);
        item.add(AgreementLine.words(Words.say("cohort.consent.all.shown"), said.wording(), Optional.of(said)));
        return item;
    }
}
