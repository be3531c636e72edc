package dev.parley.llm.spend;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Reads what the operator lets tenants spend. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpendConfiguration.SpendProperties.class)
class SpendConfiguration {

    /**
     * @param prices a table of the operator's own; unset: the one that ships with the program
     * @param costPerDay US dollars that each tenant may spend in a day; unset: no limit
     */
    @ConfigurationProperties("parley.llm.budget")
    record SpendProperties(
            @Nullable Path prices,
            @Nullable BigDecimal costPerDay,
            @Nullable BigDecimal costPerMonth,
            @Nullable Long tokensPerDay,
            @Nullable Long tokensPerMonth) {}

    @Bean
    Accounts modelAccounts(
            SpendRepository spend, SpendProperties properties, Clock clock, PlatformTransactionManager transactions) {
        Limits limits = new Limits(
                properties.costPerDay(),
                properties.costPerMonth(),
                properties.tokensPerDay(),
                properties.tokensPerMonth());
        return new Accounts(spend, Prices.load(properties.prices()), limits, clock, transactions);
    }
}
