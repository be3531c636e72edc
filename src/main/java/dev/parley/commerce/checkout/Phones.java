package dev.parley.commerce.checkout;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers that can be called. */
final class Phones {

    private static final Pattern WRITTEN = Pattern.compile("[+\\p{Nd}()./\\s\\p{Zs}-]{5,40}");

    private Phones() {}

    /**
     * A number as E.164; empty when there is no such number.
     *
     * @param region ISO 3166 country that a national number is of
     */
    static Optional<String> read(String text, String region) {
        if (!WRITTEN.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(text.strip(), region);
            boolean international = text.strip().startsWith("+") || text.strip().startsWith("00");
            return phones.isValidNumber(number) || international && phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
