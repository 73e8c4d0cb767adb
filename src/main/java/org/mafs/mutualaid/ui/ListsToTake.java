package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.FileLink;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.MeetingFormat;
import org.mafs.mutualaid.WritingLists;

/** The directory as a list to take away, and our own list to fill in. */
class ListsToTake extends Div {

    private final transient WritingLists writing;
    private final transient WorkFolder work;
    private final Select<FellowshipRecord> fellowship = new Select<>();
    private final Select<MeetingFormat> format = new Select<>();

    ListsToTake(WritingLists writing, List<FellowshipRecord> fellowships, WorkFolder work) {
        this.writing = writing;
        this.work = work;
        addClassName("card");
        fellowship.setLabel(Words.say("mutualaid.refresh.fellowship"));
        fellowship.setEmptySelectionAllowed(true);
        fellowship.setEmptySelectionCaption(Words.say("mutualaid.refresh.take.all"));
        fellowship.setItemLabelGenerator(kind -> kind == null ? Words.say("mutualaid.refresh.take.all") : kind.name());
        fellowship.setItems(fellowships);
        format.setLabel(Words.say("mutualaid.refresh.format.label"));
        format.setItemLabelGenerator(written -> Words.say("mutualaid.refresh.format", written));
        format.setItems(MeetingFormat.values());
        format.setValue(MeetingFormat.MAFS_CSV);
        Div fields = new Div(fellowship, format);
        fields.addClassName("field-row");
        Div links = new Div(link("mutualaid.refresh.take.download", this::name, this::write),
                link("mutualaid.refresh.take.template", () -> "mafs-meetings-template.csv", writing::template));
        links.addClassName("actions");
        Div inside = new Div(new H2(Words.say("mutualaid.refresh.take")),
                new Paragraph(Words.say("mutualaid.refresh.take.words")), fields, links);
        inside.addClassName("stack-s");
        add(inside);
    }

    private String name() {
        String whose = fellowship.getOptionalValue().map(kind -> kind.code() + "-").orElse("");
        return "meetings-" + whose + format.getValue().code() + extension();
    }

    private String extension() {
        return switch (format.getValue()) {
            case MEETING_GUIDE, BMLT -> ".json";
            case UK_CSV, MAFS_CSV -> ".csv";
        };
    }

    private void write(OutputStream stream) throws IOException {
        writing.write(format.getValue(), fellowship.getOptionalValue().map(FellowshipRecord::id).orElse(null), stream);
    }

    private FileLink link(String words, Supplier<String> name, FileLink.Content content) {
        return new FileLink(Words.say(words), name, "application/octet-stream", work, content);
    }
}
