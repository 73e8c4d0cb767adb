package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.curriculum.Certificates;

/** Whose name stands on the certificates. */
class OrganisationDialog extends FormDialog {

    private final Certificates certificates;
    private final TextField name = new TextField(Words.say("curriculum.certificate.organisation.name"));

    OrganisationDialog(Certificates certificates, Runnable afterwards) {
        super(Words.say("curriculum.certificate.organisation"), Words.say("curriculum.certificate.organisation.save"),
                afterwards);
        this.certificates = certificates;
        name.setValue(certificates.organisation());
        name.setMaxLength(Certificates.LONGEST_NAME);
        name.setWidthFull();
        fields(new Paragraph(Words.say("curriculum.certificate.organisation.words")), name);
    }

    @Override
    protected void save() {
        certificates.nameOrganisation(name.getValue());
    }
}
