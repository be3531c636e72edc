package dev.parley.commerce.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class VectorRepository {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VectorRepository(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param digest of the text that the vector is of */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(String sku, byte[] digest, byte[] vector) {}

    Map<String, Stored> all(String model) {
        Map<String, Stored> all = new HashMap<>();
        transaction.executeWithoutResult(
                status -> jdbc.sql("select sku, digest, vector from product_vectors where model = ?")
                        .param(model)
                        .query((row, number) ->
                                new Stored(row.getString("sku"), row.getBytes("digest"), row.getBytes("vector")))
                        .list()
                        .forEach(one -> all.put(one.sku(), one)));
        return all;
    }

    /** Leaves out products that are gone meanwhile. */
    void store(String model, List<Stored> vectors) {
        transaction.executeWithoutResult(status -> vectors.forEach(one -> jdbc.sql("""
                        insert into product_vectors (sku, model, digest, vector)
                        select sku, :model, :digest, :vector from products where sku = :sku
                        on conflict (tenant_id, sku) do update
                        set model = excluded.model, digest = excluded.digest, vector = excluded.vector
                        """)
                .param("sku", one.sku())
                .param("model", model)
                .param("digest", one.digest())
                .param("vector", one.vector())
                .update()));
    }
}
