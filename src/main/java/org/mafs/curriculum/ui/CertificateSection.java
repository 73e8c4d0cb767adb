package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mafs.base.Words;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.PersonSection;
import org.mafs.curriculum.Certificates;

/** A certificate on the page of somebody who completed; of others nothing is shown. */
@SpringComponent
class CertificateSection implements PersonSection {

    private final Certificates certificates;

    CertificateSection(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Component section(EnrolmentRecord person) {
        if (!certificates.hasCompleted(person.id())) {
            Div nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        Section section = new Section(new H2(Words.say("curriculum.certificate.title")),
                new Paragraph(Words.say("curriculum.certificate.person")),
                new PrintedEarly(certificates.stillToCome(person.cohort())),
                new Div(new CertificateLink(Words.say("curriculum.certificate.one"),
                        to -> certificates.write(person.id(), to))));
        section.addClassNames("card", "section", "stack-s");
        return section;
    }
}
