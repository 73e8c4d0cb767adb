package org.mafs.browser;

import java.nio.file.Path;
import java.util.Locale;
import org.mafs.Mafs;
import org.mafs.access.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * The app with a demo of its own, for what would disturb other tests. Nothing happens in it by the clock, so that whatever
 * changes was changed by a press.
 */
record OwnApp(ConfigurableApplicationContext context) implements AutoCloseable {

    static OwnApp start(String name) {
        Path data = Path.of("target", "test-data", name + "-" + ProcessHandle.current().pid());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Mafs.class).run("--server.port=0",
                "--server.address=127.0.0.1", "--mafs.data=" + data, "--mafs.key=", "--mafs.demo=true",
                "--mafs.db.url=", "--mafs.messages.sent=false", "--mafs.url=http://localhost");
        context.getBean(ScheduledAnnotationBeanPostProcessor.class).destroy();
        return new OwnApp(context);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    PreparedEvening evening() {
        UserDetails account = context.getBean(UserDetailsService.class)
                .loadUserByUsername(Role.COORDINATOR.name().toLowerCase(Locale.ROOT));
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        try {
            return context.getAutowireCapableBeanFactory().createBean(PreparedEvening.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
