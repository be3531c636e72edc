package dev.parley.tenancy;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads of one statement each for the busiest paths: one round trip to the database, where a transaction of its own takes
 * three. They see what the bound tenant may see, like every other read, and join a transaction that is open already.
 */
public interface SingleReads {

    /**
     * @param sql a select; what it changed would stay changed
     * @param parameters for its question marks, in order
     */
    <T> List<T> list(String sql, RowMapper<T> rows, Object... parameters);

    /** The first row, where there is one. */
    default <T> Optional<T> find(String sql, RowMapper<T> rows, Object... parameters) {
        return list(sql, rows, parameters).stream().findFirst();
    }
}
