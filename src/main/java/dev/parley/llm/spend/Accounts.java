package dev.parley.llm.spend;

import dev.parley.llm.ModelCall;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what tenants spend on models, and says when it is enough. */
public class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final SpendRepository spend;
    private final Prices prices;
    private final Supplier<Limits> limits;
    private final Clock clock;
    private final TransactionTemplate transaction;
    /** What calls under way may still use up. */
    private final ConcurrentMap<TenantId, Amount> underWay = new ConcurrentHashMap<>();

    private final Set<String> unpriced = ConcurrentHashMap.newKeySet();

    Accounts(
            SpendRepository spend,
            Prices prices,
            Supplier<Limits> limits,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.spend = spend;
        this.prices = prices;
        this.limits = limits;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Room in the budget for one call; given back when closed. */
    public final class Hold implements AutoCloseable {

        private final TenantId tenant;
        private final Amount amount;

        private Hold(TenantId tenant, Amount amount) {
            this.tenant = tenant;
            this.amount = amount;
        }

        @Override
        public void close() {
            underWay.computeIfPresent(tenant, (id, held) -> {
                Amount left = held.minus(amount);
                return left.equals(Amount.NOTHING) ? null : left;
            });
        }
    }

    /**
     * Empty when the tenant's budget or the operator's is used up, calls under way included, or when money is limited and
     * nobody knows what the model costs.
     */
    public Optional<Hold> hold(String provider, String model, int inputTokens, int mostOutputTokens) {
        Tenant tenant = TenantContext.current();
        Spent spent = Objects.requireNonNull(transaction.execute(status -> spend.spent(today(tenant))));
        Optional<BigDecimal> most = prices.cost(provider, model, inputTokens, mostOutputTokens);
        if (most.isEmpty() && limits.get().countMoney(tenant.settings().model().budget())) {
            tellOnce(provider, model);
            return Optional.empty();
        }
        Amount amount = new Amount(
                most.orElse(BigDecimal.ZERO).movePointRight(6).longValue(), (long) inputTokens + mostOutputTokens);
        boolean[] fits = new boolean[1];
        underWay.compute(tenant.id(), (id, held) -> {
            Amount already = held == null ? Amount.NOTHING : held;
            fits[0] = limits.get().allow(tenant.settings().model().budget(), spent, already.plus(amount))
                    && granted(tenant, spent.month().plus(already).plus(amount));
            return fits[0] ? already.plus(amount) : held;
        });
        return fits[0] ? Optional.of(new Hold(tenant.id(), amount)) : Optional.empty();
    }

    private void tellOnce(String provider, String model) {
        if (unpriced.add(provider + ' ' + model)) {
            LOG.warn(
                    "{} of {} has no price, so under a budget in money it is not asked; parley.llm.budget.prices can name it",
                    model,
                    provider);
        }
    }

    /** US dollars; empty when nobody knows. */
    public Optional<BigDecimal> cost(String provider, String model, int inputTokens, int outputTokens) {
        return prices.cost(provider, model, inputTokens, outputTokens);
    }

    /** Notes a call that was made; a reply is worth more than its bookkeeping, so nothing is thrown. */
    public void book(ModelCall call) {
        Tenant tenant = TenantContext.current();
        try {
            transaction.executeWithoutResult(status -> spend.add(today(tenant), call));
        } catch (DataAccessException failed) {
            LOG.warn("A model call of {} could not be booked: {}", tenant.slug(), call, failed);
        }
    }

    /** What the platform grants beside the budgets. */
    private static boolean granted(Tenant tenant, Amount month) {
        Long quota = tenant.quotas().tokens();
        return quota == null || month.tokens() <= quota;
    }

    private LocalDate today(Tenant tenant) {
        return clock.instant().atZone(tenant.timeZone()).toLocalDate();
    }
}
