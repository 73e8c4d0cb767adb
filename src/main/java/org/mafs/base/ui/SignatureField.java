package org.mafs.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;

/** The field itself: its value is the path that was drawn, empty while nothing is. */
@Tag("mafs-signature")
class SignatureField extends AbstractSinglePropertyField<SignatureField, String> {

    private static final String SCRIPT = "context://scripts/signature.js";

    SignatureField() {
        super("path", "", false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPage().addJavaScript(SCRIPT);
    }
}
