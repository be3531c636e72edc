package dev.parley.leads.skill;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** A phone number as people of a country write it. */
final class PhoneText {

    private PhoneText() {}

    /** @param number as it is stored */
    static String of(@Nullable Object number, String region) {
        String stored = String.valueOf(number);
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            var parsed = phones.parse(stored, region);
            boolean isOwn = phones.getCountryCodeForRegion(region) == parsed.getCountryCode();
            return phones.format(parsed, isOwn ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknown) {
            return stored;
        }
    }
}
