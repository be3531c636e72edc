package dev.parley.shared;

import java.util.regex.Pattern;

/** Tells usable contact data from other text. */
public final class ContactFields {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)++[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private ContactFields() {}

    public static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    /** E.164. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
