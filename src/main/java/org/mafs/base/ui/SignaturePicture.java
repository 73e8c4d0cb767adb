package org.mafs.base.ui;

import com.vaadin.flow.component.html.Span;
import org.mafs.base.Signature;

/** A signature as it was given; a reader of screens hears whose it is and of when. */
public class SignaturePicture extends Span {

    public SignaturePicture(Signature signature, String heard) {
        addClassName("signature-picture");
        getElement().setAttribute("role", "img").setAttribute("aria-label", heard);
        if (signature.isDrawn()) {
            getElement().setProperty("innerHTML",
                    "<svg viewBox='0 0 %d %d' focusable='false'><path d='%s'/></svg>"
                            .formatted(Signature.WIDTH, Signature.HEIGHT, signature.marks()));
        } else {
            setText(signature.marks());
        }
    }
}
