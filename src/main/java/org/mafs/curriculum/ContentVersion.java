package org.mafs.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.AccountId;
import org.mafs.base.Refused;
import org.mafs.base.Versioned;

/** A version of a text on its way from draft to published. What is published never changes again. */
@Entity
class ContentVersion extends Versioned {

    /** The origin of what came with MAFS; the other is {@code OWN}. */
    static final String SHIPPED = "SHIPPED";

    private String code;
    private String language;
    private int number;
    private String origin;
    @Enumerated(EnumType.STRING)
    private ContentStatus status;
    private String title;
    @Column(columnDefinition = "MEDIUMTEXT")
    private String text;
    private byte[] shippedPrint;
    private Long basedOn;
    private String changedBecause;
    private Long writtenBy;
    private Instant writtenAt;
    private Long reviewedBy;
    private Instant reviewedAt;
    private Long publishedBy;
    private Instant publishedAt;
    private Long withdrawnBy;
    private Instant withdrawnAt;

    protected ContentVersion() {
    }

    private ContentVersion(ContentCode code, String language, int number, String origin, ContentStatus status,
            String text, Instant now) {
        this.code = code.value();
        this.language = language;
        this.number = number;
        this.origin = origin;
        this.status = status;
        this.writtenAt = now;
        write(text);
    }

    /**
     * @param print   of its text; none where the same text came once before
     * @param inForce otherwise the enterprise has a version of its own, and this one is only offered
     */
    static ContentVersion shipped(ContentCode code, String language, int number, String text, byte[] print,
            boolean inForce, Instant now) {
        ContentVersion shipped = new ContentVersion(code, language, number, SHIPPED,
                inForce ? ContentStatus.PUBLISHED : ContentStatus.OFFERED, text, now);
        shipped.shippedPrint = print;
        // The first there is has been there for every cohort, also for those that began before it was installed.
        shipped.publishedAt = !inForce ? null : number == 1 ? Instant.EPOCH : now;
        return shipped;
    }

    static ContentVersion draft(ContentCode code, String language, int number, String text, Optional<ContentId> from,
            AccountId writer, Instant now) {
        ContentVersion draft = new ContentVersion(code, language, number, "OWN", ContentStatus.DRAFT, text, now);
        draft.basedOn = from.map(ContentId::value).orElse(null);
        draft.writtenBy = writer.value();
        return draft;
    }

    /** A reviewed one is a draft again: nobody has read what is new in it. */
    void change(String newText, String because, AccountId writer, Instant now) {
        requireOpen();
        write(newText);
        this.changedBecause = because == null || because.isBlank() ? null : because.strip();
        this.status = ContentStatus.DRAFT;
        this.reviewedBy = null;
        this.reviewedAt = null;
        this.writtenBy = writer.value();
        this.writtenAt = now;
    }

    /** @throws Refused when the one who wrote it last asks: two pairs of eyes */
    void review(AccountId reader, Instant now) {
        if (status != ContentStatus.DRAFT) {
            throw new Refused("curriculum.no-draft");
        }
        if (Long.valueOf(reader.value()).equals(writtenBy)) {
            throw new Refused("curriculum.own-draft");
        }
        this.status = ContentStatus.REVIEWED;
        this.reviewedBy = reader.value();
        this.reviewedAt = now;
    }

    void publish(AccountId by, Instant now) {
        if (status != ContentStatus.REVIEWED) {
            throw new Refused("curriculum.not-reviewed");
        }
        this.status = ContentStatus.PUBLISHED;
        this.publishedBy = by.value();
        this.publishedAt = now;
    }

    /** A text exactly as it came with MAFS, which the caller has made sure of. */
    void publishShipped(AccountId by, Instant now) {
        requireOpen();
        this.status = ContentStatus.PUBLISHED;
        this.publishedBy = by.value();
        this.publishedAt = now;
    }

    /** The caller has made sure that something is left to lead from. */
    void withdraw(AccountId by, Instant now) {
        if (status != ContentStatus.PUBLISHED) {
            throw new Refused("curriculum.not-published");
        }
        this.status = ContentStatus.WITHDRAWN;
        this.withdrawnBy = by.value();
        this.withdrawnAt = now;
    }

    void putAside() {
        requireOpen();
        this.status = ContentStatus.PUT_ASIDE;
    }

    ContentText record() {
        return new ContentText(new ContentId(id()), uuid(), version(), new ContentCode(code), language, number,
                isShipped(), status, text, Optional.ofNullable(publishedAt));
    }

    VersionLine line(Map<AccountId, String> names, AccountId reader, boolean inForce) {
        return new VersionLine(new ContentId(id()), new ContentCode(code), language, number, isShipped(), status, title,
                because(), name(names, writtenBy), Long.valueOf(reader.value()).equals(writtenBy), writtenAt, name(names, reviewedBy), Optional.ofNullable(reviewedAt),
                name(names, publishedBy), Optional.ofNullable(publishedAt), name(names, withdrawnBy),
                Optional.ofNullable(withdrawnAt), inForce);
    }

    private static Optional<String> name(Map<AccountId, String> names, Long account) {
        return Optional.ofNullable(account).map(AccountId::new).map(names::get);
    }

    /** Whoever had a hand in it. */
    Stream<AccountId> people() {
        return Stream.of(writtenBy, reviewedBy, publishedBy, withdrawnBy).filter(Objects::nonNull).map(AccountId::new);
    }

    Optional<String> because() {
        return Optional.ofNullable(changedBecause);
    }

    /** Empty for what came with MAFS, and for a text of which there was none. */
    Optional<ContentId> basedOn() {
        return Optional.ofNullable(basedOn).map(ContentId::new);
    }

    /** Still being written or read. */
    boolean isOpen() {
        return status == ContentStatus.DRAFT || status == ContentStatus.REVIEWED;
    }

    boolean isShipped() {
        return origin.equals(SHIPPED);
    }

    ContentStatus status() {
        return status;
    }

    private void write(String newText) {
        this.text = newText;
        String headed = ContentReader.head(Markdown.parse(newText)).title();
        this.title = headed.isBlank() ? code : headed.substring(0, Math.min(200, headed.length()));
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refused("curriculum.no-draft");
        }
    }
}
