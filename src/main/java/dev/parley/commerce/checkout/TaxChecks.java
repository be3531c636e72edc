package dev.parley.commerce.checkout;

/** The check digits of tax numbers, as the countries publish them; the form of each number was checked before. */
final class TaxChecks {

    private static final String SPANISH_PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_COMPANY = "JABCDEFGHI";
    private static final String INDIAN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private TaxChecks() {}

    /** NIF of persons, NIE of foreigners, CIF of companies. */
    static boolean spanish(String id) {
        char first = id.charAt(0);
        char last = id.charAt(8);
        if (Character.isDigit(first) || first >= 'X' && first <= 'Z') {
            String number = (Character.isDigit(first) ? String.valueOf(first) : String.valueOf(first - 'X'))
                    + id.substring(1, 8);
            return SPANISH_PERSON.charAt(Integer.parseInt(number) % 23) == last;
        }
        if (first == 'K' || first == 'L' || first == 'M') {
            return SPANISH_PERSON.charAt(Integer.parseInt(id.substring(1, 8)) % 23) == last
                    || isCompany(id.substring(1, 8), last);
        }
        return "ABCDEFGHJNPQRSUVW".indexOf(first) >= 0 && isCompany(id.substring(1, 8), last);
    }

    private static boolean isCompany(String digits, char control) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        int check = (10 - sum % 10) % 10;
        return control == '0' + check || control == SPANISH_COMPANY.charAt(check);
    }

    /** The SIREN has a Luhn digit; a numeric key in front is derived from it. */
    static boolean french(String id) {
        String siren = id.substring(2);
        boolean numeric = Character.isDigit(id.charAt(0)) && Character.isDigit(id.charAt(1));
        return luhn(siren)
                && (!numeric || (12 + 3 * (Integer.parseInt(siren) % 97)) % 97 == Integer.parseInt(id.substring(0, 2)));
    }

    /** ISO 7064 MOD 11,10. */
    static boolean german(String id) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (id.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == id.charAt(8) - '0';
    }

    static boolean austrian(String id) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int digit = id.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return (10 - sum % 10) % 10 == id.charAt(7) - '0';
    }

    static boolean belgian(String id) {
        return 97 - Long.parseLong(id.substring(0, 8)) % 97 == Long.parseLong(id.substring(8));
    }

    static boolean danish(String id) {
        return weighted(id, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    static boolean polish(String id) {
        return weighted(id, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == id.charAt(9) - '0';
    }

    static boolean portuguese(String id) {
        int rest = weighted(id, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (rest < 2 ? 0 : 11 - rest) == id.charAt(8) - '0';
    }

    /** GSTIN, base 36. */
    static boolean indian(String id) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = INDIAN.indexOf(id.charAt(i)) * (i % 2 == 0 ? 1 : 2);
            sum += product / 36 + product % 36;
        }
        return INDIAN.charAt((36 - sum % 36) % 36) == id.charAt(14);
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
