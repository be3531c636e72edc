package dev.parley.tenancy;

/**
 * How long a tenant keeps what it knows of people, and what it may send them by itself. Days count from the last time
 * something was touched; 0 keeps it for ever.
 *
 * @param conversationDays transcripts with their receipts
 * @param leadDays enquiries with their history
 * @param messageDays what was in messages that went out
 * @param questionDays questions that nothing answered
 * @param guestDays addresses that visitors typed who never became customers
 * @param reminderConsent whether reminders need a consent as marketing does; else the opt-out alone decides
 */
public record PrivacySettings(
        int conversationDays, int leadDays, int messageDays, int questionDays, int guestDays, boolean reminderConsent) {

    public static final PrivacySettings DEFAULTS = new PrivacySettings(730, 1_095, 365, 365, 730, false);
}
