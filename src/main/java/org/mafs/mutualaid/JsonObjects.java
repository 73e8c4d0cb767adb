package org.mafs.mutualaid;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON, leaving out what is null. */
final class JsonObjects implements AutoCloseable {

    private final JsonGenerator json;

    JsonObjects(OutputStream stream) {
        json = new JsonFactory().rebuild().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()
                .createGenerator(ObjectWriteContext.empty(), stream);
    }

    JsonGenerator json() {
        return json;
    }

    JsonObjects begin() {
        json.writeRaw('\n');
        json.writeStartObject();
        return this;
    }

    JsonObjects text(String field, String value) {
        if (value != null) {
            json.writeStringProperty(field, value);
        }
        return this;
    }

    JsonObjects number(String field, Number value) {
        if (value != null) {
            json.writeName(field);
            if (value instanceof Double decimal) {
                json.writeNumber(decimal);
            } else {
                json.writeNumber(value.intValue());
            }
        }
        return this;
    }

    JsonObjects all(String field, List<String> values) {
        json.writeArrayPropertyStart(field);
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    void end() {
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.close();
    }
}
