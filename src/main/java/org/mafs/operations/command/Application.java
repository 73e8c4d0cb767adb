package org.mafs.operations.command;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.mafs.base.Words;
import org.mafs.database.PortCheck;
import org.mafs.database.StartRefused;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the application behind a command, and turns a refusal to start into one sentence. */
final class Application {

    private static final String LOOPBACK = "127.0.0.1";

    /** Needs a web server and would not start without one. */
    private static final String VAADIN = String.join(",", "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration", "com.vaadin.flow.spring.VaadinScopesConfig");

    private final Class<?> application;
    private final PrintWriter errors;

    Application(Class<?> application, PrintWriter errors) {
        this.application = application;
        this.errors = errors;
    }

    /** Serves until stopped. */
    int serve() {
        return started(new SpringApplicationBuilder(application)
                .initializers(context -> listen(context.getEnvironment())), context -> {
                    errors.println(welcome(context.getEnvironment()));
                    return MafsCommand.KEEPS_RUNNING;
                });
    }

    /** Does one piece of work without a web server, beside a running application when there is one. */
    int run(ToIntFunction<ConfigurableApplicationContext> work) {
        return started(new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
                .properties("mafs.database.join=true", "spring.autoconfigure.exclude=" + VAADIN,
                        "spring.main.lazy-initialization=true"), context -> {
                    try (context) {
                        return work.applyAsInt(context);
                    }
                });
    }

    private int started(SpringApplicationBuilder builder, ToIntFunction<ConfigurableApplicationContext> then) {
        ConfigurableApplicationContext context;
        try {
            context = builder.logStartupInfo(false).run();
        } catch (RuntimeException failure) {
            Optional<StartRefused> refused = StartRefused.in(failure);
            if (refused.isEmpty()) {
                throw failure;
            }
            errors.println(refused.get().getMessage());
            return 1;
        }
        return then.applyAsInt(context);
    }

    /** Where to go next, for the person at the keyboard. */
    private static String welcome(ConfigurableEnvironment environment) {
        String given = environment.getProperty("mafs.url", "");
        String scheme = environment.containsProperty("server.ssl.certificate") ? "https" : "http";
        String address = given.isBlank() ? scheme + "://localhost:" + environment.getProperty("server.port") : given;
        return Words.say(environment.getProperty("mafs.demo", boolean.class, false) ? "start.ready-demo" : "start.ready",
                address);
    }

    /** Beyond this computer only over HTTPS: with a certificate of its own, or behind a proxy that has one. */
    private static void listen(ConfigurableEnvironment environment) {
        Map<String, Object> settings = new HashMap<>();
        boolean demo = environment.getProperty("mafs.demo", boolean.class, false);
        boolean certified = !environment.getProperty("MAFS_TLS_CERT", "").isBlank();
        boolean proxied = environment.getProperty("mafs.url", "").startsWith("https://");
        if (demo || !(certified || proxied)) {
            settings.put("server.address", LOOPBACK);
        } else {
            settings.put("server.servlet.session.cookie.secure", true);
        }
        if (certified) {
            settings.put("server.ssl.certificate", "file:" + environment.getProperty("MAFS_TLS_CERT"));
            settings.put("server.ssl.certificate-private-key", "file:" + environment.getProperty("MAFS_TLS_KEY"));
        }
        if (proxied) {
            settings.put("server.forward-headers-strategy", "framework");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("listening", settings));
        PortCheck.require(environment.getProperty("server.address", ""),
                environment.getProperty("server.port", int.class, 8080));
    }
}
