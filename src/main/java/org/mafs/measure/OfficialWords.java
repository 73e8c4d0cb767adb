package org.mafs.measure;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of an instrument as its authors have them, whole.
 *
 * @param lead  what stands above the items; empty where nothing does
 * @param lines one for each item, in their order
 */
public record OfficialWords(Optional<String> lead, List<OfficialLine> lines) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(Include.NON_EMPTY))
            .build();

    public OfficialWords {
        lead = lead == null ? Optional.empty() : lead;
        lines = List.copyOf(lines);
    }

    public OfficialLine line(Item item) {
        return lines.get(item.number() - 1);
    }

    String asText() {
        return JSON.writeValueAsString(this);
    }

    static OfficialWords fromText(String text) {
        return JSON.readValue(text, OfficialWords.class);
    }
}
