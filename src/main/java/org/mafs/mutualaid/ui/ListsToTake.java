package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.mafs.base.WorkFolder;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.MeetingFormat;
import org.mafs.mutualaid.WritingLists;

/** The directory as a list to take away, and our own list to fill in. */
class ListsToTake extends Div {

    private interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

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

    /** Made whole before it is sent, in a file that is gone when it has been. */
    private Anchor link(String words, Supplier<String> name, Content content) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(event -> {
            Path made = Files.createTempFile(work.path(), "meetings", ".part");
            try {
                try (OutputStream stream = Files.newOutputStream(made)) {
                    content.writeTo(stream);
                }
                long size = Files.size(made);
                InputStream whole = Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE);
                return new DownloadResponse(whole, name.get(), "application/octet-stream", size);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(made);
                throw failed instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failed;
            }
        }), "");
        link.add(new Glyph("download"), new Span(Words.say(words)));
        link.addClassName("button");
        return link;
    }
}
