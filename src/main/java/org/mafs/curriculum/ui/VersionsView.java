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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.curriculum.ContentChange;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentEditing;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentLanguage;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.VersionLine;
import org.springframework.dao.ConcurrencyFailureException;

/** Every version of a text: who wrote it and why, what is different between two of them, and the way to a next one. */
@Route("curriculum/:" + VersionsView.CODE + "([a-z][a-z0-9-]{0,39})/versions")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
@StyleSheet("styles/editing.css")
class VersionsView extends Page implements BeforeEnterObserver {

    static final String CODE = "code";
    static final String LANGUAGE = "language";

    private final ContentEditing editing;
    private final CurrentAccount current;
    private final Div content = new Div();
    private ContentCode code;
    private String language;

    VersionsView(ContentEditing editing, CurrentAccount current) {
        this.editing = editing;
        this.current = current;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = new ContentCode(event.getRouteParameters().get(CODE).orElseThrow());
        language = event.getLocation().getQueryParameters().getSingleParameter(LANGUAGE).orElse(Curriculum.HOME);
        show();
    }

    private void show() {
        List<VersionLine> versions = editing.history(code, language);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        heading(Words.say("curriculum.edit.versions"));
        subline(versions.stream().filter(VersionLine::inForce).findFirst().orElse(versions.getFirst()).title());
        actions(steps(versions).toArray(Component[]::new));
        content.removeAll();
        content.add(links(), history(versions));
        if (versions.size() > 1) {
            content.add(comparison(versions));
        }
    }

    private List<Component> steps(List<VersionLine> versions) {
        List<Component> steps = new ArrayList<>();
        Optional<VersionLine> open = versions.stream().filter(VersionLine::isOpen).findFirst();
        VersionLine from = versions.stream().filter(VersionLine::inForce).findFirst().orElse(versions.getFirst());
        Button begin = new Button(Words.say(open.isPresent() ? "curriculum.edit.go-on" : "curriculum.edit.begin"),
                new Glyph("edit"), pressed -> to(() -> open.map(VersionLine::id).orElseGet(() -> editing.begin(from.id()))));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.setDisableOnClick(true);
        steps.add(begin);
        steps.add(new Button(Words.say("curriculum.edit.translate"), new Glyph("plus"),
                pressed -> new TranslationDialog(editing, code).open()));
        boolean another = versions.stream().filter(VersionLine::shipped).findFirst()
                .filter(shipped -> from.inForce() && !editing.compare(shipped.id(), from.id()).isEmpty()).isPresent();
        if (another && Publishers.include(current)) {
            steps.add(new Button(Words.say("curriculum.edit.back"), new Glyph("undo"),
                    pressed -> new SureDialog("curriculum.edit.back.sure", () -> editing.backToShipped(code, language),
                            this::show).open()));
        }
        return steps;
    }

    private void to(Supplier<ContentId> draft) {
        try {
            CurriculumNavigation.version(draft.get()).open();
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
            show();
        } catch (ConcurrencyFailureException atTheSameMoment) {
            Told.refused(Words.say("app.same-moment"));
            show();
        }
    }

    private UnorderedList links() {
        RouterLink read = CurriculumNavigation.text(code).link(Words.say("curriculum.edit.read-text"));
        read.setQueryParameters(TongueChoice.in(language));
        UnorderedList links = new UnorderedList(new ListItem(read));
        List<ContentLanguage> languages = editing.languages(code);
        if (languages.size() > 1) {
            languages.stream().filter(other -> !other.tag().equals(language)).forEach(other -> {
                RouterLink link = CurriculumNavigation.versions(code).link(other.ownName());
                link.setQueryParameters(QueryParameters.of(LANGUAGE, other.tag()));
                link.getElement().setAttribute("lang", other.tag());
                links.add(new ListItem(link));
            });
        }
        links.add(new ListItem(Destination.to(ContentZipView.class)
                .link(Words.say("curriculum.zip.link"))));
        links.addClassName("facts");
        return links;
    }

    private static Section history(List<VersionLine> versions) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "version-list");
        versions.forEach(version -> list.add(new ListItem(line(version))));
        Section section = new Section(new H2(Words.say("curriculum.edit.history")), list);
        section.addClassNames("card", "section");
        return section;
    }

    private static Component line(VersionLine version) {
        RouterLink link = CurriculumNavigation.version(version.id())
                .link(Words.say("curriculum.edit.version", version.number()));
        link.addClassName("row-link");
        Div head = new Div(new H3(link), VersionState.chips(version));
        head.addClassName("spread");
        Div line = new Div(head);
        version.because().ifPresent(because -> line.add(new Paragraph(because)));
        String told = VersionState.story(version);
        if (!told.isEmpty()) {
            Paragraph story = new Paragraph(told);
            story.addClassNames("quiet", "small");
            line.add(story);
        }
        return line;
    }

    private Section comparison(List<VersionLine> versions) {
        Select<VersionLine> before = choice("curriculum.edit.compare.from", versions);
        Select<VersionLine> after = choice("curriculum.edit.compare.to", versions);
        Div changes = new Div();
        changes.addClassName("stack-s");
        VersionLine newest = versions.stream().filter(VersionLine::isOpen).findFirst().orElse(versions.getFirst());
        before.setValue(versions.stream().filter(version -> version.inForce() && version != newest).findFirst()
                .orElseGet(() -> versions.stream().filter(version -> version != newest).findFirst().orElseThrow()));
        after.setValue(newest);
        Runnable compare = () -> compare(before.getValue(), after.getValue(), changes);
        before.addValueChangeListener(chosen -> compare.run());
        after.addValueChangeListener(chosen -> compare.run());
        compare.run();
        Div fields = new Div(before, after);
        fields.addClassNames("filter-row", "even");
        Section section = new Section(new H2(Words.say("curriculum.edit.compare")), fields, changes);
        section.addClassNames("card", "section");
        return section;
    }

    private void compare(VersionLine before, VersionLine after, Div shown) {
        List<ContentChange> changes = editing.compare(before.id(), after.id());
        Paragraph sum = new Paragraph(Words.say("curriculum.edit.compare.sum", changes.size()));
        sum.getElement().setAttribute("role", "status");
        shown.removeAll();
        shown.add(sum, new ChangeList(changes));
    }

    private static Select<VersionLine> choice(String key, List<VersionLine> versions) {
        Select<VersionLine> choice = new Select<>();
        choice.setLabel(Words.say(key));
        choice.setItems(versions);
        choice.setItemLabelGenerator(version -> Words.say("curriculum.edit.compare.version", version.number(),
                VersionState.words(version)));
        return choice;
    }
}
