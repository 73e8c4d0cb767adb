package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;
import org.mafs.outcome.DeclaredWords;

/** What was declared, line by line. */
class DeclaredList extends DescriptionList {

    DeclaredList(List<DeclaredWords.Line> lines) {
        addClassName("declared");
        lines.forEach(line -> add(new Term(line.what()), new Description(line.value())));
    }
}
