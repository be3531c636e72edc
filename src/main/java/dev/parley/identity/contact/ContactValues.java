package dev.parley.identity.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.parley.shared.ContactFields;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.time.ZoneId;
import java.util.Map;

/** Reads the values of a contact's fields: addresses checked, numbers in E.164, no control characters. */
final class ContactValues {

    private static final int LONGEST = 320;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int MOST_DAYS = 365;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final String region;

    ContactValues(String region) {
        this.region = region;
    }

    /** @throws IllegalArgumentException when the value is none for that field */
    Object read(String name, Object value) {
        return switch (name) {
            case "email" -> email(text(value, LONGEST));
            case "phone" -> phone(text(value, LONGEST));
            case "language" -> Language.of(text(value, LONGEST));
            case "address" -> text(value, LONGEST_ADDRESS);
            case "payment_terms_days" -> days(value);
            case "credit_limit" -> limit(value);
            case "time_zone" -> zone(text(value, LONGEST));
            default -> text(value, LONGEST);
        };
    }

    static String expectation(String name) {
        return switch (name) {
            case "email" -> "must be an e-mail address";
            case "phone" -> "must be a phone number, such as +34611222333";
            case "language" -> "must be one of en es fr hi hi-Latn mr gu";
            case "payment_terms_days" -> "must be a whole number from 0 to " + MOST_DAYS;
            case "credit_limit" -> "must be {\"amount\":\"1000.00\",\"currency\":\"EUR\"}, not negative";
            case "time_zone" -> "must be a zone such as Europe/Madrid";
            case "address" -> "must be a text of 1 to " + LONGEST_ADDRESS + " characters";
            default -> "must be a text of 1 to " + LONGEST + " characters on one line";
        };
    }

    private static String email(String text) {
        if (!ContactFields.isEmail(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private String phone(String text) {
        try {
            PhoneNumber number = phones.parse(text, region);
            if (!phones.isPossibleNumber(number)) {
                throw new IllegalArgumentException(text);
            }
            return phones.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException noNumber) {
            throw new IllegalArgumentException(noNumber);
        }
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new IllegalArgumentException(id);
        }
        return ZoneId.of(id);
    }

    private static Integer days(Object value) {
        if (value instanceof Integer days && days >= 0 && days <= MOST_DAYS) {
            return days;
        }
        throw new IllegalArgumentException("days");
    }

    private static Money limit(Object value) {
        if (value instanceof Map<?, ?> map
                && map.get("amount") instanceof String amount
                && map.get("currency") instanceof String currency) {
            Money limit = Money.of(amount, currency);
            if (limit.minor() >= 0) {
                return limit;
            }
        }
        throw new IllegalArgumentException("limit");
    }

    /** An address may have lines; nothing else may. */
    private static String text(Object value, int longest) {
        if (value instanceof String said) {
            String text = said.strip();
            boolean lines = longest == LONGEST_ADDRESS;
            boolean clean = text.chars().noneMatch(c -> Character.isISOControl(c) && !(lines && c == '\n'));
            if (clean && !text.isEmpty() && text.length() <= longest) {
                return text;
            }
        }
        throw new IllegalArgumentException("text");
    }
}
