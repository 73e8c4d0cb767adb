package org.mafs.mutualaid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mafs.base.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Lists of meetings in and out, in four formats. Nothing here knows the directory: a list is read to its end or refused
 * as a whole, and what is refused has changed nothing.
 */
final class MeetingLists {

    private MeetingLists() {
    }

    /**
     * @param usual the fellowship of a meeting whose record names none that is known
     * @param known the fellowship of a code or a whole name
     * @throws Refused with a plain sentence when the file is no list of that format: broken, cut short, empty, too big,
     *                 a web page, not UTF-8
     */
    static ReadMeetings read(MeetingFormat format, Path file, FellowshipRecord usual,
            Function<String, Optional<FellowshipRecord>> known) {
        try {
            return readStrictly(format, file, usual, known);
        } catch (CharacterCodingException notText) {
            throw new Refused("mutualaid.list.encoding");
        } catch (IOException unreadable) {
            throw new Refused("mutualaid.list.unreadable");
        }
    }

    private static ReadMeetings readStrictly(MeetingFormat format, Path file, FellowshipRecord usual,
            Function<String, Optional<FellowshipRecord>> known) throws IOException {
        try {
            return read(format, file, false, new Gathering(usual, known));
        } catch (StreamConstraintsException tooMuch) {
            throw new Refused("mutualaid.list.bounds", line(tooMuch));
        } catch (StreamReadException notQuiteRight) {
            return readLeniently(format, file, new Gathering(usual, known));
        } catch (JacksonException broken) {
            throw brokenBy(broken);
        }
    }

    private static ReadMeetings readLeniently(MeetingFormat format, Path file, Gathering gathered) throws IOException {
        try {
            gathered.remarks().say("mutualaid.list.remark.lenient");
            return read(format, file, true, gathered);
        } catch (StreamConstraintsException tooMuch) {
            throw new Refused("mutualaid.list.bounds", line(tooMuch));
        } catch (JacksonException broken) {
            throw brokenBy(broken);
        }
    }

    /** Bytes that are no letters are told as such; all else is a break in the list. */
    private static Refused brokenBy(JacksonException broken) throws CharacterCodingException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException notText) {
                throw notText;
            }
        }
        return new Refused("mutualaid.list.broken", line(broken));
    }

    private static int line(JacksonException at) {
        return at.getLocation() == null ? 1 : Math.max(1, at.getLocation().getLineNr());
    }

    private static ReadMeetings read(MeetingFormat format, Path file, boolean lenient, Gathering gathered)
            throws IOException {
        MeetingReader reader = switch (format) {
            case MEETING_GUIDE -> new MeetingGuideReader();
            case BMLT -> new BmltReader();
            case UK_CSV -> new UkCsvReader();
            case MAFS_CSV -> new MafsCsvReader();
        };
        reader.read(file, lenient, gathered);
        return gathered.all();
    }

    /** Leaves the stream open. Read again, everything that the format can hold is as it was. */
    static void write(MeetingFormat format, List<MeetingRecord> meetings, OutputStream stream) throws IOException {
        MeetingWriter writer = switch (format) {
            case MEETING_GUIDE -> new MeetingGuideWriter();
            case BMLT -> new BmltWriter();
            case UK_CSV -> new UkCsvWriter();
            case MAFS_CSV -> new MafsCsvWriter();
        };
        writer.write(meetings, stream);
    }

    /** Our own template with one example row, to be filled in. */
    static void template(OutputStream stream) throws IOException {
        MafsCsvWriter.example(stream);
    }
}
