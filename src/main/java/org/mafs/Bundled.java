package org.mafs;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import org.mafs.base.ui.Chart;

/**
 * What the front-end bundle holds beside the few components on every page: pieces that a browser fetches when the
 * first component of theirs is shown, whoever shows it. Vaadin by itself follows only the classes a view names, and so
 * would leave out what another room contributes as a bean. The build says so when a component is not named here.
 *
 * <p>The pieces are routes to Vaadin, but nobody can go to them.
 */
final class Bundled {

    private Bundled() {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(LoginForm.class)
    static final class SigningIn extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger({TextField.class, TextArea.class, IntegerField.class, PasswordField.class})
    static final class Writing extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger({Checkbox.class, CheckboxGroup.class, RadioButtonGroup.class})
    static final class Ticking extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Select.class)
    static final class Choosing extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger({ComboBox.class, MultiSelectComboBox.class, TimePicker.class})
    static final class Finding extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(DatePicker.class)
    static final class Dating extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger({Dialog.class, Details.class})
    static final class Opening extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Grid.class)
    static final class Listing extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger({Upload.class, ProgressBar.class})
    static final class BringingIn extends Div {
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Chart.class)
    static final class Drawing extends Div {
    }
}
