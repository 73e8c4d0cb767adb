package org.mafs.base.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;

/**
 * Takes a file from somebody, and shows that it is being read for as long as that takes; what came of it is the page's to
 * show. The file is gone when the page has done with it, or is left.
 */
public final class FileReading extends Div {

    private static final int LOOK_AGAIN_MS = 400;

    private final Upload upload = new Upload();
    private final Paragraph progress = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final ErrorNote problem = new ErrorNote();
    private final String failed;
    private transient GivenFile file;
    private Registration looking = () -> { };

    /**
     * What may be given, and the keys of what is said of it.
     *
     * @param most    bytes
     * @param endings of files' names, with their dot
     * @param choose  on the button
     * @param drop    where files can be dropped
     * @param large   of a file with too many bytes; it is told how many megabytes may be
     * @param type    of a file with another ending
     * @param failed  when it breaks
     */
    public record Wanted(long most, List<String> endings, String choose, String drop, String large, String type,
            String failed) {
    }

    /** @param arrived is called in the page, with the name that the file had where it came from */
    public FileReading(Wanted wanted, WorkFolder work, GivenTo arrived) {
        failed = wanted.failed();
        addClassName("stack-s");
        progress.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.say(wanted.choose()));
        upload.setUploadHandler(receiving(wanted.most(), work, arrived));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(wanted.endings().toArray(String[]::new));
        upload.setMaxFileSize((int) wanted.most());
        upload.setUploadButton(new Button(Words.say(wanted.choose())));
        upload.setDropLabel(new Span(Words.say(wanted.drop())));
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error().setFileIsTooBig(Words.say(wanted.large(), wanted.most() >> 20))
                .setIncorrectFileType(Words.say(wanted.type())));
        upload.setI18n(words);
        upload.getElement().addEventListener("upload-start", began -> UI.getCurrent().setPollInterval(LOOK_AGAIN_MS));
        upload.getElement().addEventListener("upload-error", broken -> {
            rest();
            say(Words.say(failed));
        });
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        add(upload, progress, bar, problem);
        rest();
    }

    /** Hears of a file that has arrived whole. */
    @FunctionalInterface
    public interface GivenTo {
        void given(GivenFile file, String name);
    }

    private UploadHandler receiving(long most, WorkFolder work, GivenTo arrived) {
        return event -> {
            GivenFile given = GivenFile.keep(event.getInputStream(), most, work);
            event.getUI().access(() -> arrived.given(given, event.getFileName()));
        };
    }

    /** From now on it is this file; the one before is gone. */
    public void take(GivenFile given) {
        forget();
        file = given;
    }

    public boolean hasFile() {
        return file != null;
    }

    public Path path() {
        return file.path();
    }

    /**
     * Reads the file, in the name of who asks, while the page can be used.
     *
     * @param words   the key of what is said meanwhile; it is told how many rows were read so far
     * @param reading tells how many rows it has read
     * @param then    is given what came of it
     * @param refused is called when nothing came of it; why not is said here
     */
    public <R> void read(String words, Function<IntConsumer, R> reading, Consumer<R> then, Runnable refused) {
        WorkInHand<R> work = WorkInHand.begin(file, reading, failed);
        problem.clear();
        setVisible(true);
        upload.setVisible(false);
        bar.setVisible(true);
        progress.setVisible(true);
        progress.setText(Words.say(words, 0));
        UI ui = UI.getCurrent();
        ui.setPollInterval(LOOK_AGAIN_MS);
        looking.remove();
        looking = ui.addPollListener(looked -> {
            WorkInHand.Ended<R> ended = work.ended();
            if (ended == null) {
                progress.setText(Words.say(words, work.rows()));
            } else {
                rest();
                tell(ended, then, refused);
            }
        });
    }

    private <R> void tell(WorkInHand.Ended<R> ended, Consumer<R> then, Runnable refused) {
        if (ended.result() == null) {
            say(ended.refusal());
            refused.run();
        } else {
            then.accept(ended.result());
        }
    }

    /** As it is before anybody has given anything; no file is kept. */
    public void startAgain() {
        forget();
        problem.clear();
        rest();
    }

    /** Says what is wrong, or still missing. */
    public void say(String sentence) {
        problem.say(sentence);
    }

    /** The file is not needed any more. */
    public void forget() {
        if (file != null) {
            file.drop();
        }
        file = null;
    }

    private void rest() {
        looking.remove();
        looking = () -> { };
        if (UI.getCurrent() != null) {
            UI.getCurrent().setPollInterval(-1);
        }
        upload.clearFileList();
        setVisible(true);
        upload.setVisible(true);
        bar.setVisible(false);
        progress.setVisible(false);
    }

    @Override
    protected void onDetach(DetachEvent left) {
        looking.remove();
        left.getUI().setPollInterval(-1);
        forget();
    }
}
