package org.mafs.access;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Set;
import java.util.stream.Stream;
import org.mafs.access.ui.SignIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class WebSecurityConfiguration {

    /** Whoever holds the phone stops messages without signing in: the address itself is the secret. */
    private static final String STOP_MESSAGES = "/s/*";

    /** Lists of meetings for whoever has the address: what is listed is known to everybody. */
    private static final String MEETINGS = "/m/*";

    /** A session is led on a page that needs no network once it is open; whose it is, the service checks. */
    private static final String LEADING = "/lead/**";

    /** The same page for every session, without one: browsers keep it for when there is no network. */
    private static final String LEADING_PAGE = "/lead/page";

    /** The forms that people fill in themselves: their page, and what it asks of the server. */
    private static final String FORMS = "/f";

    /** Styles, scripts and pictures: the same for everyone. */
    private static final RequestMatcher STILL = new OrRequestMatcher(Stream.of("/styles/**", "/scripts/**", "/fonts/**",
                    "/icons/**", "/pictures/**", "/favicon.svg", "/favicon.ico", "/manifest.webmanifest", "/sw.js", "/offline.html")
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher).toList());

    /** What the sessions say, for whoever has the address: nothing on these pages is about a person. */
    private static final RequestMatcher CONTENT = new OrRequestMatcher(Stream.of(HttpMethod.GET, HttpMethod.HEAD)
            .<RequestMatcher>flatMap(method -> Stream.of("/c", "/c/**").map(path ->
                    PathPatternRequestMatcher.withDefaults().matcher(method, path))).toList());

    /**
     * Forms come with a token, or with the authentication that a tablet was handed over with; the services check both.
     * None of these addresses does anything in the name of a cookie alone: handing back asks for a code.
     */
    @Bean
    @Order(1)
    SecurityFilterChain whoFillsIn(HttpSecurity http, Passes passes, Touches touches) throws Exception {
        return http.securityMatcher(FORMS, FORMS + "/**").csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .addFilterAfter(new LeftAlone(touches), HeaderWriterFilter.class)
                .addFilterAfter(new TokenFilter(passes, FORMS + "/sitting", Set.of(FORMS + "/entries", FORMS + "/alive")),
                        LeftAlone.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    /**
     * Everything is closed that is not named here or a view with its own roles. Where somebody wanted to go before they
     * signed in is kept only in a browser that nobody has used: what opens by itself is never the one before's.
     */
    @Bean
    SecurityFilterChain whoMayAsk(HttpSecurity http, Touches touches, VaadinDefaultRequestCache whereTo)
            throws Exception {
        http.addFilterAfter(new LeftAlone(touches), HeaderWriterFilter.class);
        http.addFilterAfter(new FormsOnly(FORMS, "/sign-in", new OrRequestMatcher(STILL, CONTENT)), LeftAlone.class);
        whereTo.ignoreRequests(request -> request.getRequestedSessionId() != null
                || request.getServletPath().equals("/login"));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(STILL, CONTENT).permitAll()
                .requestMatchers("/actuator/health", STOP_MESSAGES, MEETINGS, LEADING_PAGE).permitAll()
                .requestMatchers(LEADING).authenticated());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(STOP_MESSAGES));
        http.exceptionHandling(handling -> handling.accessDeniedHandler(new TurnedAway()));
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignIn.VIEW)).build();
    }
}
