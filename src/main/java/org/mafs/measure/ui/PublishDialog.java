package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentDraft;
import org.mafs.measure.InstrumentMaking;
import org.mafs.measure.InstrumentSketch;

/** The last look before people are asked a version, for it never changes afterwards. */
class PublishDialog extends FormDialog {

    private final InstrumentMaking making;
    private final InstrumentDraft draft;
    private final InstrumentSketch sketch;
    private long seen;

    PublishDialog(InstrumentMaking making, InstrumentDraft draft, InstrumentSketch sketch, Runnable afterwards) {
        super(Words.say("measure.edit.publish.title", sketch.title()),
                Words.say("measure.edit.publish.yes", draft.number()), afterwards);
        this.making = making;
        this.draft = draft;
        this.sketch = sketch;
        this.seen = draft.version();
        fields(new Paragraph(Words.say("measure.edit.publish.words")),
                new Paragraph(Words.say(draft.number() > 1 ? "measure.edit.publish.next" : "measure.edit.publish.first")));
    }

    @Override
    protected void saw(long version) {
        seen = version;
    }

    @Override
    protected void save() {
        Instrument asked = making.publish(draft.code(), seen, sketch);
        Told.good(Words.say("measure.edit.published", asked.title(), asked.version()));
    }
}
