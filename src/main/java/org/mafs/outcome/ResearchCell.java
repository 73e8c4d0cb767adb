package org.mafs.outcome;

/** How a value is written for researchers, alike in every file. */
final class ResearchCell {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";
    private static final double WHOLE_AS_LONG = 1e15;

    private ResearchCell() {
    }

    /** As text: nothing for what is not known, 1 and 0 for yes and no, numbers with all the digits they have. */
    static String written(Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "1" : "0";
            case Double number -> number(number);
            case Number number -> number.toString();
            default -> value.toString();
        };
    }

    /** The shortest digits that read back as the same number; at most seventeen. */
    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < WHOLE_AS_LONG ? String.valueOf((long) number)
                : Double.toString(number);
    }

    /** Whether a spreadsheet would take this text for a formula. */
    static boolean startsAFormula(Object value) {
        return value instanceof String text && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
