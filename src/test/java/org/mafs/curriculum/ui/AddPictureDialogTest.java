package org.mafs.curriculum.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.curriculum.ContentPictures;
import org.springframework.beans.factory.annotation.Autowired;

class AddPictureDialogTest extends ViewTest {

    @Autowired
    private ContentPictures pictures;

    @Test
    void noMoreOfAFileIsReadThanMayBeWhateverTheBrowserLetThrough() throws Exception {
        signIn(Role.FACILITATOR);
        AddPictureDialog dialog = new AddPictureDialog(pictures, added -> { });
        dialog.open();
        AtomicLong read = new AtomicLong();
        UploadEvent upload = mock();
        when(upload.getUI()).thenReturn(UI.getCurrent());
        when(upload.getInputStream()).thenReturn(new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet() > 100L << 20 ? -1 : 7;
            }
        });
        dialog.receiving().handleUploadRequest(upload);
        MockVaadin.clientRoundtrip(false);
        assertThat(read.get()).isEqualTo(ContentPictures.LARGEST_FILE + 1L);
        _setValue(_get(dialog, TextField.class), "A lamp");
        assertThatThrownBy(dialog::save).isInstanceOf(Refused.class).hasMessageContaining("Choose a picture first");
    }
}
