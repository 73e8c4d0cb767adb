package org.mafs.access.ui;

import com.vaadin.flow.component.Component;

/** Tells the security set-up which view signs people in; the view itself stays in this package. */
public final class SignIn {

    public static final Class<? extends Component> VIEW = SignInView.class;

    private SignIn() {
    }
}
