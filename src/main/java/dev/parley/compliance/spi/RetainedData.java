package dev.parley.compliance.spi;

import dev.parley.tenancy.PrivacySettings;
import java.time.Instant;

/** A kind of data that is kept for a purpose and for a time. Called within a transaction for the tenant that is bound. */
public interface RetainedData {

    /** {@code conversations}, {@code leads} ... */
    String kind();

    /** What it is kept for, for a person to read. */
    String purpose();

    /** How long after it was last touched; 0 for ever. */
    int days(PrivacySettings settings);

    /** @return how many records went */
    long deleteUntouchedSince(Instant moment);
}
