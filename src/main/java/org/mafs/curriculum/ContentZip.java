package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentArchive.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts as files, to be written in with other tools, sent to a translator, or taken to another MAFS. What comes in becomes
 * drafts and nothing more: it is read by somebody and published like whatever is written here.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class ContentZip {

    /** In bytes. */
    public static final long LARGEST_FILE = ContentArchive.LARGEST;

    private final ContentVersions versions;
    private final ContentEditing editing;
    private final ContentPictures pictures;
    private final ZipDrafts drafts;
    private final Calendar calendar;

    ContentZip(ContentVersions versions, ContentEditing editing, ContentPictures pictures, ZipDrafts drafts,
            Calendar calendar) {
        this.versions = versions;
        this.editing = editing;
        this.pictures = pictures;
        this.drafts = drafts;
        this.calendar = calendar;
    }

    private record Manifest(int format, Instant madeAt, List<Text> texts, List<Alt> pictures) {

        private record Text(String file, String uuid, String code, String language, int number, boolean shipped) {
        }

        private record Alt(String uuid, String alt) {
        }
    }

    /** Every text in force in every language. */
    @Transactional(readOnly = true)
    public void write(OutputStream stream) throws IOException {
        write(versions.inForce(calendar.now()).stream().map(ContentVersion::record).toList(), stream);
    }

    /** One version, whatever its state. */
    @Transactional(readOnly = true)
    public void write(ContentId version, OutputStream stream) throws IOException {
        write(List.of(editing.version(version)), stream);
    }

    private void write(List<ContentText> texts, OutputStream stream) throws IOException {
        List<ContentPictures.Kept> own = texts.stream().flatMap(text -> ContentCheck.pictures(text.text()))
                .filter(ContentHtml::isOwnPicture).distinct().flatMap(name -> pictures.kept(UUID.fromString(name)).stream())
                .toList();
        Map<String, ContentText> files = texts.stream().collect(Collectors.toMap(text ->
                new Place(text.code(), text.language()).file(), text -> text, (one, other) -> other, LinkedHashMap::new));
        Manifest manifest = new Manifest(ContentArchive.FORMAT, calendar.now(), files.entrySet().stream()
                .map(file -> new Manifest.Text(file.getKey(), file.getValue().uuid().toString(), file.getValue().code().value(), file.getValue().language(),
                        file.getValue().number(), file.getValue().shipped())).toList(),
                own.stream().map(kept -> new Manifest.Alt(kept.picture().uuid().toString(), kept.picture().alt())).toList());
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        put(zip, ContentArchive.MANIFEST, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        for (Map.Entry<String, ContentText> file : files.entrySet()) {
            put(zip, file.getKey(), file.getValue().text().getBytes(StandardCharsets.UTF_8));
        }
        for (ContentPictures.Kept kept : own) {
            put(zip, "pictures/" + kept.picture().uuid() + "." + kept.clean().extension(), kept.clean().bytes());
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * What would become of a zip. Changes nothing.
     *
     * @throws org.mafs.base.Refused when it cannot be read, or was made to do harm
     */
    @Transactional(readOnly = true)
    public ZipFound preview(Path file) {
        return found(ContentArchive.read(file));
    }

    /**
     * Makes drafts of what is new and changed. All of it or, refused, nothing. Pictures are looked at as if somebody had
     * just put them in, and before anything is written: nobody waits for that. What is here already is not touched.
     *
     * @return the drafts
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<ContentId> bringIn(Path file) {
        ContentArchive archive = ContentArchive.read(file);
        ZipFound found = found(archive);
        List<ZipFound.Text> texts = Stream.concat(found.added().stream(), found.changed().stream()).toList();
        Map<UUID, CleanPicture> clean = new LinkedHashMap<>();
        shown(archive, texts).forEach((uuid, bytes) -> clean.put(uuid, CleanPicture.clean(bytes)));
        return drafts.keep(archive, texts, clean);
    }

    /** Of the pictures that the texts show those that are not here yet. */
    private Map<UUID, byte[]> shown(ContentArchive archive, List<ZipFound.Text> texts) {
        Map<UUID, byte[]> shown = ZipPictures.shown(archive, texts.stream()
                .map(text -> archive.texts().get(new Place(text.code(), text.language()))).toList());
        shown.keySet().removeIf(uuid -> pictures.isThere(uuid.toString()));
        return shown;
    }

    private ZipFound found(ContentArchive archive) {
        List<ZipFound.Text> added = new ArrayList<>();
        List<ZipFound.Text> changed = new ArrayList<>();
        List<ZipFound.Text> waiting = new ArrayList<>();
        List<ZipFound.LeftOut> leftOut = new ArrayList<>(archive.leftOut());
        int unchanged = 0;
        for (Map.Entry<Place, String> file : archive.texts().entrySet()) {
            Place place = file.getKey();
            String words = file.getValue();
            Optional<String> here = versions.inForce(place.code().value(), place.language(), calendar.now())
                    .map(version -> version.record().text());
            if (here.filter(words::equals).isPresent()) {
                unchanged++;
                continue;
            }
            String title = ContentReader.head(Markdown.parse(words)).title();
            if (title.isBlank()) {
                leftOut.add(new ZipFound.LeftOut(place.file(), Words.say("curriculum.zip.left.head")));
                continue;
            }
            ZipFound.Text text = new ZipFound.Text(place.code(), place.language(), title, ContentCheck
                    .remarks(place.code(), words).stream().filter(Remark::stops).count());
            if (editing.open(place.code(), place.language()).isPresent()) {
                waiting.add(text);
            } else if (here.isPresent()) {
                changed.add(text);
            } else {
                added.add(text);
            }
        }
        int pictured = shown(archive, Stream.concat(added.stream(), changed.stream()).toList()).size();
        return new ZipFound(added, changed, unchanged, waiting, leftOut, pictured);
    }
}
