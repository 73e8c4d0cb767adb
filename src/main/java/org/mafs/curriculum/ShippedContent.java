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
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the texts that came with this MAFS among the versions, each where it is not what came last. A text that is new with
 * an update, or again what it was before the last one, is in force at once where the enterprise has none of its own, and
 * is only offered where it has.
 */
@Component
class ShippedContent implements InitializingBean {

    static final String LANGUAGE = "en";

    /** Somebody may begin a draft, and so take the next number, in the same moment. */
    private static final int TRIES = 5;

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
        all().forEach(this::take);
    }

    /** Where another process of the same version has just put it there, the next try finds it. */
    void take(Shipped shipped) {
        for (int left = TRIES - 1; left >= 0; left--) {
            try {
                allOrNothing.executeWithoutResult(transaction -> keep(shipped));
                return;
            } catch (DataIntegrityViolationException | ConcurrencyFailureException atTheSameMoment) {
                if (left == 0) {
                    throw atTheSameMoment;
                }
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
        String code = shipped.code().value();
        if (versions.findFirstByCodeAndLanguageAndOriginOrderByNumberDesc(code, LANGUAGE, ContentVersion.SHIPPED)
                .filter(last -> last.record().text().equals(shipped.text())).isPresent()) {
            return;
        }
        byte[] print = print(shipped.text());
        boolean before = versions.existsByCodeAndLanguageAndShippedPrint(code, LANGUAGE, print);
        boolean hasOwn = versions.inForce(code, LANGUAGE, calendar.now()).filter(this::isOwn).isPresent();
        versions.save(ContentVersion.shipped(shipped.code(), LANGUAGE, versions.lastNumber(code, LANGUAGE) + 1,
                shipped.text(), before ? null : print, !hasOwn, calendar.now()));
    }

    /** Whoever went back to a text that shipped has none of their own. */
    private boolean isOwn(ContentVersion version) {
        ContentText kept = version.record();
        return !kept.shipped() && !versions.existsByCodeAndLanguageAndShippedPrint(kept.code().value(), kept.language(),
                print(kept.text()));
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
