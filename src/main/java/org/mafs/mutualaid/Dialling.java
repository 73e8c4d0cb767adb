package org.mafs.mutualaid;

/** How an online meeting is joined: words, and last, on a line of its own, the number to ring. */
record Dialling(String words, String number) {

    static String join(String words, String number) {
        return words == null ? number : number == null ? words : words + "\n" + number;
    }

    /** The two apart again; either may be null. */
    static Dialling split(String how) {
        if (how == null) {
            return new Dialling(null, null);
        }
        int last = how.lastIndexOf('\n');
        String line = how.substring(last + 1);
        return !PlainWords.isDialIn(line) ? new Dialling(how, null)
                : new Dialling(last < 0 ? null : how.substring(0, last), line);
    }
}
