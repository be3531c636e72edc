package dev.parley.llm.spend;

import dev.parley.shared.setting.LiveSettings;
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
            @Nullable Long tokensPerMonth) {

        Limits limits() {
            return new Limits(costPerDay, costPerMonth, tokensPerDay, tokensPerMonth);
        }
    }

    @Bean
    LiveSettings<SpendProperties> spendSettings(SpendProperties properties) {
        return LiveSettings.of(
                SpendProperties.class,
                properties,
                "cost-per-day",
                "cost-per-month",
                "tokens-per-day",
                "tokens-per-month");
    }

    @Bean
    Accounts modelAccounts(
            SpendRepository spend,
            LiveSettings<SpendProperties> settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        Prices prices = Prices.load(settings.current().prices());
        return new Accounts(spend, prices, () -> settings.current().limits(), clock, transactions);
    }
}
