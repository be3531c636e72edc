package dev.parley.commerce.order;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives numbers to orders, none twice. */
@Component
class OrderNumbers {

    private static final String NEXT = """
            insert into order_numbers (last) values (1001)
            on conflict (tenant_id) do update set last = order_numbers.last + 1
            returning last
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    OrderNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One that no order of the bound tenant has, nor any taken over from elsewhere. */
    String next() {
        return alone.execute(status -> {
            String number;
            do {
                number = "O-" + jdbc.sql(NEXT).query(Long.class).single();
            } while (isTaken(number));
            return number;
        });
    }

    private boolean isTaken(String number) {
        return jdbc.sql("select count(*) from orders where number = ?")
                        .param(number)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
