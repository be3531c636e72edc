package dev.parley.identity.gate;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may do what, in one table; the first line that fits decides. */
final class AccessRules {

    private static final String VIEWER = "VIEWER";
    private static final String AGENT = "AGENT";
    private static final String ADMIN = "ADMIN";

    private AccessRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            boolean openMetrics) {
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        visitors(rules);
        readersThatPost(rules);
        administrators(rules);
        if (!openMetrics) {
            rules.requestMatchers("/metrics").hasRole(VIEWER);
        }
        rules.requestMatchers(GET, "/api/**").hasRole(VIEWER);
        rules.requestMatchers(HEAD, "/api/**").hasRole(VIEWER);
        rules.requestMatchers("/api/**").hasRole(AGENT);
        rules.anyRequest().permitAll();
    }

    /** What a visitor does is guarded by the secret of the session, not by a role; another method is told to be none. */
    private static void visitors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers("/api/v1/chat/stats").hasRole(VIEWER);
        rules.requestMatchers("/api/v1/chat/payment-confirm").hasRole(AGENT);
        rules.requestMatchers("/api/chat", "/api/v1/chat", "/api/v1/chat/stream", "/api/v1/chat/feedback")
                .permitAll();
        rules.requestMatchers(GET, "/api/v1/chat/{session}/history").permitAll();
        rules.requestMatchers(DELETE, "/api/v1/chat/{session}").permitAll();
        rules.requestMatchers("/api/v1/realtime/**", "/api/v1/widget/**").permitAll();
        rules.requestMatchers("/api/v1/cart", "/api/v1/cart/**", "/api/v1/checkout")
                .permitAll();
        rules.requestMatchers(GET, "/api/v1/orders/{number}/invoice.*", "/api/v1/orders/{number}/credit-note.*")
                .permitAll();
        rules.requestMatchers("/api/v1/webhooks/**", "/api/v1/dev/**").permitAll();
        rules.requestMatchers(
                        "/api/v1/auth/login",
                        "/api/v1/auth/refresh",
                        "/api/v1/auth/password/forgot",
                        "/api/v1/auth/password/reset",
                        "/api/v1/auth/invitations/accept")
                .permitAll();
        rules.requestMatchers("/api/health").permitAll();
    }

    private static void readersThatPost(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(PUT, "/api/v1/nlu/**").hasRole(ADMIN);
        rules.requestMatchers("/api/v1/nlu/**").hasRole(VIEWER);
        rules.requestMatchers(
                        "/api/v1/auth/me",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/password",
                        "/api/v1/auth/sessions/**",
                        "/api/v1/auth/totp/**")
                .hasRole(VIEWER);
    }

    private static void administrators(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers("/api/v1/auth/**").hasRole(ADMIN);
        rules.requestMatchers(GET, "/api/v1/tenants/**").hasRole(VIEWER);
        rules.requestMatchers("/api/v1/tenants/**").hasRole(ADMIN);
        rules.requestMatchers(
                        POST,
                        "/api/v1/knowledge/ingest",
                        "/api/v1/knowledge/refresh",
                        "/api/v1/knowledge/document/*/release")
                .hasRole(ADMIN);
        rules.requestMatchers(DELETE, "/api/v1/knowledge/**").hasRole(ADMIN);
        rules.requestMatchers("/api/v1/products/import", "/api/v1/orders/import")
                .hasRole(ADMIN);
        rules.requestMatchers("/api/v1/admin/**", "/api/v1/compliance/**", "/api/v1/webhook-subscriptions/**")
                .hasRole(ADMIN);
        rules.requestMatchers(POST, "/api/v1/experiments/**").hasRole(ADMIN);
        rules.requestMatchers(DELETE, "/api/v1/experiments/**").hasRole(ADMIN);
    }
}
