package org.mafs.mutualaid;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.mafs.base.Refused;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads the objects of a JSON list one after another; never more than one of them is held. The list is the array that
 * the file is, or the array {@code meetings} of the object that the file is.
 *
 * @param lenient a comma too many and bare line breaks inside text are forgiven
 */
record JsonList(Path file, boolean lenient) {

    /** Of one field. */
    static final int MOST_VALUES = 200;
    private static final int LONGEST_FIELD = 1024 * 1024;
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final String MEETINGS = "meetings";

    /**
     * @param wanted  the fields to keep; all others are passed over
     * @param meeting told of each object
     * @param other   told of the line of each thing in the list that is no object
     * @throws Refused where the file holds no list of meetings
     */
    void each(Set<String> wanted, Consumer<ListedRecord> meeting, IntConsumer other) throws IOException {
        if (!each(MEETINGS, wanted, meeting, other)) {
            throw new Refused("mutualaid.list.no-meetings");
        }
    }

    /** The objects of the array of that name, where the file is an object that has one. */
    void table(String name, Set<String> wanted, Consumer<ListedRecord> row) throws IOException {
        try (Reader text = ListFile.json(file); JsonParser json = parser(text)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                inObject(json, name, wanted, row, line -> { });
            }
        }
    }

    private boolean each(String name, Set<String> wanted, Consumer<ListedRecord> meeting, IntConsumer other)
            throws IOException {
        try (Reader text = ListFile.json(file); JsonParser json = parser(text)) {
            boolean found = true;
            if (json.nextToken() == JsonToken.START_ARRAY) {
                inArray(json, wanted, meeting, other);
            } else {
                found = inObject(json, name, wanted, meeting, other);
            }
            if (json.nextToken() != null) {
                throw new Refused("mutualaid.list.more-behind", line(json));
            }
            return found;
        }
    }

    private static boolean inObject(JsonParser json, String name, Set<String> wanted, Consumer<ListedRecord> row,
            IntConsumer other) {
        boolean found = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && field.equals(name)) {
                inArray(json, wanted, row, other);
                found = true;
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private static void inArray(JsonParser json, Set<String> wanted, Consumer<ListedRecord> row, IntConsumer other) {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            int line = line(json);
            if (token == JsonToken.START_OBJECT) {
                row.accept(fields(line, json, wanted));
            } else {
                json.skipChildren();
                other.accept(line);
            }
        }
    }

    private static ListedRecord fields(int line, JsonParser json, Set<String> wanted) {
        Map<String, List<String>> fields = new HashMap<>();
        Set<String> boxed = new HashSet<>();
        String endless = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken token = json.nextToken();
            if (!wanted.contains(field)) {
                json.skipChildren();
            } else if (token == JsonToken.START_ARRAY) {
                List<String> values = new ArrayList<>();
                if (!values(json, values)) {
                    boxed.add(field);
                }
                endless = values.size() > MOST_VALUES ? field : endless;
                fields.put(field, values);
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                fields.put(field, List.of(json.getString()));
            } else {
                json.skipChildren();
                if (token == JsonToken.START_OBJECT) {
                    boxed.add(field);
                }
            }
        }
        return new ListedRecord(line, fields, boxed, endless);
    }

    /** One value more than anybody means is kept, and whether all of them are values. */
    private static boolean values(JsonParser json, List<String> values) {
        boolean plain = true;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (!token.isScalarValue()) {
                json.skipChildren();
                plain = false;
            } else if (token != JsonToken.VALUE_NULL && values.size() <= MOST_VALUES) {
                values.add(json.getString());
            }
        }
        return plain;
    }

    private static int line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }

    private JsonParser parser(Reader text) {
        StreamReadConstraints bounds = StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_FIELD).maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_FIELD).build();
        return JsonFactory.builder().streamReadConstraints(bounds)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, lenient)
                .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, lenient)
                .build().createParser(ObjectReadContext.empty(), text);
    }
}
