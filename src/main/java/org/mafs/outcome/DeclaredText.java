package org.mafs.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How what is declared is kept: as text that tells the same in ten years. What an older text does not say is as it was then. */
final class DeclaredText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeclaredText() {
    }

    static String write(Declared declared) {
        Definitions used = declared.definitions();
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("primary", declared.primary());
        text.put("from", declared.from().name());
        text.put("to", declared.to().name());
        text.put("baselineDaysBefore", used.baselineDaysBefore());
        text.put("endDaysAfter", used.endDaysAfter());
        text.put("followUpFrom", used.followUpFrom());
        text.put("followUpTo", used.followUpTo());
        text.put("confidence", used.confidence());
        text.put("leastFewerDays", used.leastFewerDays());
        text.put("leastMeetings", used.leastMeetings());
        return JSON.writeValueAsString(text);
    }

    static Declared read(String text) {
        JsonNode said = JSON.readTree(text);
        return new Declared(said.get("primary").asString(), Occasion.valueOf(said.get("from").asString()),
                Occasion.valueOf(said.get("to").asString()),
                new Definitions(said.get("baselineDaysBefore").asInt(), said.get("endDaysAfter").asInt(),
                        said.get("followUpFrom").asInt(), said.get("followUpTo").asInt(),
                        said.get("confidence").asDouble(), said.path("leastFewerDays").asInt(1),
                        said.path("leastMeetings").asInt(1)));
    }
}
