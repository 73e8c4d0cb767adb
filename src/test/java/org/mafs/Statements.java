package org.mafs;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts what the application asks of the database, by whatever way it asks. */
@Component
public class Statements implements BeanPostProcessor {

    private final ThreadLocal<Integer> asked = ThreadLocal.withInitial(() -> 0);

    /** How many statements this work takes on this thread. */
    public int during(Runnable work) {
        int before = asked.get();
        work.run();
        return asked.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Counted(database) : bean;
    }

    private final class Counted extends DelegatingDataSource {

        private Counted(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(Connection.class, super.getConnection());
        }
    }

    private <T> T counted(Class<T> type, T target) {
        InvocationHandler listening = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                asked.set(asked.get() + 1);
            }
            try {
                Object result = method.invoke(target, arguments);
                return switch (result) {
                    case CallableStatement statement -> counted(CallableStatement.class, statement);
                    case PreparedStatement statement -> counted(PreparedStatement.class, statement);
                    case Statement statement -> counted(Statement.class, statement);
                    case null, default -> result;
                };
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, listening));
    }
}
