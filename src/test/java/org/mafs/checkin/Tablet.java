package org.mafs.checkin;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page on a tablet, without a browser: seals as one does and speaks real HTTP. */
public final class Tablet {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** One entry as it lies on the tablet, ready to be sent any number of times. */
    public record Waiting(String id, String sealed) {
    }

    private final URI server;
    private final String token;
    private final byte[] key;
    private final UUID writer = UUID.randomUUID();
    private final Map<String, Long> versions = new HashMap<>();
    private long seq;

    /** @param key the server's public key in base64url */
    public Tablet(URI server, String token, String key) {
        this.server = server;
        this.token = token;
        this.key = Base64.getUrlDecoder().decode(key);
    }

    public Waiting answer(String form, String field, String value) {
        return answer(form, field, value, 0);
    }

    public Waiting answer(String form, String field, String value, long record) {
        return seal(Map.of("v", 1, "kind", "answer", "form", form, "field", field, "value", value,
                "base", versions.getOrDefault(form + "/" + field, 0L), "record", record, "writer", writer,
                "seq", ++seq, "at", "2026-11-26T18:41:07.123Z"));
    }

    public Waiting handIn(String form, Map<String, String> answers, long record) {
        return seal(Map.of("v", 1, "kind", "hand-in", "form", form, "answers", answers, "language", "en",
                "layout", "one", "record", record, "writer", writer, "seq", ++seq, "at", "2026-11-26T18:41:09.123Z"));
    }

    /** From a page that showed these official words. */
    public Waiting handIn(String form, Map<String, String> answers, long record, UUID wording) {
        return seal(Map.of("v", 1, "kind", "hand-in", "form", form, "answers", answers, "language", "en",
                "layout", "page", "record", record, "writer", writer, "seq", ++seq, "wording", wording));
    }

    /** Had the answer from the sitting, in this version. */
    public Tablet saw(String form, String field, long version) {
        versions.put(form + "/" + field, version);
        return this;
    }

    /** The status of each entry, or the answer's HTTP status when there is none. */
    public List<String> send(Waiting... entries) throws Exception {
        HttpResponse<String> answered = post(List.of(entries));
        if (answered.statusCode() != 200) {
            return List.of(String.valueOf(answered.statusCode()));
        }
        List<String> statuses = new ArrayList<>();
        for (JsonNode result : JSON.readTree(answered.body()).get("results")) {
            statuses.add(result.get("status").stringValue());
        }
        return statuses;
    }

    public HttpResponse<String> post(List<Waiting> entries) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(server.resolve("/f/entries"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("entries", entries))))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private Waiting seal(Map<String, Object> entry) {
        String id = UUID.randomUUID().toString();
        try {
            HybridConfig.register();
            HpkeParameters suite = HpkeParameters.builder().setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256).setAeadId(HpkeParameters.AeadId.AES_128_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX).build();
            HybridEncrypt sealer = KeysetHandle.newBuilder().addEntry(KeysetHandle
                            .importKey(HpkePublicKey.create(suite, Bytes.copyFrom(key), null)).withRandomId().makePrimary())
                    .build().getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
            byte[] sealed = sealer.encrypt(JSON.writeValueAsBytes(entry),
                    ("mafs form entry " + id).getBytes(StandardCharsets.UTF_8));
            return new Waiting(id, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
