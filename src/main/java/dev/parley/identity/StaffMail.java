package dev.parley.identity;

/** The way letters to staff go out; implemented by whoever can carry mail. */
public interface StaffMail {

    /**
     * Takes a letter for delivery, with the caller's transaction where a tenant is bound.
     *
     * @param kind {@code staff_invitation} or {@code staff_password_reset}
     * @param text holds a secret: nobody but the recipient may read it
     * @param dedupeKey the same key is delivered once
     */
    void send(String kind, String to, String subject, String text, String dedupeKey);
}
