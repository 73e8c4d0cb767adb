package org.mafs.funder;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/**
 * How a sheet comes out of a printer: A4, as wide as one page, every page marked, dated and numbered.
 *
 * @param mark   how the workbook may be used
 * @param madeOn when its figures were worked out
 */
record PrintedPage(String mark, LocalDate madeOn) {

    private static final double INCH = 1 / 2.54;

    void setUp(XSSFSheet sheet, boolean wide) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(wide);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 1.5 * INCH);
        sheet.setMargin(PageMargin.RIGHT, 1.5 * INCH);
        sheet.setMargin(PageMargin.TOP, 2 * INCH);
        sheet.setMargin(PageMargin.BOTTOM, 2 * INCH);
        sheet.setMargin(PageMargin.HEADER, INCH);
        sheet.setMargin(PageMargin.FOOTER, INCH);
        sheet.getHeader().setRight(plain(mark));
        sheet.getFooter().setLeft(plain(Words.say("funder.footer", Calendar.longDay(madeOn))));
        sheet.getFooter().setRight(Words.say("funder.page", "&P", "&N"));
    }

    /** In headers and footers an ampersand begins a command. */
    private static String plain(String words) {
        return words.replace("&", "&&");
    }
}
