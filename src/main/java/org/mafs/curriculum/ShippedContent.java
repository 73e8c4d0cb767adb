package org.mafs.curriculum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the texts that came with this MAFS among the versions, each once. A text that is new with an update is in force at
 * once where the enterprise has none of its own, and is only offered where it has.
 */
@Component
class ShippedContent implements InitializingBean {

    static final String LANGUAGE = "en";

    private final ContentVersions versions;
    private final TransactionTemplate allOrNothing;
    private final Calendar calendar;

    ShippedContent(ContentVersions versions, TransactionTemplate allOrNothing, Calendar calendar) {
        this.versions = versions;
        this.allOrNothing = allOrNothing;
        this.calendar = calendar;
    }

    record Shipped(ContentCode code, String text) {
    }

    @Override
    public void afterPropertiesSet() {
        for (Shipped shipped : all()) {
            try {
                allOrNothing.executeWithoutResult(transaction -> keep(shipped));
            } catch (DuplicateKeyException another) {
                // Another process of the same version has just put it there.
            }
        }
    }

    /** Sessions first, in their order. */
    static List<Shipped> all() {
        try {
            PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
            return Arrays.stream(resources.getResources("classpath:/curriculum/" + LANGUAGE + "/**/*.md"))
                    .map(ShippedContent::read).sorted(Comparator.comparing(Shipped::code)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(Shipped shipped) {
        byte[] print = print(shipped.text());
        String code = shipped.code().value();
        if (versions.existsByCodeAndLanguageAndShippedPrint(code, LANGUAGE, print)) {
            return;
        }
        boolean hasOwn = versions.inForce(code, LANGUAGE, calendar.now()).filter(now -> !now.isShipped()).isPresent();
        versions.save(ContentVersion.shipped(shipped.code(), LANGUAGE, versions.lastNumber(code, LANGUAGE) + 1,
                shipped.text(), print, !hasOwn, calendar.now()));
    }

    private static Shipped read(Resource resource) {
        try {
            return new Shipped(new ContentCode(resource.getFilename().replaceFirst("\\.md$", "")),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] print(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
