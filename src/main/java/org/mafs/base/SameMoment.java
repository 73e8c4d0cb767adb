package org.mafs.base;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** MariaDB's "record has changed since last read" is no fault but somebody else who wrote in the same moment. */
final class SameMoment implements SQLExceptionTranslator {

    private static final int CHANGED_SINCE_READ = 1020;

    /** @return null for anything else */
    @Override
    public DataAccessException translate(String task, String sql, SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getErrorCode() == CHANGED_SINCE_READ) {
                return new ConcurrencyFailureException(task, failure);
            }
        }
        return null;
    }
}
