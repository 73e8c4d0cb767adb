package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.FileLink;
import org.mafs.base.ui.FileReading;
import org.mafs.base.ui.GivenFile;
import org.mafs.base.ui.Page;
import org.mafs.curriculum.ContentEditing;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.ContentZip;
import org.mafs.curriculum.ZipFound;

/** Texts go out as a zip, and come in as one by way of a preview. */
@Route("curriculum/zip")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
@StyleSheet("styles/editing.css")
class ContentZipView extends Page {

    private static final FileReading.Wanted WANTED = new FileReading.Wanted(ContentZip.LARGEST_FILE, List.of(".zip"),
            "curriculum.zip.choose", "curriculum.zip.drop", "curriculum.zip.large", "curriculum.zip.type",
            "curriculum.zip.failed");

    private final transient ContentZip zip;
    private final transient ContentEditing editing;
    private final FileReading reading;
    private final Div outcome = new Div();

    ContentZipView(ContentZip zip, ContentEditing editing, WorkFolder work, Calendar calendar) {
        this.zip = zip;
        this.editing = editing;
        this.reading = new FileReading(WANTED, work, (file, name) -> given(file));
        heading(Words.say("curriculum.zip.title"));
        subline(Words.say("curriculum.zip.sub"));
        outcome.addClassName("stack-s");
        UnorderedList links = new UnorderedList(new ListItem(CurriculumNavigation.curriculum()
                .link(Words.say("nav.curriculum"))));
        links.addClassName("facts");
        Div cards = new Div(links,
                card("curriculum.zip.out", new Paragraph(Words.say("curriculum.zip.out.words")),
                        new FileLink(Words.say("curriculum.zip.all"), () -> "curriculum-" + calendar.today() + ".zip",
                                "application/zip", work,
                                zip::write)),
                card("curriculum.zip.in", new Paragraph(Words.say("curriculum.zip.in.words")), reading, outcome));
        cards.addClassName("stack");
        add(cards);
    }

    private static Section card(String key, Component... parts) {
        Section card = new Section(new H2(Words.say(key)));
        card.add(parts);
        card.addClassNames("card", "section", "stack-s");
        return card;
    }

    /** A file has arrived whole. */
    void given(GivenFile file) {
        reading.take(file);
        outcome.removeAll();
        reading.read("curriculum.zip.reading", rows -> zip.preview(file.path()), this::preview, () -> { });
    }

    private void preview(ZipFound found) {
        Paragraph sum = new Paragraph(Words.say("curriculum.zip.sum", found.added().size(), found.changed().size(),
                found.unchanged()));
        sum.getElement().setAttribute("role", "status");
        outcome.add(sum);
        texts("curriculum.zip.added", found.added());
        texts("curriculum.zip.changed", found.changed());
        texts("curriculum.zip.waiting", found.waiting());
        if (found.pictures() > 0) {
            outcome.add(new Paragraph(Words.say("curriculum.zip.pictures", found.pictures())));
        }
        list("curriculum.zip.left", found.leftOut().stream()
                .map(left -> new ListItem(Words.say("curriculum.zip.left.line", left.file(), left.reason()))).toList());
        if (found.drafts() > 0) {
            Button go = new Button(Words.say("curriculum.zip.go", found.drafts()), pressed -> bringIn());
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            go.setDisableOnClick(true);
            Div actions = new Div(go, new Button(Words.say("app.cancel"), pressed -> outcome.removeAll()));
            actions.addClassName("actions");
            outcome.add(actions);
        }
    }

    private void texts(String key, List<ZipFound.Text> texts) {
        list(key, texts.stream().map(text -> new ListItem(Words.say(text.remarks() > 0 ? "curriculum.zip.text.remarks"
                : "curriculum.zip.text", text.title(), text.code(), text.language(), text.remarks()))).toList());
    }

    private void list(String key, List<ListItem> items) {
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList(items.toArray(ListItem[]::new));
            list.addClassNames("plain-list", "wraps");
            outcome.add(new H3(Words.say(key, items.size())), list);
        }
    }

    private void bringIn() {
        outcome.removeAll();
        Path path = reading.path();
        reading.read("curriculum.zip.reading", rows -> zip.bringIn(path), this::done, () -> { });
    }

    private void done(List<ContentId> drafts) {
        reading.forget();
        Paragraph said = new Paragraph(Words.say("curriculum.zip.done", drafts.size()));
        said.getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        drafts.forEach(draft -> {
            ContentText text = editing.version(draft);
            list.add(new ListItem(CurriculumNavigation.version(draft).link(ContentTitle.of(text))));
        });
        outcome.add(said, list);
    }
}
