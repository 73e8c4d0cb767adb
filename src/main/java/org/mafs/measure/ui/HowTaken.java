package org.mafs.measure.ui;

import java.util.Map;
import org.mafs.base.EnrolmentId;
import org.mafs.draft.FormKey;

/** What another room knows of how forms were filled in, shown with their results. */
public interface HowTaken {

    /** In a few words, by form; nothing of a form where it is not known. */
    Map<FormKey, String> of(EnrolmentId person);
}
