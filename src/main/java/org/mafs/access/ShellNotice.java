package org.mafs.access;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A strip under the top bar, offered by a higher room: what must be seen on every page. */
public interface ShellNotice {

    Optional<Component> show();
}
