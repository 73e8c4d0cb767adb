package org.mafs.mutualaid;

/** What can be offered so that a first visit comes about (after NICE QS11: offer, arrange, accompany, deal with concerns). */
public enum SupportKind {
    COMPANION, TRANSPORT, CHILDCARE, INTRODUCTION_BY_PHONE, FIRST_MEETING_EXPLAINED, ONLINE_TRY_OUT, MEMBER_AT_SESSION
}
