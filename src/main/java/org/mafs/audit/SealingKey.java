package org.mafs.audit;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The key file: a first line that seals (AES-256-GCM), a second that indexes (HMAC-SHA-256), both as Tink keysets.
 * It lies outside the database, readable by its owner only.
 */
record SealingKey(Aead seal, PrfSet index) {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static SealingKey read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new GeneralSecurityException("A key file has two lines.");
        }
        return new SealingKey(
                handle(lines.getFirst()).getPrimitive(RegistryConfiguration.get(), Aead.class),
                handle(lines.getLast()).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    /** Written beside its place and moved there whole, so that a crash never leaves half a key. */
    static void make(Path file) throws IOException, GeneralSecurityException {
        HmacPrfParameters indexParameters = HmacPrfParameters.builder()
                .setKeySizeBytes(32).setHashType(HmacPrfParameters.HashType.SHA256).build();
        String text = json(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)) + "\n"
                + json(KeysetHandle.generateNew(indexParameters)) + "\n";
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(draft, file);
    }

    private static KeysetHandle handle(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()).replaceAll("\\s", "");
    }
}
