package org.mafs.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.mafs.access.ui.SignIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class WebSecurityConfiguration {

    /** Whoever holds the phone stops messages without signing in: the address itself is the secret. */
    private static final String STOP_MESSAGES = "/s/*";

    /** Everything is closed that is not named here or a view with its own roles. */
    @Bean
    SecurityFilterChain whoMayAsk(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health", "/styles/**", "/scripts/**", "/fonts/**", "/icons/**",
                        "/favicon.svg", "/favicon.ico", "/manifest.webmanifest", STOP_MESSAGES).permitAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(STOP_MESSAGES));
        http.exceptionHandling(handling -> handling.accessDeniedHandler(new TurnedAway()));
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignIn.VIEW)).build();
    }
}
