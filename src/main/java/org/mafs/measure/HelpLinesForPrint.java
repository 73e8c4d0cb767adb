package org.mafs.measure;

import java.util.List;

/** Who helps at any hour, for the end of a page that somebody takes away. */
public interface HelpLinesForPrint {

    /** In their order, each in one line. */
    List<String> inWords();
}
