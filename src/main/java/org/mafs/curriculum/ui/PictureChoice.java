package org.mafs.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.ContentPictures;
import org.mafs.curriculum.PictureRecord;

/** The enterprise's own pictures, to be put into a text, and the way to one more. */
class PictureChoice extends Details {

    private final transient ContentPictures pictures;
    private final transient Consumer<PictureRecord> chosen;
    private final UnorderedList list = new UnorderedList();

    PictureChoice(ContentPictures pictures, Consumer<PictureRecord> chosen) {
        this.pictures = pictures;
        this.chosen = chosen;
        list.addClassNames("plain-list", "picture-choice");
        Button add = new Button(Words.say("curriculum.picture.add"), new Glyph("plus"),
                pressed -> new AddPictureDialog(pictures, picture -> {
                    chosen.accept(picture);
                    show();
                }).open());
        Div inside = new Div(add, list);
        inside.addClassName("stack-s");
        setSummary(new Span(Words.say("curriculum.picture.own")));
        add(inside);
        show();
    }

    private void show() {
        list.removeAll();
        pictures.all().forEach(picture -> list.add(item(picture)));
    }

    private ListItem item(PictureRecord picture) {
        Image image = new Image(picture.at(""), "");
        image.getElement().setAttribute("loading", "lazy");
        Button put = new Button(Words.say("curriculum.picture.put"), pressed -> chosen.accept(picture));
        put.setAriaLabel(Words.say("curriculum.picture.put.label", picture.alt()));
        Button remove = new Button(Words.say("curriculum.picture.remove"), pressed -> new SureDialog(
                "curriculum.picture.remove.sure", () -> pictures.remove(picture.uuid()), this::show).open());
        remove.setAriaLabel(Words.say("curriculum.picture.remove.label", picture.alt()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        ListItem item = new ListItem(image, new Span(picture.alt()), put, remove);
        item.addClassName("row");
        return item;
    }
}
