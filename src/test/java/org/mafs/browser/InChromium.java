package org.mafs.browser;

import com.microsoft.playwright.Browser;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the browser. Where there is none they are skipped, and one line says so; with CI=true nothing may be
 * skipped unseen, so there it is a failure.
 */
public final class InChromium implements ExecutionCondition, ParameterResolver {

    private static final String NONE = "No Chromium found (apt install chromium)";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        ConditionEvaluationResult decided =
                decide(Chromium.installed().isPresent(), "true".equals(System.getenv("CI")));
        if (decided.isDisabled() && SAID.compareAndSet(false, true)) {
            System.err.println(NONE + ": the browser tests are skipped.");
        }
        return decided;
    }

    static ConditionEvaluationResult decide(boolean installed, boolean mustRun) {
        if (installed) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if (mustRun) {
            throw new IllegalStateException(NONE + ", and with CI=true the browser tests may not be skipped.");
        }
        return ConditionEvaluationResult.disabled(NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    /** Closed by JUnit when the last test of this process has ended. */
    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(InChromium.class))
                .computeIfAbsent(Chromium.class, started -> Chromium.start(), Chromium.class).browser();
    }
}
