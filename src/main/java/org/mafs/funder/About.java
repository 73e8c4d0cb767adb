package org.mafs.funder;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mafs.base.Words;

/** What the file says about itself: what it is and which program made it, never who pressed the button. */
final class About {

    private About() {
    }

    static void describe(XSSFWorkbook workbook, Report report) {
        String program = Words.say("app.name");
        POIXMLProperties properties = workbook.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(Words.say("funder.about.title"));
        core.setSubjectProperty(String.join(", ", report.cohorts()));
        core.setDescription(Words.say(report.demo() ? "funder.mark.demo" : "funder.mark"));
        core.setCreator(program);
        core.setLastModifiedByUser(program);
        Optional<Date> made = Optional.of(Date.from(report.madeOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(made);
        core.setModified(made);
        core.getUnderlyingProperties().setLanguageProperty(Words.HOME.toLanguageTag());
        properties.getExtendedProperties().setApplication(program);
    }
}
