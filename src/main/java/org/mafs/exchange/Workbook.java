package org.mafs.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.mafs.base.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook read row by row, so that its size is no matter. Hidden sheets and rows are read like all others. */
final class Workbook implements AutoCloseable {

    /** Rows like each other pack tightly; how large a part becomes is bounded before anything is read. */
    private static final double TIGHTEST = 0.0005;

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final OPCPackage file;
    private final XSSFReader reader;
    private final SharedStrings texts;
    private final StylesTable styles;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private boolean late;

    private Workbook(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
        this.file = file;
        this.reader = new XSSFReader(file, true);
        this.texts = reader.getSharedStringsTable();
        this.styles = reader.getStylesTable();
        try (InputStream contents = reader.getWorkbookData()) {
            parse(contents, new Contents());
        }
    }

    /** @throws Refused when it is no workbook that can be read */
    static Workbook open(Path path) {
        Archive.require(path);
        ZipSecureFile.setMinInflateRatio(TIGHTEST);
        OPCPackage file = null;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            return new Workbook(file);
        } catch (IOException | OpenXML4JException | SAXException | OpenXML4JRuntimeException | POIXMLException
                | IllegalArgumentException unreadable) {
            if (file != null) {
                file.revert();
            }
            throw new Refused("exchange.file.damaged");
        }
    }

    /** The names of its sheets, in its order. */
    java.util.Set<String> sheets() {
        return sheets.keySet();
    }

    /** @throws Refused when the sheet breaks off */
    void rows(String sheet, SheetRows.Taker taker) {
        try (InputStream stream = reader.getSheet(sheets.get(sheet))) {
            parse(stream, new SheetRows(texts, styles, late, taker));
        } catch (IOException | OpenXML4JException | SAXException | NumberFormatException unreadable) {
            throw new Refused("exchange.file.damaged");
        }
    }

    private static void parse(InputStream stream, DefaultHandler handler) throws IOException, SAXException {
        XMLReader parser;
        try {
            parser = XMLHelper.newXMLReader();
            parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (javax.xml.parsers.ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        parser.setContentHandler(handler);
        parser.parse(new InputSource(stream));
    }

    @Override
    public void close() {
        file.revert();
    }

    private final class Contents extends DefaultHandler {

        @Override
        public void startElement(String space, String name, String full, Attributes attributes) {
            if (name.equals("sheet")) {
                String relation = attributes.getValue(RELATION, "id");
                sheets.put(attributes.getValue("name"),
                        relation == null ? attributes.getValue(STRICT_RELATION, "id") : relation);
            } else if (name.equals("workbookPr")) {
                String from1904 = attributes.getValue("date1904");
                late = "1".equals(from1904) || "true".equals(from1904);
            }
        }
    }
}
