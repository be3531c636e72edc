package dev.parley.identity.gate;

import dev.parley.identity.repeat.RepeatFilter;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.setting.LiveSettings;
import dev.parley.shared.web.Problem;
import dev.parley.shared.web.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Puts the gate and the table of rights in front of the application. No cookie carries any right, so none is forged. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GateProperties.class, ProxyProperties.class, RateLimitProperties.class})
class GateSettings {

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            PreflightFilter preflight,
            GateFilter gate,
            RepeatFilter repeats,
            ProblemWriter writer,
            @Value("${parley.metrics.open:true}") boolean openMetrics) {
        Problem unknown =
                Problem.of(ErrorCode.UNAUTHENTICATED, "sign-in is required").with("WWW-Authenticate", "Bearer");
        Problem denied = Problem.of(ErrorCode.FORBIDDEN, "your role does not allow this");
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(gate, AuthorizationFilter.class)
                .addFilterBefore(preflight, GateFilter.class)
                .addFilterAfter(repeats, AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> AccessRules.apply(rules, openMetrics))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, reason) -> writer.write(response, unknown))
                        .accessDeniedHandler((request, response, reason) -> writer.write(response, denied)))
                .build();
    }

    @Bean
    LiveSettings<RateLimitProperties> rateLimitSettings(RateLimitProperties properties) {
        return LiveSettings.of(RateLimitProperties.class, properties, "requests", "window");
    }

    /** A request is observed as a whole; watching each filter of the chain took a tenth of a turn. */
    @Bean
    SecurityObservationSettings chainUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Keeps Spring Boot from inventing a user. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    FilterRegistrationBean<GateFilter> gateOnlyInTheChain(GateFilter filter) {
        return unregistered(filter);
    }

    @Bean
    FilterRegistrationBean<PreflightFilter> preflightOnlyInTheChain(PreflightFilter filter) {
        return unregistered(filter);
    }

    @Bean
    FilterRegistrationBean<RepeatFilter> repeatsOnlyInTheChain(RepeatFilter filter) {
        return unregistered(filter);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> unregistered(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
