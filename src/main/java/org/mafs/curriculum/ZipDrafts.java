package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentArchive.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the drafts of a zip in one go, once all that takes long is done. */
@Component
class ZipDrafts {

    private final ContentEditing editing;
    private final ContentPictures pictures;

    ZipDrafts(ContentEditing editing, ContentPictures pictures) {
        this.editing = editing;
        this.pictures = pictures;
    }

    /** @param clean the pictures that the texts show and that are not here yet */
    @TriedAgain
    @Transactional
    public List<ContentId> keep(ContentArchive archive, List<ZipFound.Text> texts, Map<UUID, CleanPicture> clean) {
        Map<UUID, UUID> calledHere = pictures(archive, clean);
        List<ContentId> drafts = new ArrayList<>();
        for (ZipFound.Text text : texts) {
            Place place = new Place(text.code(), text.language());
            String words = archive.texts().get(place);
            for (Map.Entry<UUID, UUID> picture : calledHere.entrySet()) {
                words = words.replace(ContentHtml.PICTURE + picture.getKey(), ContentHtml.PICTURE + picture.getValue());
            }
            drafts.add(editing.bringIn(text.code(), text.language(), words, Words.say("curriculum.zip.because"),
                    archive.origin(place)));
        }
        return drafts;
    }

    private Map<UUID, UUID> pictures(ContentArchive archive, Map<UUID, CleanPicture> clean) {
        Map<UUID, UUID> calledHere = new LinkedHashMap<>();
        clean.forEach((uuid, picture) -> {
            String alt = archive.alt(uuid).filter(said -> !said.isBlank())
                    .map(said -> said.substring(0, Math.min(said.length(), ContentPictures.LONGEST_ALT)))
                    .orElseGet(() -> Words.say("curriculum.zip.alt"));
            UUID kept = pictures.keep(uuid, picture, alt).uuid();
            if (!kept.equals(uuid)) {
                calledHere.put(uuid, kept);
            }
        });
        return calledHere;
    }
}
