package dev.parley.commerce.invoice;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where somebody sits, as an invoice for machines must say: by the end of the address, the tax number, the phone. */
final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    static String of(@Nullable String address, @Nullable String taxId, @Nullable String phone, String otherwise) {
        String named = named(address);
        if (named != null) {
            return named;
        }
        if (taxId != null && taxId.length() > 6) {
            String prefix = taxId.substring(0, 2).toUpperCase(Locale.ROOT);
            if (prefix.equals("EL")) {
                return "GR";
            }
            if (CODES.contains(prefix)) {
                return prefix;
            }
        }
        String called = called(phone);
        return called == null ? otherwise : called;
    }

    private static @Nullable String named(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String[] parts = address.strip().split("\\s*[,;\\n]\\s*");
        return NAMES.get(parts[parts.length - 1].toLowerCase(Locale.ROOT));
    }

    private static @Nullable String called(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.getRegionCodeForNumber(numbers.parse(phone, null));
        } catch (NumberParseException unreadable) {
            return null;
        }
    }

    private static Map<String, String> names() {
        return CODES.stream()
                .flatMap(code -> Stream.of(Locale.ENGLISH, Locale.of("es"), Locale.FRENCH)
                        .map(language -> Map.entry(
                                Locale.of("", code).getDisplayCountry(language).toLowerCase(Locale.ROOT), code)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }
}
