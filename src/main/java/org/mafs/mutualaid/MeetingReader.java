package org.mafs.mutualaid;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the lists of one format. */
interface MeetingReader {

    /**
     * @param lenient  small faults of form are forgiven
     * @param gathered told of every record
     * @throws org.mafs.base.Refused where the file as a whole is no such list
     */
    void read(Path file, boolean lenient, Gathering gathered) throws IOException;
}
