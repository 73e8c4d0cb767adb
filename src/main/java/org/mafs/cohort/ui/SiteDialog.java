package org.mafs.cohort.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.SiteRecord;

/** What a site is called, and whether it is a prison. */
class SiteDialog extends FormDialog {

    private final Places places;
    private final SiteRecord site;
    private final TextField name = new TextField(Words.say("cohort.site.name"));
    private final RadioButtonGroup<SiteKind> kind = new RadioButtonGroup<>(Words.say("cohort.site.kind"));
    private long seenVersion;

    /** @param site null for a new one */
    SiteDialog(Places places, SiteRecord site, Runnable changed) {
        super(Words.say(site == null ? "places.site.add" : "places.site.change"), Words.say("places.site.save"), changed);
        this.places = places;
        this.site = site;
        kind.setItems(SiteKind.values());
        kind.setItemLabelGenerator(value -> Words.say("cohort.site.kind", value));
        kind.setHelperText(Words.say("cohort.site.kind.why"));
        name.setWidthFull();
        if (site == null) {
            kind.setValue(SiteKind.COMMUNITY);
        } else {
            name.setValue(site.name());
            kind.setValue(site.kind());
            seenVersion = site.version();
        }
        fields(name, kind);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    @Override
    protected void save() {
        NewSite asked = new NewSite(name.getValue(), kind.getValue());
        if (site == null) {
            places.addSite(asked);
        } else {
            places.changeSite(site.id(), seenVersion, asked);
        }
    }
}
